"""Asking for a test, and writing down what came out."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from meedoen_desktop.services.persons import person_fields
from meedoen_desktop.services.trail import assessments, trail_words
from meedoen_desktop.services.trail.assessments import AssessmentData
from meedoen_desktop.services.trail.trail import AssessmentCase, Trail
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.date_field import day_of

_LANGUAGES = ("nl", "en", "ar", "tr", "uk", "pl", "fa", "ti", "so")
"""Those of the client window; tests exist in several languages (method.md 6)."""


class AssessmentDialog(TrailDialog):
    """A new test, or other details of ``case``. The language is the client's."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        trail: Trail,
        case: AssessmentCase | None = None,
    ) -> None:
        _ = context.translator.text
        title = _("Wijzig de test") if case else _("Vraag een test aan")
        super().__init__(parent, context, "assessment", title)
        self._trail, self._case = trail, case
        today = context.clock.today()
        known = case.data if case else AssessmentData("", today, trail.language)
        self.kind = self.kinds(
            "kind", _("Welke test?"), trail.book.all_of(trail_words.ASSESSMENT), known.kind
        )
        self.language = self._languages(known.language or "nl")
        self.form.add("language", _("In welke taal?"), self.language)
        self.requested_on = self.day("requested_on", _("Aangevraagd op"), known.requested_on)
        self.taken_on = self.day(
            "taken_on", _("Dag van de test"), known.taken_on,
        )  # fmt: skip
        self.provider = self.line("provider", _("Waar?"), known.provider)
        self.first = self.kind

    def keep(self) -> Undo:
        language = self.language.currentData()
        data = AssessmentData(
            kind=self.kind.currentData(),
            requested_on=day_of(self.requested_on, "requested_on") or self.context.clock.today(),
            language="" if language == "nl" else language,
            taken_on=day_of(self.taken_on, "taken_on"),
            provider=self.provider.text(),
        )
        if self._case is not None:
            return assessments.change(self.context.store, self._case.id, data)
        return assessments.request(self.context.store, self._trail.person_id, data)

    def _languages(self, chosen: str) -> QComboBox:
        names = person_fields.languages(self.context.translator.language)
        field = ChoiceField()
        field.setObjectName("assessment.language")
        for code in dict.fromkeys((*_LANGUAGES, chosen)):
            field.addItem(names.get(code, code), code)
        field.setCurrentIndex(field.findData(chosen))
        return field


class ResultDialog(TrailDialog):
    """The test was taken: when, and what came out in a few sentences."""

    def __init__(self, parent: QWidget, context: Context, case: AssessmentCase) -> None:
        _ = context.translator.text
        super().__init__(
            parent, context, "result", _("De test is gemaakt"),
            _("Het verslag zelf voegt u daarna toe als bestand."),
        )  # fmt: skip
        self._case = case
        planned = case.data.taken_on
        today = context.clock.today()
        day = planned if planned and planned <= today else today
        self.on = self.day("day", _("Wanneer"), day)
        self.summary = self.area(
            "summary", _("Wat kwam eruit?"), case.summary,
            hint=_("Kort, en zo dat de cliënt het mag lezen."),
        )  # fmt: skip
        self.first = self.summary

    def keep(self) -> Undo:
        day = day_of(self.on, "day") or self.context.clock.today()
        return assessments.taken(self.context.store, self._case.id, day, self.summary.text())
