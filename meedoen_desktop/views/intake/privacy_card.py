"""What the consultant tells first, large enough to read along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.intake.privacy_words import Explanation, explanation
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body, Heading

_ICONS = ("note-pencil", "target", "users", "hand-heart")
_TWO_COLUMNS = 560


class PrivacyCard(Card):
    """``on_sheet`` shows the same words as a sheet to hand over."""

    def __init__(
        self, translator: Translator, table: IntakeTable, on_sheet: Callable[[], object]
    ) -> None:
        super().__init__(translator.text("Dit vertel ik u eerst"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(28))
        self._grid.setVerticalSpacing(current().px(18))
        self._parts = [
            self._part(icon, part)
            for icon, part in zip(
                _ICONS,
                explanation(translator, table.municipality, archived=table.archived),
                strict=False,
            )
        ]
        self.body.addLayout(self._grid)
        self._columns = 0
        self._arrange(2)
        self.sheet = SecondaryButton(
            translator.text("Bekijk en print dit blad"), "printer", on_sheet
        )
        self.sheet.setObjectName("intake.privacy_sheet")
        self.body.addSpacing(current().px(6))
        self.body.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeading)

    def _part(self, icon: str, part: Explanation) -> QVBoxLayout:
        px = current().px
        column = QVBoxLayout()
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        sign = QLabel()
        sign.setPixmap(pixmap(icon, "accent", 22))
        head.addWidget(sign)
        head.addWidget(Heading(part.heading, 3), 1)
        column.addLayout(head)
        for line in part.lines:
            column.addLayout(_bullet(line))
        column.addStretch(1)
        return column

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        for number, part in enumerate(self._parts):
            self._grid.addLayout(part, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= current().px(_TWO_COLUMNS) else 1)


def _bullet(line: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(current().px(8))
    dot = Body("•")
    dot.setFixedWidth(current().px(10))
    row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Body(line), 1)
    return row
