"""A subject besides the areas: what must be told, how to reach each other, language, helpers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.form import Topic
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.privacy_card import PrivacyCard
from meedoen_desktop.views.intake.question_field import QuestionField
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.labels import Heading, Muted

PRIVACY = "privacy"
_SPOKEN = N_(
    "Lees voor: “Ik schrijf op wat u vertelt en wat we afspreken. U hoeft niet op elke vraag te "
    "antwoorden. Is dat goed?”"
)


class TopicView(PlaceView):
    """The questions of one topic. Questions for the consultant hide in *samen kijken*."""

    def __init__(
        self, work: IntakeWork, topic_id: str, on_sheet: Callable[[], object], *, large: bool
    ) -> None:
        translator = work.context.translator
        self.topic = work.form.topic(topic_id)
        super().__init__(self.topic.label.text(translator.language))
        self._work, self._large = work, large
        self.add(self._head(self.topic))
        if topic_id == PRIVACY:
            if work.mode == "phone":
                self.add(Muted(translator.text(_SPOKEN)))
            self.add(PrivacyCard(translator, work.table, on_sheet))
        self.questions = self._questions()

    def jump_to(self, field: str) -> None:
        if field in self.questions:
            self.questions[field].take_focus()
            self.ensureWidgetVisible(self.questions[field])

    def start(self) -> None:
        """Put the cursor at the first question."""
        if self.questions and self.topic.id != PRIVACY:
            next(iter(self.questions.values())).take_focus()

    def _head(self, topic: Topic) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(16))
        row.addWidget(IconDisc(topic.icon, "info", 56))
        words = topic.label.text(self._work.context.translator.language)
        row.addWidget(Heading(words), 1, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _questions(self) -> dict[str, QuestionField]:
        together = self._work.context.together.is_on
        asked = [
            question
            for question in self.topic.questions
            if not (question.consultant_only and together)
        ]
        if not asked:
            return {}
        card = Card()
        card.body.setSpacing(current().px(18))
        found: dict[str, QuestionField] = {}
        for question in asked:
            answer = self._work.now.answer(question.id)
            field = QuestionField(
                question, answer, self._work.context.translator, large=self._large
            )
            field.changed.connect(
                lambda given, question_id=question.id: self._work.set_answer(question_id, given)
            )
            found[question.id] = field
            card.body.addWidget(field)
        self.add(card)
        return found
