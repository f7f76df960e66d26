"""One life area at a time: the questions, what it is worth, the help."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.intake.care_card import CareCard
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.question_field import QuestionField
from meedoen_desktop.views.intake.rating_card import RatingCard
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current, restyle
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Heading, Muted, Text
from meedoen_desktop.views.widgets.pictures import AreaPicture
from meedoen_desktop.views.widgets.text_area import TextArea


class AreaView(PlaceView):
    """Everything that is asked about an area. A digit key, outside a text field, is the number."""

    def __init__(self, work: IntakeWork, area_id: str, *, large: bool) -> None:
        self._translator: Translator = work.context.translator
        self.area = work.form.area(area_id)
        super().__init__(self.area.label.text(self._translator.language))
        self._work, self._large = work, large
        self.add(self._head())
        self.questions = self._questions()
        self.rating = RatingCard(work, area_id, large=large)
        self.care = CareCard(work, area_id, large=large)
        self.add(self.rating)
        self.add(self.care)
        self.body.addWidget(self._words())
        work.reloaded.connect(self._show_again)

    def jump_to(self, field: str) -> None:
        if field in self.rating.fields:
            self.go_to(self.rating.fields[field])
        elif field == "care_need":
            self.go_to(self.care.choice)
        elif field == "help_present":
            self.go_to(self.care.helper)
        elif field in self.questions:
            self.questions[field].take_focus()
            self.ensureWidgetVisible(self.questions[field])

    def start(self) -> None:
        """Put the cursor at the first question."""
        next(iter(self.questions.values())).take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.text().isdigit():
            self.rating.give_number(int(event.text()) or 10)
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        _, px = self._translator.text, current().px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(AreaPicture(self.area.id, 84), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(6))
        words.addWidget(Heading(self.area.label.text(self._translator.language)))
        if self._work.mode == "phone":
            area = self.area.label.text(self._translator.language).lower()
            spoken = _(
                "Lees voor: “We praten nu over {gebied}. U hoeft niets te vertellen als u dat niet "
                "wilt.”",
                gebied=f"‘{area}’",
            )
            words.addWidget(Muted(spoken))
        self.talk = SecondaryButton(on_click=self._toggle_talk)
        self.talk.setObjectName("intake.want_to_talk")
        self.talk.setCheckable(True)
        words.addWidget(self.talk, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._show_talk()
        return head

    def _toggle_talk(self) -> None:
        answer = self._work.now.area(self.area.id)
        self._work.set_area(replace(answer, want_to_talk=not answer.want_to_talk))
        self._show_talk()

    def _show_talk(self) -> None:
        wants = self._work.now.area(self.area.id).want_to_talk
        words = self._work.form.labels.want_to_talk.text(self._translator.language)
        self.talk.setText(words)
        self.talk.setAccessibleName(words)
        self.talk.setChecked(wants)
        self.talk.setProperty("kind", "primary" if wants else "secondary")
        self.talk.ink = "on_accent" if wants else "danger"
        self.talk.set_icon("check" if wants else "heart")
        restyle([self.talk])

    def _questions(self) -> dict[str, QuestionField]:
        card = Card()
        card.body.setSpacing(current().px(18))
        found: dict[str, QuestionField] = {}
        for question in self.area.questions:
            answer = self._work.now.answer(question.id)
            field = QuestionField(question, answer, self._translator, large=self._large)
            field.changed.connect(
                lambda given, question_id=question.id: self._work.set_answer(question_id, given)
            )
            found[question.id] = field
            card.body.addWidget(field)
        self.add(card)
        return found

    def _words(self) -> Card:
        label = self._work.form.labels.words.text(self._translator.language)
        card = Card()
        self.words = TextArea(min_lines=2)
        self.words.setObjectName("intake.words")
        self.words.setAccessibleName(label)
        self.words.set_text(self._work.now.area(self.area.id).words)
        self.words.textChanged.connect(self._keep_words)
        card.add(Text(label, "section" if self._large else "card"))
        card.add(self.words)
        return card

    def _keep_words(self) -> None:
        answer = self._work.now.area(self.area.id)
        self._work.set_area(replace(answer, words=self.words.text()))

    def _show_again(self) -> None:
        """The board may have given importance and numbers."""
        answer = self._work.now.area(self.area.id)
        self.rating.show_answer(answer)
        self.care.show_answer(answer)
        self.words.set_text(answer.words)
        self._show_talk()
