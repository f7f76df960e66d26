"""Reading a page again without a jump: the place on it stays (`views.keyboard` keeps the focus).

Pages answer a `refresh` when the store thread has read, and some build their last part after the
first painting. So this looks again for a moment, and stops at once when somebody does something.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

_TICK, _TICKS = 30, 40
"""Milliseconds, and how often: a page is whole after about a second."""
_DEEDS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class Stay(QObject):
    """Remembers where one is on ``page`` and brings it back there until it is whole."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        bars = (one.verticalScrollBar() for one in page.findChildren(QAbstractScrollArea))
        self._places: list[tuple[QScrollBar, int]] = [(bar, bar.value()) for bar in bars]
        self._left = _TICKS
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._bring_back)
        self._timer.start()
        self._application = QApplication.instance()
        if self._application is not None:
            self._application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whoever scrolls, clicks or types decides from now on."""
        if event.type() in _DEEDS and event.spontaneous():
            self._end()
        return False

    def _bring_back(self) -> None:
        self._left -= 1
        for bar, place in self._places:
            if shiboken6.isValid(bar) and bar.value() != place:
                bar.setValue(place)
        if self._left == 0:
            self._end()

    def _end(self) -> None:
        if self._application is not None:
            self._application.removeEventFilter(self)
        self._timer.stop()
        self.deleteLater()
