"""A head with a grid below it that scrolls: what a week and a month have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card


class GridView(Card):
    """Subclasses say in ``make_room`` what follows the size of the part that is in sight."""

    def __init__(self, head: QWidget, grid: QWidget) -> None:
        super().__init__()
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(grid)
        self.scroller.viewport().installEventFilter(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.scroller, 1)
        self.body.addLayout(column, 1)
        self.fill()

    def make_room(self, height: int, bar: int) -> None:
        """``height`` of the grid is in sight; ``bar`` is the width of the scroll bar beside it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            viewport = self.scroller.viewport()
            self.make_room(viewport.height(), self.scroller.width() - viewport.width())
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        super().restyle()
        px, outer = current().px, self.layout()
        if outer is not None:
            outer.setContentsMargins(px(4), px(6), px(4), px(8))
