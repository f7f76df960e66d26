"""Help with one area: is it there, is it wanted, by whom."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from meedoen_desktop.method.intake_rules import CARE_WITH_HELP, AreaAnswer
from meedoen_desktop.services.intake.answer_words import shown
from meedoen_desktop.views.intake.answers import no_answers, with_shown
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Text


class CareCard(Card):
    """The question who helps comes only when there is help."""

    def __init__(self, work: IntakeWork, area_id: str, *, large: bool) -> None:
        super().__init__()
        self._work, self._area_id = work, area_id
        translator = work.context.translator
        role = "section" if large else "card"
        language = translator.language
        options = [(one.code, one.label.text(language)) for one in work.form.care_needs]
        self.choice = SegmentedChoice([*options, *no_answers(translator)])
        self.choice.setObjectName("intake.care_need")
        self.choice.setFocusProxy(next(iter(self.choice.buttons.values())))
        self.choice.setAccessibleName(translator.text("Hulp bij dit onderwerp"))
        self.choice.changed.connect(lambda key: self._set("care_need", key))
        words = work.form.labels.help_present.text(language)
        self.helper_label = Text(words, role)
        self.helper = QLineEdit()
        self.helper.setObjectName("intake.help_present")
        self.helper.setAccessibleName(words)
        self.helper.setMaxLength(200)
        self.helper.textEdited.connect(lambda text: self._set("help_present", text))
        self.add(Text(translator.text("Heeft of wilt u hier hulp bij?"), role))
        self.add(self.choice)
        self.body.addSpacing(current().px(6))
        self.add(self.helper_label)
        self.add(self.helper)
        self.show_answer(self._answer)

    def show_answer(self, answer: AreaAnswer) -> None:
        """Show what is known, without saving."""
        self.choice.set_value(str(shown(answer, "care_need") or ""))
        if self.helper.text() != answer.help_present:
            self.helper.setText(answer.help_present)
        wanted = answer.care_need in CARE_WITH_HELP or bool(answer.help_present)
        self.helper_label.setVisible(wanted)
        self.helper.setVisible(wanted)

    @property
    def _answer(self) -> AreaAnswer:
        return self._work.now.area(self._area_id)

    def _set(self, field: str, value: str) -> None:
        answer = with_shown(self._answer, field, value)
        self._work.set_area(answer)
        self.show_answer(answer)
