"""Planning or moving one talk. Warns, never forbids."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.free_moments import suggested
from meedoen_desktop.services.agenda.planning import planning, usual_kind
from meedoen_desktop.services.dossier.client_page import read_name
from meedoen_desktop.services.search import Found
from meedoen_desktop.views.appointment.appointment_fields import AppointmentFields
from meedoen_desktop.views.appointment.chain_line import chain_so_far
from meedoen_desktop.views.appointment.free_row import FreeRow
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.quick_note.client_picker import ClientPicker
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.words.method_words import method_words
from meedoen_desktop.views.words.moment_words import moment_words


@dataclass(frozen=True, slots=True)
class Start:
    """What is known when the dialog opens; empty parts are asked for."""

    person_id: str = ""
    appointment_id: str = ""
    """The talk that is changed; empty for a new one."""
    day: date | None = None
    at: time | None = None
    kind: str = ""
    """What kind of talk a new one is; a follow-up when empty."""
    form: str = ""
    """How it is held; at the office when empty."""
    people: str = ""
    """Who comes along."""
    why: str = ""
    """What asks for this talk, as a sentence."""
    has_office: bool = True
    """Whether the office is the usual place."""


class AppointmentDialog(FormDialog):
    """``kept`` gives the id of the appointment; ``before`` is what it was, when changed."""

    kept = Signal(str)
    wide = 860

    def __init__(self, parent: QWidget, context: Context, start: Start) -> None:
        _ = context.translator.text
        title = _("Wijzig de afspraak") if start.appointment_id else _("Plan een afspraak")
        super().__init__(
            parent, title, _with_whom(context, start),
            accept_text=_("Bewaar"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("appointment")
        self._context, self._start = context, start
        self._person_id = start.person_id
        known = planning(context.store)
        self._working_days = known.working_days
        self._example = known.office if known.office_is_example else ""
        self.before: Talk | None = (
            appointments.read(context.store, start.appointment_id) if start.appointment_id else None
        )
        self.form = AppointmentFields(
            context.translator, context.clock.today(), known.office, known.suggestions
        )
        self._lay_out()
        self.form.fill(self.before)
        if not start.appointment_id:
            self._prepare(start)
        self._warn()
        if start.at is None or start.person_id:  # else the moment itself was pressed in the agenda
            self._suggest()

    def submit(self) -> bool:
        """Plan or change; an error stays in its field."""
        self.form.clear_errors()
        self._who.set_error("")
        if not (self._person_id or self._start.appointment_id):
            self._who.set_error(self._context.translator.text("Kies eerst de cliënt."))
            self._who.field.setFocus()
            return False
        try:
            kept = self._keep(self.form.talk(self.before.note if self.before else ""))
        except WrongInput as error:
            self.form.show_error(error.field or "day", self._context.translator.error(error))
            return False
        self.kept.emit(kept)
        return True

    def _prepare(self, start: Start) -> None:
        """What is known of a new talk."""
        if start.kind or start.person_id:
            kind = start.kind or usual_kind(self._context.store, start.person_id)
            self.form.choose_kind(kind)
        if start.form:
            self.form.choose_form(start.form)
        if not start.has_office:
            self.form.place.clear()
        if start.people:
            self.form.people.setText(start.people)
        if start.day:
            self.form.day.set_value(DayParts.of(start.day))
        if start.at:
            self.form.set_time(start.at)

    def _keep(self, talk: Talk) -> str:
        store, changed = self._context.store, self._start.appointment_id
        if changed:
            appointments.change(store, changed, talk)
            return changed
        return appointments.plan(store, self._person_id, talk)

    def _lay_out(self) -> None:
        _ = self._context.translator.text
        self._picker = ClientPicker(self._context, "appointment.who")
        self._picker.picked.connect(self._picked)
        self._picker.let_go.connect(self._let_go)
        self._who = FormRow(_("Met wie"), self._picker)
        asks_who = not (self._start.person_id or self._start.appointment_id)
        self._who.setVisible(asks_who)
        self.warning, self._warned = Text(), Card(tone="warning")
        self.warning.setObjectName("appointment.warning")
        self._warned.add(self.warning)
        self._warned.hide()
        so_far = chain_so_far(self._context, self._start.appointment_id)
        self._free = FreeRow(self._context.translator)
        self._free.chosen.connect(self._choose)
        for part in (self._who, self._warned, *so_far, self._free, self.form):
            self.lines.addWidget(part)
        self.first = self._picker if asks_who else self.form.day
        self.form.moved_in_time.connect(self._warn)
        self.form.resized.connect(self._refit)

    def _suggest(self) -> None:
        """Free moments; a row of buttons that comes when they were looked up."""
        store, today = self._context.store, self._context.clock.today()
        wanted = Talk(today, time(10), self.form.minutes.value(), self.form.how.value())
        self._context.tasks.run(
            suggested, store, wanted, method_words(self._context).profile, self._working_days,
            self._start.appointment_id,
            done=lambda found: self._show_free(found, today), owner=self,
        )  # fmt: skip

    def _show_free(self, found: tuple[Talk, ...], today: date) -> None:
        self._free.show_moments(found, today)
        self._refit()

    def _choose(self, moment: Talk) -> None:
        self.form.set_moment(moment.day, moment.at)

    def _picked(self, found: Found) -> None:
        self._person_id = found.person_id
        self._who.set_error("")
        if not self._start.kind:
            self.form.choose_kind(usual_kind(self._context.store, found.person_id))

    def _let_go(self) -> None:
        self._person_id = ""

    def _refit(self) -> None:
        if self.isVisible():
            self.fit()

    def _warn(self) -> None:
        try:
            talk = self.form.talk()
        except WrongInput:
            self.warning.setText("")
            self._warned.hide()
            return
        found = warnings_for(
            self._context.store,
            talk,
            besides=self._start.appointment_id,
            working_days=self._working_days,
        )
        translator = self._context.translator
        said = moment_words(translator, found, names_hidden=self._context.together.is_on)
        if self._example and talk.place == self._example:
            said = [*said, translator.text("De plaats is een voorbeeld. Vul de echte plaats in.")]
        allowed = [translator.text("U mag de afspraak toch bewaren.")] if said else []
        self.warning.setText("\n".join([*said, *allowed]))
        self._warned.setVisible(bool(said))
        self._refit()


def _with_whom(context: Context, start: Start) -> str:
    """Who it is about, and why: the dialog covers the line that said so."""
    if not start.person_id:
        return ""
    name = read_name(context.store, start.person_id)
    return "\n".join(
        part for part in (context.translator.text("Met {naam}", naam=name), start.why) if part
    )
