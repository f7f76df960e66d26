"""One proposal on *Vandaag*: who, why, when; a button that does it, and a quiet menu."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.services.proposals import ProposalLine
from meedoen_desktop.views.clients import proposal_words as words
from meedoen_desktop.views.clients.proposal_deeds import ProposalDeeds
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.restyled import Restyled


class ProposalRow(Restyled, QWidget):
    """Pressing the words opens the client; the buttons stand beside them."""

    def __init__(
        self, context: Context, line: ProposalLine, today: date, deeds: ProposalDeeds
    ) -> None:
        super().__init__()
        translator = context.translator
        window = words.when(translator, line, today)
        why = line.why(translator, today)
        why = why[:1].upper() + why[1:]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.row = Row(
            line.name, f"{why}\n{window}", words.icon(line), None,
            lambda: context.navigate("client", person_id=line.person_id),
        )  # fmt: skip
        self._line.addWidget(self.row, 1)
        button = deeds.button(line)
        if button is not None:
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(deeds.more(line), 0, Qt.AlignmentFlag.AlignVCenter)
        self.dress()

    def restyle(self) -> None:
        self._line.setSpacing(current().px(4))
