"""The letters that this client got before; each opens as it went out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.services.letters.letters_list import MADE
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.words.letter_state_words import state_of


class EarlierCard(Card):
    """Hidden when there are none."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.translator.text("Eerdere brieven"))
        self.setObjectName("letter.earlier")
        self._context = context
        self._rows: list[QWidget] = []
        self.hide()

    def show_letters(self, letters: Sequence[KeptLetter], besides: str = "") -> None:
        """Show these, without the one called ``besides``."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = [one for one in letters if one.id != besides]
        self._rows = [self._row(one) for one in shown]
        for row in self._rows:
            self.add(row)
        self.setVisible(bool(shown))

    def _row(self, letter: KeptLetter) -> QWidget:
        translator = self._context.translator
        row = QWidget()
        across, words = QHBoxLayout(row), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(10))
        words.setSpacing(0)
        for label in (Strong(translator.day(letter.dated_on)), Caption(letter.reference)):
            label.setWordWrap(False)
            words.addWidget(label)
        opener = QuietButton(translator.text("Bekijk"), "eye", partial(self._open, letter))
        opener.setObjectName(f"letter.open.{letter.id}")
        opener.setAccessibleName(
            translator.text("Bekijk de brief van {dag}", dag=translator.day_long(letter.dated_on))
        )
        across.addLayout(words, 1)
        across.addWidget(sent_chip(self._context, letter), 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(opener, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _open(self, letter: KeptLetter) -> None:
        self._context.navigate("letter", person_id=letter.person_id, letter_id=letter.id)


def sent_chip(context: Context, letter: KeptLetter) -> Chip:
    """Whether it went out: the question that a list of letters must answer."""
    known = letter.state
    words, mark = state_of(known.result or known.gone or MADE, known)
    icon = mark.icon if known.gone else ""
    return Chip(context.translator.text(words), mark.tone, icon)
