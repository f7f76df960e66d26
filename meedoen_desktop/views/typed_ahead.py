"""Who types on while a window opens must type in that window, not in the page behind it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_AT_MOST = 2000
"""Milliseconds; then the keys go where they would have gone."""
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class TypedAhead(QObject):
    """Holds the keys that reach the window of ``behind`` until ``hand_to`` says whose they are.

    It listens to that one window, for a moment: a filter on the whole program would slow it down.
    """

    def __init__(self, behind: QWidget) -> None:
        super().__init__(behind)
        self._behind = behind.window()
        self._held: list[QKeyEvent] = []
        handle = self._behind.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        QTimer.singleShot(_AT_MOST, self, self.give_back)

    def hand_to(self, window: QWidget) -> None:
        """Give the keys to ``window`` as soon as it has the keyboard."""
        if window.isActiveWindow():
            self._release(window)
        else:
            window.installEventFilter(self)

    def give_back(self) -> None:
        """Nothing opened: the keys go on to where they were typed."""
        self._release(self._behind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and isinstance(watched, QWidget):
            QTimer.singleShot(0, self, lambda: self._release(watched))
        elif event.type() in _KEYS and isinstance(event, QKeyEvent) and watched.isWindowType():
            self._held.append(event.clone())
            return True
        return False

    def _release(self, window: QWidget) -> None:
        handle = self._behind.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        held, self._held = self._held, []
        for key in held:
            if shiboken6.isValid(window):  # a key may have closed it
                QCoreApplication.sendEvent(window.focusWidget() or window, key)
        self.deleteLater()
