"""Buttons on one line where there is room, on more where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.views.widgets.flow_layout import FlowLayout


class Ways(QWidget):
    """Asks for the width of all its buttons, and takes less."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: QWidget) -> None:
        self._flow.addWidget(button)

    def sizeHint(self) -> QSize:
        items = [self._flow.itemAt(number) for number in range(self._flow.count())]
        sizes = [item.sizeHint() for item in items if item is not None]
        gaps = self._flow.spacing() * max(0, len(sizes) - 1)
        width = sum(size.width() for size in sizes) + gaps
        return QSize(width, max((size.height() for size in sizes), default=0))
