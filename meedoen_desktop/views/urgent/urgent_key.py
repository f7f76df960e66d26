"""The key for help in every window of the program, also in a dialog or beside a second screen.

The main window has the key itself (`shortcuts`, the unlock screens); this listens to the others.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_KEY = Qt.Key.Key_F12


class UrgentKey(QObject):
    """Listens to the active window only: a filter on every event would slow down painting."""

    def __init__(
        self, owner: QObject, main: Callable[[], QWindow | None], act: Callable[[], object]
    ) -> None:
        super().__init__(owner)
        self._main, self._act = main, act
        self._watched: QWindow | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != _KEY or event.modifiers() or watched is self._main():
            return False
        self._act()
        return True

    def _moved(self, window: QWindow | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
