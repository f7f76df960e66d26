"""The next appointment: three good days to choose from, or any other."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Protocol

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.agenda.appointment_warnings import Warnings, warnings_for
from meedoen_desktop.services.agenda.appointments import FOLLOW_UP, FORMS, Talk
from meedoen_desktop.services.agenda.next_dates import latest_day
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Muted, Text
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.time_field import TimeField
from meedoen_desktop.views.words.moment_words import moment_words

FORM_WORDS = {
    "office": N_("Op kantoor"),
    "phone": N_("Telefoon"),
    "video": N_("Videogesprek"),
    "home": N_("Thuis"),
}
_USUAL = time(10, 0)


class Planned(Protocol):
    """What is filled in; ``next_at`` is wall time or empty."""

    @property
    def next_at(self) -> str: ...
    @property
    def next_form(self) -> str: ...
    @property
    def next_place(self) -> str: ...
    @property
    def next_minutes(self) -> int: ...


class Planner(Protocol):
    """The open intake or talk that a next appointment belongs to."""

    context: Context

    @property
    def table(self) -> IntakeTable: ...
    @property
    def closing(self) -> Planned: ...

    def set_closing(self, **given: Any) -> None:
        """Keep fields of ``Planned`` by name."""


class NextCard(Card):
    """Without a day there is no appointment; warnings advise and forbid nothing."""

    def __init__(self, work: Planner, *, with_year: bool = True) -> None:
        _ = work.context.translator.text
        super().__init__(_("De volgende afspraak"))
        self._year = "" if with_year else f" {work.context.clock.today().year}"
        self._work = work
        self._at = _moment(work.closing.next_at)
        self.add(Muted(self._sentence()))
        self.add(self._proposals())
        self.add(self._moment_row())
        self.add(self._place_row())
        self.warning = Text("", "body")
        self.warning.setObjectName("intake.next.warning")
        self.add(self.warning)
        self._show_warning(Warnings())
        self._look()

    def _sentence(self) -> str:
        translator = self._work.context.translator
        today = self._work.context.clock.today()
        last = latest_day(today, self._work.table.profile)
        return translator.text("Spreek nu af, het liefst vóór {dag}.", dag=translator.day(last))

    def _proposals(self) -> QWidget:
        translator = self._work.context.translator
        self.proposals = SegmentedChoice(
            [
                (day.isoformat(), translator.day_long(day).removesuffix(self._year))
                for day in self._work.table.next_days
            ]
        )
        self.proposals.setObjectName("intake.next.proposals")
        self.proposals.set_value(self._at.date().isoformat() if self._at else "")
        self.proposals.changed.connect(self._proposed)
        return self.proposals

    def _moment_row(self) -> QWidget:
        _ = self._work.context.translator.text
        self.day = DateField(
            self._work.context.translator,
            _("bijvoorbeeld vrijdag of 14-9"),
            today=self._work.context.clock.today(),
        )
        self.day.setObjectName("intake.next.day")
        self.day.set_value(DayParts.of(self._at.date()) if self._at else None)
        self.day.editingFinished.connect(self._typed)
        self.time = TimeField()
        self.time.setObjectName("intake.next.time")
        start = self._at.time() if self._at else _USUAL
        self.time.set_time(start)
        self.time.changed.connect(lambda _time: self._keep())
        self.minutes = NumberField(5, 240)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(self._work.closing.next_minutes)
        self.minutes.valueChanged.connect(
            lambda minutes: self._work.set_closing(next_minutes=minutes)
        )
        self.day_row = FormRow(_("Dag"), self.day)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(16))
        row.addWidget(self.day_row, 2)
        row.addWidget(FormRow(_("Tijd"), self.time), 1)
        row.addWidget(FormRow(_("Minuten"), self.minutes), 1)
        return ground

    def _place_row(self) -> QWidget:
        _ = self._work.context.translator.text
        closing = self._work.closing
        self.form = SegmentedChoice(
            [(form, _(FORM_WORDS[form])) for form in FORMS], closing.next_form, clearable=False
        )
        self.form.setObjectName("intake.next.form")
        self.form.changed.connect(self._form_chosen)
        self.place = QLineEdit(closing.next_place)
        self.place.setObjectName("intake.next.place")
        self.place.setMaxLength(200)
        self.place.textEdited.connect(lambda text: self._work.set_closing(next_place=text))
        ground = Columns(620)
        ground.add(FormRow(_("Hoe"), self.form), 3)
        ground.add(FormRow(_("Waar"), self.place), 2)
        return ground

    def _proposed(self, key: str) -> None:
        self.day.set_value(DayParts.of(date.fromisoformat(key)) if key else None)
        self.day_row.set_error("")
        if key and not self.place.text():
            self._fill_place()
        self._keep()

    def _form_chosen(self, form: str) -> None:
        self._work.set_closing(next_form=form)
        self._fill_place()
        self._look()

    def _fill_place(self) -> None:
        office = self._work.table.office
        if self.form.value() == "office" and not self.place.text():
            self.place.setText(office)
        elif self.form.value() != "office" and self.place.text() == office:
            self.place.setText("")
        self._work.set_closing(next_place=self.place.text())

    def _typed(self) -> None:
        try:
            found = self.day.value()
        except WrongInput as error:
            self.day_row.set_error(self._work.context.translator.error(error))
            return
        self.day_row.set_error("")
        if found is not None and not self.place.text():
            self._fill_place()
        self._keep()

    def _keep(self) -> None:
        found = self.day.value()
        day = found.as_date() if found else None
        at = self.time.last_good()
        moment = f"{day.isoformat()}T{at:%H:%M}" if day else ""
        self._at = _moment(moment)
        self._work.set_closing(next_at=moment)
        self.proposals.set_value(day.isoformat() if day else "")
        self._look()

    def _look(self) -> None:
        """Ask for what may be wrong with this moment; the answer comes a little later."""
        if self._at is None:
            self._show_warning(Warnings())
            return
        talk = Talk(
            self._at.date(), self._at.time(), self.minutes.value(), self.form.value(), FOLLOW_UP
        )
        context, days = self._work.context, self._work.table.consultant.working_days
        context.tasks.run(
            lambda: warnings_for(context.store, talk, working_days=days),
            done=self._show_warning,
            owner=self,
        )

    def _show_warning(self, found: Warnings) -> None:
        context = self._work.context
        hidden = context.together.is_on
        words = " ".join(moment_words(context.translator, found, names_hidden=hidden))
        self.warning.setText(words)
        self.warning.setVisible(bool(words))


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
