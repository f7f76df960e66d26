"""One proposal on *Vandaag*: who, why, when; a button that does it, and a quiet menu."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from meedoen_desktop.services.proposals import ProposalLine
from meedoen_desktop.views.clients import proposal_words as words
from meedoen_desktop.views.clients.proposal_deeds import ProposalDeeds
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.restyled import Restyled


class _When(Restyled, QWidget):
    """The window in small words; what is late has a sign, and stays doable."""

    def __init__(self, words: str, *, late: bool) -> None:
        super().__init__()
        self._late, self._sign = late, QLabel()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        label = Caption(words)
        label.setWordWrap(False)
        self._line.addWidget(self._sign)
        self._line.addWidget(label)
        self._sign.setVisible(late)
        self.dress()

    def restyle(self) -> None:
        self._line.setSpacing(current().px(5))
        if self._late:
            self._sign.setPixmap(pixmap("clock", "warning", 15))


class ProposalRow(Restyled, QWidget):
    """Pressing the words opens the client; the buttons stand beside them."""

    def __init__(
        self, context: Context, line: ProposalLine, today: date, deeds: ProposalDeeds
    ) -> None:
        super().__init__()
        translator = context.translator
        window = words.when(translator, line, today)
        why = words.why(translator, line, today)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.row = Row(
            line.name, why, words.icon(line), None,
            lambda: context.navigate("client", person_id=line.person_id),
            _When(window, late=line.late),
        )  # fmt: skip
        self.row.setAccessibleName(f"{line.name}. {why}. {window}")
        self._line.addWidget(self.row, 1)
        for button in deeds.buttons(line):
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(deeds.more(line), 0, Qt.AlignmentFlag.AlignVCenter)
        self.dress()

    def restyle(self) -> None:
        self._line.setSpacing(current().px(4))
