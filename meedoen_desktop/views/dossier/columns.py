"""Three columns of cards; two or one where there is less room or larger text."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_TWO_FROM, _THREE_FROM = 640, 1000
"""Logical pixels at text size 100 %."""
_ONE_FRAME = 16
"""Milliseconds: the picture goes to the screen, and a key that waits is answered, before more is
built."""


class Columns(Restyled, QWidget):
    """``top`` goes over the whole width. ``first``, ``second`` and ``third`` are read in that
    order; ``last`` stands under the first column, or at the very end where there is only one.
    ``first_painted`` comes once, when there is something to see.
    """

    first_painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._outer, self._row = QVBoxLayout(self), QHBoxLayout()
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.top = QVBoxLayout()
        self._left, self._middle, self._right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.first, self.second, self.third = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.last = QVBoxLayout()
        self._outer.addLayout(self.top)
        self._outer.addLayout(self._row)
        self._outer.addStretch(1)
        for column in (self._left, self._middle, self._right):
            self._row.addLayout(column)
        self._count = 0
        self._is_painted = False
        self.dress()

    @property
    def _parts(self) -> tuple[QVBoxLayout, ...]:
        return self.first, self.second, self.third, self.last

    def restyle(self) -> None:
        space = current().px(16)
        for layout in (self._outer, self._row, self._left, self._middle, self._right, self.top):
            layout.setSpacing(space)
        for layout in self._parts:
            layout.setSpacing(space)
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._wait_a_frame)

    def _wait_a_frame(self) -> None:
        """From when everything is painted: that alone can take longer than a frame."""
        QTimer.singleShot(_ONE_FRAME, self, self.first_painted.emit)

    def _arrange(self, width: int) -> None:
        px = current().px
        count = 1 + (width >= px(_TWO_FROM)) + (width >= px(_THREE_FROM))
        if count == self._count:
            return
        self._count = count
        columns = (self._left, self._middle, self._right)
        for column in columns:
            while column.count():
                column.takeAt(0)
        for part, column in zip(self._parts, self._places(count), strict=True):
            column.addLayout(part)
        for number, column in enumerate(columns):
            column.addStretch(1)
            self._row.setStretch(number, (5, 4, 4)[number] if number < count else 0)

    def _places(self, count: int) -> tuple[QVBoxLayout, ...]:
        """The column of each part."""
        left, middle, right = self._left, self._middle, self._right
        if count == 3:
            return left, middle, right, left
        return (left, middle, middle, left) if count == 2 else (left, left, left, left)
