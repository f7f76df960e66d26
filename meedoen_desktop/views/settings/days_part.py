"""*Werkdagen en vrij*: own leave, the holidays that are known, and the reminders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.working_calendar import holiday_on
from meedoen_desktop.services.agenda import leave
from meedoen_desktop.services.agenda.agenda import read_agenda
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.agenda.leave import OwnDays, Period
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.widgets.letting_go import empty

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_AHEAD = 366


class DaysPart(Part):
    """Leave is kept when it is added; each period can be taken away again, with undo."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        self._week = self.card(_("Uw vaste werkdagen"))
        self._week_words = Body()
        self._week_words.setObjectName("settings.week")
        self._week.add(self._week_words)
        change = QuietButton(
            _("Wijzig bij Over u"), "arrow-right", lambda: context.navigate("settings", part="you")
        )
        change.setObjectName("settings.to_you")
        self._week.body.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        self._add_leave()
        self._add_reminders()
        self._add_holidays()
        self.refresh()

    def refresh(self) -> None:
        """Read leave and working days again."""
        self.context.tasks.run(leave.own_days, self.context.store, done=self._show)

    def _add_leave(self) -> None:
        _ = self.context.translator.text
        card = self.card(
            _("Wanneer u vrij bent"),
            _("De agenda en de voorstellen houden er rekening mee. Beide dagen tellen mee."),
        )
        self._periods = QVBoxLayout()
        self._periods.setSpacing(current().px(8))
        card.body.addLayout(self._periods)
        self.form = Form(columns=3)
        hint, today = _("bijvoorbeeld vrijdag of 14-9"), self.context.clock.today()
        self.first, self.last = (
            DateField(self.context.translator, hint, today=today),
            DateField(self.context.translator, hint, today=today),
        )
        self.note = QLineEdit()
        self.note.setMaxLength(200)
        fields: dict[str, tuple[str, str, QLineEdit]] = {
            "starts_on": (_("Eerste dag"), "", self.first),
            "ends_on": (_("Laatste dag"), "", self.last),
            "note": (_("Wat"), _("mag leeg"), self.note),
        }
        for key, (label, mark, field) in fields.items():
            field.setObjectName(f"settings.leave.{key}")
            self.form.add(key, label, field, mark=mark)
        card.add(self.form)
        add = SecondaryButton(_("Voeg toe"), "plus", self._add)
        add.setObjectName("settings.leave.add")
        card.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_reminders(self) -> None:
        _ = self.context.translator.text
        card = self.card(
            _("Herinneringen"),
            _("Een kwartier voor een gesprek een melding van de computer, zonder naam. Tijdens "
              "samen kijken blijft het stil."),
        )  # fmt: skip
        self.reminders = QCheckBox(_("Herinner mij aan gesprekken"))
        self.reminders.setObjectName("settings.reminders")
        self.reminders.setChecked(self.context.settings.reminders)
        self.reminders.toggled.connect(
            lambda on: self.context.change_settings(self.context.settings.with_(reminders=on))
        )
        card.add(self.reminders)

    def _add_holidays(self) -> None:
        translator = self.context.translator
        card = self.card(
            translator.text("Feestdagen"),
            translator.text("Meedoen kent de Nederlandse feestdagen. Deze komen eraan."),
        )
        today = self.context.clock.today()
        days = (today + timedelta(days=number) for number in range(_AHEAD))
        for day in days:
            name = holiday_on(day)
            if name:
                card.add(IconLine("calendar-star", name, translator.day_long(day)))

    def _show(self, own: OwnDays) -> None:
        translator = self.context.translator
        self._week_words.setText(_week_in_words(self.context, own.week))
        empty(self._periods)
        today = self.context.clock.today()
        coming = [period for period in own.leave if period.ends_on >= today]
        for period in coming:
            self._periods.addWidget(self._line(period))
        if not coming:
            self._periods.addWidget(Muted(translator.text("Er staat geen verlof.")))

    def _line(self, period: Period) -> IconLine:
        translator = self.context.translator
        words = _period_in_words(self.context, period)
        away = IconButton(
            "trash", translator.text("Haal weg: {dagen}", dagen=words),
            partial(self._remove, period), size=20,
        )  # fmt: skip
        away.setObjectName(f"settings.leave.remove.{period.id}")
        return IconLine("sun", words, period.note, buttons=(away,))

    def _add(self) -> None:
        self.form.clear_errors()
        try:
            period = Period(self._day("starts_on"), self._day("ends_on"), self.note.text())
            leave.check(period)
        except WrongInput as error:
            self.form.show_error(error.field or "starts_on", self.context.translator.error(error))
            return
        self.context.tasks.run(_keep, self.context.store, period, done=self._added, owner=self)

    def _day(self, key: str) -> date:
        """The last day may stay empty: then it is one day."""
        field = self.first if key == "starts_on" or self.last.value() is None else self.last
        try:
            found = field.value()
        except WrongInput as error:
            raise WrongInput(error.sentence, field=key, **error.params) from error
        if found is None:
            raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field="starts_on")
        return found.as_date()

    def _added(self, kept: tuple[str, int]) -> None:
        leave_id, talks = kept
        for field in (self.first, self.last):
            field.set_value(None)
        self.note.clear()
        translator, store = self.context.translator, self.context.store
        said = translator.text("Uw vrije dagen staan erin.")
        if talks:
            said += " " + translator.plural(
                "Op die dagen staat nog {count} afspraak. Kijk in de agenda.",
                "Op die dagen staan nog {count} afspraken. Kijk in de agenda.",
                talks,
            )
        self._done(said, partial(leave.remove, store, leave_id))

    def _remove(self, period: Period) -> None:
        self.context.tasks.run(
            leave.remove, self.context.store, period.id, done=self._removed, owner=self
        )

    def _removed(self, period: Period) -> None:
        self._done(
            self.context.translator.text("Deze vrije dagen zijn weg."),
            partial(leave.add, self.context.store, period),
        )

    def _done(self, words: str, undo: Callable[[], object]) -> None:
        context = self.context

        def take_back() -> None:
            context.tasks.run(undo, done=lambda _result: self.refresh(), owner=self)

        context.messages.done(words, context.translator.text("Ongedaan maken"), take_back)
        self.refresh()


def _keep(store: Store, period: Period) -> tuple[str, int]:
    """The id of the leave, and how many talks and meetings stand in it."""
    entries = read_agenda(store, period.starts_on, period.ends_on).entries
    return leave.add(store, period), sum(one.status == PLANNED for one in entries)


def _week_in_words(context: Context, week: str) -> str:
    """Say "maandag, dinsdag en vrijdag"."""
    monday = date(2024, 1, 1)
    digits = sorted(week or "12345")
    names = [
        context.translator.day_long(monday + timedelta(days=int(digit) - 1)).split()[0].strip(",")
        for digit in digits
    ]
    if len(names) < 2:
        return "".join(names)
    both = context.translator.text(
        "{eerste} en {laatste}", eerste=", ".join(names[:-1]), laatste=names[-1]
    )
    return f"{both[:1].upper()}{both[1:]}"


def _period_in_words(context: Context, period: Period) -> str:
    translator = context.translator
    first, last = translator.day_long(period.starts_on), translator.day_long(period.ends_on)
    if period.starts_on == period.ends_on:
        return first
    return translator.text("{eerste} tot en met {laatste}", eerste=first, laatste=last)
