"""What went well stands first: a talk begins with it (DIALOG+)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.labels import Strong, Text


class WellDone(Card):
    """The last things that were done, without counting."""

    def __init__(self, translator: Translator, lately: tuple[str, ...]) -> None:
        super().__init__(tone="success")
        self.setObjectName("plan.well_done")
        row = QHBoxLayout()
        row.setSpacing(current().px(14))
        row.addWidget(IconDisc("sun-horizon", "success", 36), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(current().px(2))
        column.addWidget(Strong(translator.text("Dit lukte al")))
        column.addWidget(Text("  ·  ".join(lately)))
        row.addLayout(column, 1)
        self.body.addLayout(row)
