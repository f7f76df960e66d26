"""One proposal on *Vandaag*: who, why, when; a button that does it, and a quiet menu."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.proposal_deeds import ProposalDeeds
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words import proposal_words as words

_LEAST = 240
"""Logical pixels that the words need."""
_LEAD = 44


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
        self._acts = QWidget()
        self._buttons = QHBoxLayout(self._acts)
        for button in (*deeds.buttons(line), deeds.more(line)):
            self._buttons.addWidget(button)
        self._line.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignVCenter)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._line.setSpacing(px(4))
        self._buttons.setSpacing(px(6))
        self.setMinimumWidth(px(_LEAST))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The buttons go below the words where these would have too little room."""
        px, directions = current().px, QBoxLayout.Direction
        is_below = self.width() - self._acts.sizeHint().width() < px(_LEAST)
        self._line.setDirection(directions.TopToBottom if is_below else directions.LeftToRight)
        self._line.setAlignment(
            self._acts,
            Qt.AlignmentFlag.AlignLeading if is_below else Qt.AlignmentFlag.AlignVCenter,
        )
        self._buttons.setContentsMargins(
            px(_LEAD) if is_below else 0, 0, 0, px(8) if is_below else 0
        )
