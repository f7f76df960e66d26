"""Things side by side that stand under each other when there is too little room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled


class Columns(Restyled, QWidget):
    """``add`` parts with their share of the width; they stack when the width is less than
    ``stack_below`` logical pixels at text size 100 %.
    """

    def __init__(self, stack_below: int = 720, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack_below = stack_below
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._shares: list[int] = []
        self.dress()

    def add(self, widget: QWidget, share: int = 1) -> QWidget:
        """Add a part; returns it."""
        self._shares.append(share)
        self._box.addWidget(widget, share)
        self._reflow(self.width())
        return widget

    @property
    def is_side_by_side(self) -> bool:
        """Whether there is room enough now."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def restyle(self) -> None:
        self._box.setSpacing(current().px(16))
        self._reflow(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow(event.size().width())

    def _reflow(self, width: int) -> None:
        stacked = width < current().px(self._stack_below)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if way is self._box.direction():
            return
        self._box.setDirection(way)
        for number, share in enumerate(self._shares):
            self._box.setStretch(number, 0 if stacked else share)


def stacked(widgets: Iterable[QWidget | None]) -> QWidget:
    """Below each other, from the top; None is left out. For one column of several."""
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(16))
    for widget in widgets:
        if widget is not None:
            column.addWidget(widget)
    column.addStretch(1)
    return ground
