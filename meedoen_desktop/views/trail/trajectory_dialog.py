"""A trajectory of months: with whom, what for, from when and how long, how many hours."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services.trail import trail_words, trajectories
from meedoen_desktop.services.trail.organisations import Directory
from meedoen_desktop.services.trail.trail import Trail, TrajectoryCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trajectories import LENGTHS, TrajectoryData
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import day_of
from meedoen_desktop.views.widgets.dates import AHEAD, DayParts
from meedoen_desktop.views.widgets.spin_fields import NumberField

_MOST_EUROS = 99_999


class TrajectoryDialog(TrailDialog):
    """A new trajectory (begun with what is ``known``), or other details of ``case``."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        trail: Trail,
        directory: Directory,
        case: TrajectoryCase | None = None,
        *,
        known: TrajectoryData | None = None,
    ) -> None:
        _ = context.translator.text
        title = _("Wijzig het traject") if case else _("Nieuw traject")
        super().__init__(parent, context, "trajectory", title)
        self._trail, self._case, self._directory = trail, case, directory
        if case is not None:
            known = case.data
        known = known or TrajectoryData("", "", context.clock.today())
        self._referral_id = known.referral_id
        self._make_fields(known)
        self._fill_numbers(known)

    def keep(self) -> Undo:
        store, data = self.context.store, self._data()
        if self._case is not None:
            return trajectories.change(store, self._case.id, data)
        return trajectories.begin(store, self._trail.person_id, data)

    def _make_fields(self, known: TrajectoryData) -> None:
        _ = self.context.translator.text
        self.provider = self.from_directory(
            "provider", _("Bij welke organisatie?"), self._directory, known.provider
        )
        self.kind = self.kinds(
            "kind",
            _("Wat voor traject?"),
            self._trail.book.all_of(trail_words.TRAJECTORY),
            known.kind,
            keep_unknown=self._case is not None,
        )
        self.goal = self.area("goal", _("Wat is het doel?"), known.goal)
        self.starts_on = self.day("starts_on", _("Begint op"), known.starts_on)
        self.ends_on = self.day("ends_on", _("Tot"), known.ends_on, way=AHEAD)
        self.length = SegmentedChoice(
            [(str(count), _("{aantal} maanden", aantal=count)) for count in LENGTHS]
        )
        self.form.add("length", _("Hoe lang?"), self.length, wide=True)
        self.coach = self.line("coach", _("Coach"), known.coach)
        self.coach_details = self.line(
            "coach_details", _("Telefoon of e-mail van de coach"), known.coach_details
        )
        self.hours, self.euros = (
            NumberField(0, trajectories.MOST_HOURS),
            NumberField(0, _MOST_EUROS),
        )
        self.form.add("hours", _("Uren per week bij het begin"), self.hours)
        self.form.add("price_cents", _("Wat kost het?"), self.euros)
        self.first = self.provider
        self.length.changed.connect(lambda _key: self._count())
        self.starts_on.changed.connect(lambda _day: self._count())
        self.provider.editTextChanged.connect(lambda _text: self._know())

    def _fill_numbers(self, known: TrajectoryData) -> None:
        _ = self.context.translator.text
        self.hours.setSuffix(" " + _("uur"))
        self.euros.setSuffix(" " + _("euro"))
        self.euros.setSingleStep(100)
        for field, value in ((self.hours, known.hours), (self.euros, known.price_cents // 100)):
            field.setSpecialValueText(_("niet afgesproken") if field is self.hours else _("niets"))
            field.setValue(value)

    def _know(self) -> None:
        listed = self.provider.listed
        if listed is not None and not self.coach_details.text():
            self.coach_details.setText(listed.reach)

    def _count(self) -> None:
        """A length in months gives the last day."""
        try:
            begin = day_of(self.starts_on, "starts_on")
        except WrongInput:
            return
        if begin is not None and self.length.value():
            end = _end(begin, int(self.length.value()))
            self.ends_on.set_value(DayParts.of(end))

    def _data(self) -> TrajectoryData:
        return TrajectoryData(
            kind=self.kind.currentData(),
            provider=self.provider.text,
            starts_on=self.needed_day(self.starts_on, "starts_on"),
            ends_on=day_of(self.ends_on, "ends_on"),
            goal=self.goal.text(),
            coach=self.coach.text(),
            coach_details=self.coach_details.text(),
            hours=self.hours.value(),
            price_cents=self.euros.value() * 100,
            referral_id=self._referral_id,
        )


def _end(begin: date, months: int) -> date:
    return later(begin, months, "months") - timedelta(days=1)
