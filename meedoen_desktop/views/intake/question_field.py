"""One question of the form with room for the client's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.form import Question
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.views.intake.answers import no_answers
from meedoen_desktop.views.intake.small_choice import NoAnswer
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.text_area import TextArea

YES, NO = "yes", "no"


class QuestionField(Restyled, QWidget):
    """``changed`` gives the new answer; closed questions keep their code as words."""

    changed = Signal(object)

    def __init__(
        self, question: Question, answer: Answer, translator: Translator, *, large: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(f"intake.question.{question.id}")
        self.question, self._answer, self._translator = question, answer, translator
        words = question.label.text(translator.language)
        self.label = Text(words, "section" if large else "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.label, 1)
        self._column.addLayout(self._head)
        if question.kind == "text":
            self._build_text(words)
        else:
            self._build_choice(words)
        self.dress()

    def take_focus(self) -> None:
        """Put the cursor where the answer goes."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_text(self, words: str) -> None:
        self.field: QWidget
        area = TextArea(min_lines=2, max_lines=10)
        area.setAccessibleName(words)
        area.set_text(self._answer.words)
        area.textChanged.connect(lambda: self._set(words=area.text()))
        self.no_answer = NoAnswer(self._translator, words, self._answer.state)
        self.no_answer.changed.connect(lambda state: self._set(state=state))
        # In the order of Tab: else Tab and a space say "weet ik niet" to the next question.
        self._column.addWidget(area)
        self._head.addWidget(self.no_answer, 0, Qt.AlignmentFlag.AlignTop)
        self.field = area

    def _build_choice(self, words: str) -> None:
        language = self._translator.language
        options = [(one.code, one.label.text(language)) for one in self.question.choices]
        if self.question.kind == "yes_no":
            options = [(YES, self._translator.text("Ja")), (NO, self._translator.text("Nee"))]
        others = () if self.question.consultant_only else no_answers(self._translator)
        choice = SegmentedChoice([*options, *others], self._answer.state or self._answer.words)
        for button in choice.buttons.values():
            button.setAccessibleDescription(words)
        choice.setFocusProxy(next(iter(choice.buttons.values())))
        choice.changed.connect(self._chosen)
        self._column.addWidget(choice)
        self.field = choice

    def _chosen(self, key: str) -> None:
        is_state = key in dict(no_answers(self._translator))
        self._set(words="" if is_state else key, state=key if is_state else "")

    def _set(self, words: str | None = None, state: str | None = None) -> None:
        self._answer = Answer(
            self._answer.words if words is None else words,
            self._answer.state if state is None else state,
        )
        self.changed.emit(self._answer)

    def restyle(self) -> None:
        self._column.setSpacing(current().px(6))
        self._head.setSpacing(current().px(10))
