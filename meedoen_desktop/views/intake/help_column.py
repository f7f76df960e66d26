"""Headed lists under each other: the inside of the help for the consultant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Strong, Text


class HelpColumn(QWidget):
    """``heading`` first, then what belongs under it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrollBody")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, current().px(10), current().px(8))
        self.column.setSpacing(current().px(6))

    def heading(self, title: str, icon: str) -> None:
        """A new part."""
        if self.column.count():
            self.column.addSpacing(current().px(10))
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        sign = QLabel()
        sign.setPixmap(pixmap(icon, "accent", 18))
        row.addWidget(sign)
        row.addWidget(Strong(title), 1)
        self.column.addLayout(row)

    def add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)

    def bullets(self, title: str, icon: str, lines: Sequence[str]) -> None:
        """A part with a list; nothing when the list is empty."""
        if not lines:
            return
        self.heading(title, icon)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(current().px(8))
            dot = Text("•", kind="accent")
            dot.setFixedWidth(current().px(10))
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(line), 1)
            self.column.addLayout(row)

    def end(self) -> None:
        """Keep everything at the top."""
        self.column.addStretch(1)
