"""An agreement with a box to tick: done, with undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Body, Caption
from meedoen_desktop.views.widgets.restyled import Restyled


class StepLine(Restyled, QWidget):
    """``finished`` comes when the box is ticked."""

    finished = Signal()

    def __init__(self, what: str, below: str, done_name: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(f"{done_name}: {what}")
        self.box.setToolTip(done_name)
        self.box.toggled.connect(lambda on: self.finished.emit() if on else None)
        self._row, self._column = QHBoxLayout(self), QVBoxLayout()
        self._row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(Body(what))
        if below:
            self._column.addWidget(Caption(below))
        self._row.addLayout(self._column, 1)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._row.setSpacing(px(6))
        self.box.setFixedWidth(px(30))  # it has no words: without their room it stands as icons do
        self._column.setSpacing(px(1))
