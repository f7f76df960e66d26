"""What of the rows that were read was left out, or is to be looked at: nothing goes silently."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.client_import import RowReport
from meedoen_desktop.views.clients_import.wording import reason_text
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Muted

_SHOWN = 50


class RemarksCard(Card):
    """Per row what to look at; ``opened`` carries the id of a client."""

    opened = Signal(str)

    def __init__(self, translator: Translator, rows: tuple[RowReport, ...]) -> None:
        title = translator.plural(
            "Kijk {count} rij nog even na", "Kijk {count} rijen nog even na", len(rows)
        )
        super().__init__(title)
        self.setObjectName("import.remarks")
        self._translator = translator
        lines = QGridLayout()
        lines.setHorizontalSpacing(current().px(12))
        lines.setVerticalSpacing(current().px(4))
        lines.setColumnStretch(1, 1)
        for number, row in enumerate(rows[:_SHOWN]):
            self._add_line(lines, number, row)
        self.body.addLayout(lines)
        if len(rows) > _SHOWN:
            more = len(rows) - _SHOWN
            self.add(
                Muted(translator.plural("En nog {count} ander.", "En nog {count} anderen.", more))
            )

    def _add_line(self, lines: QGridLayout, number: int, row: RowReport) -> None:
        _, side = self._translator.text, Qt.AlignmentFlag.AlignLeading
        name = QuietButton(row.name or _("(geen naam)"), "user")
        name.clicked.connect(partial(self.opened.emit, row.person_id))
        name.setEnabled(bool(row.person_id))
        lines.addWidget(name, number, 0, side | Qt.AlignmentFlag.AlignTop)
        said = " · ".join(reason_text(one, self._translator) for one in row.remarks)
        lines.addWidget(Body(_("Rij {nummer}: {tekst}", nummer=row.number, tekst=said)), number, 1)
