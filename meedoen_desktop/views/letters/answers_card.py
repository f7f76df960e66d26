"""What this letter tells beside its talk: a few fields, filled beforehand where possible."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_questions import Question
from meedoen_desktop.services.letters.letter_writing import LetterStart
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.text_area import TextArea


class AnswersCard(Card):
    """``changed`` with every change; ``filled`` gives wishes with what stands here."""

    changed = Signal()

    def __init__(self, translator: Translator, start: LetterStart) -> None:
        _ = translator.text
        super().__init__(_("Wat de brief vertelt"))
        self.setObjectName("letter.answers")
        self.fields: dict[str, QLineEdit | TextArea] = {}
        self.form = Form()
        for question in start.questions:
            self._ask(translator, question)
        self.add(self.form)
        self.show_wishes(start.wishes)
        for field in self.fields.values():
            field.textChanged.connect(lambda *_text: self._touched())

    def filled(self, wishes: Wishes) -> Wishes:
        """The same wishes with what is filled in here; what is empty is left out."""
        given = {name: field.text().strip() for name, field in self.fields.items()}
        return wishes.with_(answers={name: words for name, words in given.items() if words})

    def show_wishes(self, wishes: Wishes) -> None:
        """Fill the fields."""
        for name, field in self.fields.items():
            words = wishes.answers.get(name, "")
            field.set_text(words) if isinstance(field, TextArea) else field.setText(words)

    def show_error(self, key: str, sentence: str) -> bool:
        """Say what is wrong at a field of the letter and go there; False if it is not here."""
        row = self.form.rows.get(key)
        if row is None:
            return False
        row.set_error(sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _ask(self, translator: Translator, question: Question) -> None:
        _ = translator.text
        field = (
            TextArea(_(question.example), min_lines=2, max_lines=8)
            if question.many
            else (QLineEdit())
        )
        field.setPlaceholderText(_(question.example) if question.example else "")
        field.setObjectName(f"letter.answer.{question.field}")
        mark = "" if question.needed else _("mag leeg blijven")
        self.form.add(question.field, _(question.label), field, mark=mark)
        self.fields[question.field] = field

    def _touched(self) -> None:
        self.form.clear_errors()
        self.changed.emit()
