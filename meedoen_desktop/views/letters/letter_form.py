"""Everything that can be chosen and typed for one letter: the cards beside its preview."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.letters import fits
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_choice import Choices
from meedoen_desktop.services.letters.letter_writing import LetterStart
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.answers_card import AnswersCard
from meedoen_desktop.views.letters.kind_card import KindCard
from meedoen_desktop.views.letters.notices import Notices
from meedoen_desktop.views.letters.talk_card import TalkCard
from meedoen_desktop.views.letters.text_card import TextCard
from meedoen_desktop.views.letters.words_card import WordsCard
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_Part = TalkCard | AnswersCard | TextCard | WordsCard


class LetterForm(Restyled, QWidget):
    """``changed`` with every change; a card that has nothing to ask is not shown."""

    changed = Signal()

    def __init__(self, context: Context, start: LetterStart, choices: Choices) -> None:
        super().__init__()
        translator = context.translator
        self._template_id = start.wishes.template_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.kind = KindCard(context, start, choices)
        self.notices = Notices()
        self.talk = TalkCard(translator, start, context.clock.today())
        self.answers = AnswersCard(translator, start)
        self.text = TextCard(translator, start.wishes)
        self.words = WordsCard(translator, start)
        for widget in (self.kind, self.notices, *self._parts()):
            self._column.addWidget(widget)
        self._leave_out(start)
        for card in self._parts():
            card.changed.connect(self.changed)
        self.dress()

    @property
    def wishes(self) -> Wishes:
        """What is chosen now."""
        wishes = Wishes(template_id=self._template_id)
        for card in self._parts():
            if card not in self._absent:
                wishes = card.filled(wishes)
        return wishes

    def show_wishes(self, wishes: Wishes) -> None:
        """Fill all cards, silently."""
        for card in self._parts():
            card.blockSignals(True)  # noqa: FBT003 - Qt's own switch
            card.show_wishes(wishes)
            card.blockSignals(False)  # noqa: FBT003

    def show_error(self, field: str, sentence: str) -> bool:
        """Point at a field of the letter; False if it is not here."""
        shown = (self.talk, self.answers, self.text)
        return any(card.show_error(field, sentence) for card in shown if card not in self._absent)

    def has_field(self, field: str) -> bool:
        """Whether what the letter lacks can be filled in here."""
        return field in self.talk.fields or field in self.answers.fields

    def show_letter(self, *, exists: bool) -> None:
        """Nothing can be chosen for a letter that may not exist."""
        for card in self._parts():
            card.setVisible(exists and card not in self._absent)

    def hold(self, *, held: bool) -> None:
        """Nothing may change between what is kept and what is shown."""
        for card in self._parts():
            card.setDisabled(held)

    def restyle(self) -> None:
        self._column.setSpacing(current().px(14))

    def _parts(self) -> Iterator[_Part]:
        yield from (self.talk, self.answers, self.text, self.words)

    def _leave_out(self, start: LetterStart) -> None:
        absent: list[_Part] = []
        is_cancel = start.fits.purpose == fits.CANCEL
        if not (start.uses_talk or (is_cancel and start.planned)):
            absent.append(self.talk)
        if not start.questions:
            absent.append(self.answers)
        if start.fits.medium != fits.LETTER:
            absent.append(self.words)
        self._absent = tuple(absent)
        for card in absent:
            card.hide()
