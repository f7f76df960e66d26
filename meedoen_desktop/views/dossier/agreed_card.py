"""What was said last time: the note, the smallest step, the client's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.client_snapshot import (
    ClientPage,
    LastContact,
    LastIntake,
    OwnWords,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import full_day
from meedoen_desktop.views.words.life_area_words import area_of

_QUOTES = 2
_GOALS = 3


class AgreedCard(Card):
    """Read in seconds before a talk begins."""

    def __init__(self, context: Context, page: ClientPage, parent: QWidget) -> None:
        _ = context.translator.text
        note = None
        if not context.together.is_on:
            note = QuietButton(
                _("Notitie"), "note-pencil", lambda: context.quick_note(page.person_id)
            )
            note.setObjectName("client.note")
        super().__init__(_("Wat we afspraken"), note, parent)
        self.setObjectName("client.agreed")
        self._context = context
        if page.goals:
            self._add_goals(page)
        if page.last_contact:
            self._add_contact(page.last_contact)
        if page.own_words:
            self._add_words(page.own_words)
        if page.intake:
            self._add_intake(page.intake)
        if not (page.last_contact or page.intake or page.goals):
            self.add(
                Muted(_("Nog geen gesprek gehad. Plan een afspraak, of houd meteen een intake."))
            )

    def _add_goals(self, page: ClientPage) -> None:
        """What the client works on, each with its next step."""
        _ = self._context.translator.text
        self.add(Caption(_("Hier werken we aan")))
        for goal in page.goals[:_GOALS]:
            step = _("Nu: {stap}", stap=goal.step) if goal.step else _("Nog geen stap")
            parts = [step]
            if goal.step and goal.due_on is not None:
                day = full_day(self._context.translator, goal.due_on, self._context.clock.today())
                late = goal.due_on < self._context.clock.today()
                parts.append(_("was voor {dag}", dag=day) if late else _("voor {dag}", dag=day))
            self.add(IconLine("flag", goal.what, " · ".join(parts), strong=True, ink="accent"))
        if len(page.goals) > _GOALS:
            rest = self._context.translator.plural(
                "en nog {count} doel", "en nog {count} doelen", len(page.goals) - _GOALS
            )
            self.add(Caption(rest))

    def _add_contact(self, contact: LastContact) -> None:
        _ = self._context.translator.text
        title = _(wording.FORMS.get(contact.form, "Notitie"))
        if contact.result in wording.RESULTS:
            title += f" · {_(wording.RESULTS[contact.result])}"
        today = self._context.clock.today()
        when = full_day(self._context.translator, contact.day, today)
        gone = (today - contact.day).days
        if gone > 1:
            when += " · " + self._context.translator.plural(
                "{count} dag geleden", "{count} dagen geleden", gone
            )
        icon = wording.FORM_ICONS.get(contact.form, "note")
        self.add(IconLine(icon, title, when, strong=True, ink="accent"))
        if contact.note and not self._context.together.is_on:
            self.add(Body(_shortened(contact.note)))

    def _add_words(self, said: OwnWords) -> None:
        """The client's own words of the last talk that holds any."""
        today = self._context.clock.today()
        day = full_day(self._context.translator, said.said_on, today)
        self.add(Caption(self._context.translator.text("In eigen woorden, {dag}", dag=day)))
        self.add(Quote(_shortened(said.words)))

    def _add_intake(self, intake: LastIntake) -> None:
        _ = self._context.translator.text
        day = full_day(self._context.translator, intake.held_on, self._context.clock.today())
        self.add(Caption(_("Uit de intake van {dag}", dag=day)))
        if intake.smallest_step:
            by = _said(self._context, intake)
            self.add(IconLine("steps", _("Kleinste stap: {stap}", stap=intake.smallest_step), by))
        if intake.themes:
            self.add(Caption(_("Hier ging het over")))
            flow = FlowLayout()
            for area_id in intake.themes:
                name = area_of(area_id, self._context.translator.language)
                flow.addWidget(Chip(name, f"area:{area_id}"))
            self.body.addLayout(flow)
        if intake.words:
            self.add(Caption(_("In eigen woorden")))
        for source, words in intake.words[:_QUOTES]:
            area = source.rsplit("-", 1)[0]
            self.add(Quote(_shortened(words), tone=f"area:{area}"))


def _said(context: Context, intake: LastIntake) -> str:
    parts = [intake.step_by]
    if intake.step_on:
        day = full_day(context.translator, intake.step_on, context.clock.today())
        parts.append(context.translator.text("voor {dag}", dag=day))
    return " · ".join(part for part in parts if part)


def _shortened(text: str, most: int = 420) -> str:
    flat = text.strip()
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"
