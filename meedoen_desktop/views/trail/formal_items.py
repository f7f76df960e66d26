"""Indications and tests on the page."""

from __future__ import annotations

from datetime import date
from functools import partial

from meedoen_desktop.services.persons import person_fields
from meedoen_desktop.services.trail import assessments, indications, trail_words
from meedoen_desktop.services.trail.indications import GRANTED, REFUSED, WITHDRAWN
from meedoen_desktop.services.trail.trail import AssessmentCase, IndicationCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.trail.assessment_dialog import AssessmentDialog, ResultDialog
from meedoen_desktop.views.trail.closing_dialog import ClosingDialog
from meedoen_desktop.views.trail.enclosures import to_enclose
from meedoen_desktop.views.trail.indication_dialog import IndicationDialog
from meedoen_desktop.views.trail.item import Button, Item
from meedoen_desktop.views.widgets.more_button import Choice


class IndicationItem(Item):
    """``case`` with its actions."""

    subject = trail_words.INDICATION
    case: IndicationCase

    def fill(self) -> None:
        data = self.case.data
        asked = self._("aangevraagd {dag}", dag=self.words.day(data.requested_on))
        decided = self.case.decided_on
        said = self.words.status(self.subject, self.case.status)
        outcome = f"{said} {self.words.day(decided)}" if decided else ""
        below = " · ".join(part for part in (asked, outcome, data.reference) if part)
        self.head(self._(self.case.label), below, self._more())
        if self.case.valid_until:
            until = self.words.day(self.case.valid_until)
            self.line("calendar-check", self._("Geldig tot en met {dag}", dag=until))
        self.wait()
        if self.is_open:
            self.line("paperclip", to_enclose(self.context, data.kind))
        self.muted(data.note)
        self.documents()
        if self.is_open:
            self.buttons(self._next())

    def _next(self) -> list[Button]:
        return [
            ("granted", self._("Toegekend"), "check", partial(self._decide, GRANTED)),
            ("refused", self._("Afgewezen"), "x-circle", partial(self._decide, REFUSED)),
        ]

    def _more(self) -> tuple[Choice, ...]:
        usual = self.usual_more(
            self._edit, indications.remove, self._("De indicatie is weggehaald.")
        )
        back: Choice = (
            self._("Ingetrokken"), "arrow-u-up-left", partial(self._decide, WITHDRAWN),
        )  # fmt: skip
        return (back, *usual) if self.is_open else usual

    def _decide(self, status: str) -> None:
        store, case_id = self.context.store, self.case.id

        def keep(day: date, note: str, until: date | None) -> Undo:
            return indications.decide(store, case_id, status, day, until, note)

        word = self.words.status(self.subject, status)
        dialog = ClosingDialog(
            self.desk.window, self.context, self._("Indicatie {besluit}", besluit=word),
            self._(self.case.label), keep,
            until=self._("Geldig tot en met") if status == GRANTED else "",
        )  # fmt: skip
        self.ask(dialog, self._("Het besluit is bewaard."))

    def _edit(self) -> None:
        dialog = IndicationDialog(self.desk.window, self.context, self.desk.trail, self.case)
        self.ask(dialog, self._("De indicatie is gewijzigd."))


class AssessmentItem(Item):
    """``case`` with its actions."""

    subject = trail_words.ASSESSMENT
    case: AssessmentCase

    def fill(self) -> None:
        self.head(self._(self.case.label), self._below(), self._more())
        self.say(self.case.summary)
        self.documents()
        self.buttons(self._next())

    def _below(self) -> str:
        data, language = self.case.data, self.case.data.language
        names = person_fields.languages(self.context.translator.language)
        status = self.words.status(self.subject, self.case.status)
        day = data.taken_on or data.requested_on
        parts = [data.provider, f"{status} {self.words.day(day)}"]
        if language:
            parts.append(self._("in het {taal}", taal=names.get(language, language)))
        return " · ".join(part for part in parts if part)

    def _next(self) -> list[Button]:
        if self.is_open:
            return [("taken", self._("De test is gemaakt"), "check", self._taken)]
        if self.case.status == assessments.TAKEN and not self.case.documents:
            return [("result", self._("Voeg het verslag toe"), "paperclip", self.add_files)]
        return []

    def _more(self) -> tuple[Choice, ...]:
        usual = self.usual_more(self._edit, assessments.remove, self._("De test is weggehaald."))
        if self.is_open:
            cancelled = self._("De test gaat niet door.")
            off: Choice = (
                self._("Gaat niet door"), "x-circle",
                partial(self.desk.doing.run, cancelled, assessments.cancel, self.case.id),
            )  # fmt: skip
            return (off, *usual)
        if self.case.status == assessments.TAKEN:
            change: Choice = (self._("Wijzig de uitkomst"), "pencil-simple", self._taken)
            return (change, *usual)
        return usual

    def add_files(self) -> None:
        """The document of the result, or another one that belongs to the test."""
        for path in file_dialogs.files_to_add(self, self.context.translator):
            words = self._("{naam} staat in het dossier.", naam=path.name)
            self.desk.doing.run(words, assessments.add_result, self.case.id, path)

    def _taken(self) -> None:
        dialog = ResultDialog(self.desk.window, self.context, self.case)
        self.ask(dialog, self._("De uitkomst van de test is bewaard."))

    def _edit(self) -> None:
        trail = self.desk.trail
        dialog = AssessmentDialog(self.desk.window, self.context, trail, self.case)
        self.ask(dialog, self._("De test is gewijzigd."))
