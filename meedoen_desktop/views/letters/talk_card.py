"""When and where: the talk that the letter invites to."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.letters import fits
from meedoen_desktop.services.agenda.appointments import HOME, OFFICE, PHONE, VIDEO, AppointmentLine
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_prefill import for_talk
from meedoen_desktop.services.letters.letter_writing import LetterStart
from meedoen_desktop.views.letters.notices import Notices
from meedoen_desktop.views.letters.place_field import PlaceField
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.time_field import TimeField
from meedoen_desktop.views.widgets.times import shown_time

FIELDS = {
    "appointment_when": "day",
    "appointment_day": "day",
    "appointment_time": "at",
    "appointment_near": "day",
    "duration": "minutes",
    "minutes": "minutes",
    "place": "place",
}
"""Which field of this card fills a field of the letter."""
_FORMS = {
    OFFICE: N_("Kantoor"),
    PHONE: N_("Bellen"),
    VIDEO: N_("Videogesprek"),
    HOME: N_("Thuis"),
}


class TalkCard(Card):
    """``changed`` with every change; ``filled`` gives wishes with what stands here."""

    changed = Signal()

    def __init__(self, translator: Translator, start: LetterStart, today: date) -> None:
        _ = translator.text
        is_meeting = start.fits.purpose == fits.MEETING
        super().__init__(_("De bijeenkomst") if is_meeting else _("Het gesprek"))
        self._translator, self._today = translator, today
        self._forms = () if is_meeting else start.fits.forms
        self._form, self._link = start.wishes.form, start.wishes.link
        self._moves = start.fits.plans
        self._is_cancel = start.fits.purpose == fits.CANCEL
        self._planned = {one.id: one for one in start.planned}
        self._make_fields(start)
        self._lay_out()
        self.show_wishes(start.wishes)
        self._connect()

    def filled(self, wishes: Wishes) -> Wishes:
        """The same wishes with day, time, duration and place as they stand here."""
        wishes = wishes.with_(
            appointment_id=self.talk.currentData() or "", form=self._form, link=self._link
        )
        if self._is_cancel:
            return wishes
        return wishes.with_(
            day=self._day(),
            at=self.at.last_good(),
            minutes=self.minutes.value(),
            place=self.place.text() if self._form == OFFICE else "",
        )

    def show_wishes(self, wishes: Wishes) -> None:
        """Fill the fields."""
        self.talk.setCurrentIndex(max(0, self.talk.findData(wishes.appointment_id)))
        self.day.set_value(DayParts.of(wishes.day) if wishes.day else None)
        at = wishes.at or time(10)
        self.at.set_time(at)
        self.minutes.setValue(wishes.minutes)
        if wishes.place or wishes.form == OFFICE:
            self.place.set_text(wishes.place)
        self._form, self._link = wishes.form, wishes.link
        self.form.set_value(wishes.form)
        self.rows["place"].setVisible(self._form == OFFICE and not self._is_cancel)
        self._say_day()

    @property
    def fields(self) -> frozenset[str]:
        """The fields of a letter that are filled in here."""
        return frozenset(FIELDS)

    def show_error(self, key: str, sentence: str) -> bool:
        """Say what is wrong at a field of the letter and go there; False if it is not here."""
        row = self.rows.get(FIELDS.get(key, ""))
        if row is None:
            return False
        row.set_error(sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _make_fields(self, start: LetterStart) -> None:
        _ = self._translator.text
        self.talk = ChoiceField()
        self.talk.setObjectName("letter.talk")
        self.talk.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.talk.setMinimumContentsLength(12)
        if not self._is_cancel:
            self.talk.addItem(_("Een nieuw gesprek"), "")
        for line in start.planned:
            self.talk.addItem(_when(self._translator, line), line.id)
        self.day = DateField(self._translator, _("vrijdag of 14-9"), today=self._today)
        self.day.setObjectName("letter.day")
        self.at, self.minutes = TimeField(), NumberField(5, 240)
        self.at.setObjectName("letter.at")
        self.minutes.setObjectName("letter.minutes")
        self.minutes.setSingleStep(5)
        self.day.setMinimumHeight(self.at.sizeHint().height())
        self.day.setMinimumWidth(current().px(132))
        for spin in (self.at, self.minutes):
            spin.setMinimumWidth(current().px(88))
        self.place = PlaceField(self._translator, start.places)
        self.form = SegmentedChoice(
            [(form, _(label)) for form, label in _FORMS.items() if form in self._forms],
            self._form,
            clearable=False,
        )
        self.form.setObjectName("letter.form")

    def _lay_out(self) -> None:
        _ = self._translator.text
        self.rows = {
            "day": FormRow(_("Dag"), self.day),
            "at": FormRow(_("Tijd"), self.at),
            "minutes": FormRow(_("Minuten"), self.minutes),
            "place": FormRow(_("Waar"), self.place),
        }
        which = FormRow(_("Welk gesprek"), self.talk, parent=self)
        which.setVisible(bool(self._planned))
        self.add(which)
        how = FormRow(_("Hoe"), self.form, parent=self)
        how.setVisible(len(self._forms) > 1 and not self._is_cancel)
        self.add(how)
        moment = QHBoxLayout()
        moment.setSpacing(current().px(10))
        for key, share in (("day", 4), ("at", 3), ("minutes", 3)):
            moment.addWidget(self.rows[key], share)
        self.body.addLayout(moment)
        for key in ("day", "at", "minutes"):
            self.rows[key].setVisible(not self._is_cancel)
        self.spoken = Caption()
        self.spoken.setObjectName("letter.spoken")
        self.notices = Notices()
        self.add(self.spoken)
        self.add(self.notices)
        self.add(self.rows["place"])

    def _connect(self) -> None:
        self.talk.activated.connect(lambda _index: self._choose_talk())
        self.form.changed.connect(self._choose_form)
        self.day.textChanged.connect(lambda _text: self._touched())
        self.at.changed.connect(lambda _time: self._touched())
        self.minutes.valueChanged.connect(lambda _value: self._touched())
        self.place.changed.connect(self._touched)

    def _touched(self) -> None:
        for row in self.rows.values():
            row.set_error("")
        self._say_day()
        self.changed.emit()

    def _choose_talk(self) -> None:
        line = self._planned.get(self.talk.currentData() or "")
        if line is not None:
            self.show_wishes(for_talk(self.filled(Wishes()), line, self._forms))
        self._touched()

    def _choose_form(self, form: str) -> None:
        self._form = form
        self.rows["place"].setVisible(form == OFFICE)
        self._touched()

    def _say_day(self) -> None:
        """The weekday beside what was typed, the best check on a date; and what keeping does."""
        day = self._day()
        said = self._translator.day_long(day) if day else ""
        line = self._planned.get(self.talk.currentData() or "")
        if line is not None and self._is_cancel:
            said = self._translator.text("De afspraak vervalt als u print of bewaart.")
        elif self._moves:
            here, has_planned = self.filled(Wishes()), bool(self._planned)
            effect = _effect(self._translator, line, here, has_planned=has_planned)
            said = ". ".join(part for part in (said, effect) if part)
        self.spoken.setText(said)

    def _day(self) -> date | None:
        try:
            parts = self.day.value()
        except WrongInput:
            return None
        return parts.as_date() if parts else None


def _when(translator: Translator, line: AppointmentLine) -> str:
    """A planned talk in the list to choose from."""
    day = translator.day_long(line.talk.day)
    return translator.text("{dag} om {tijd}", dag=day, tijd=shown_time(line.talk.at))


def _effect(
    translator: Translator, line: AppointmentLine | None, here: Wishes, *, has_planned: bool
) -> str:
    """What keeping the letter does to what is planned; "" when all stays as it is."""
    _ = translator.text
    if line is None:
        second = _("Let op: er is al een afspraak gepland. Deze komt erbij.")
        return second if has_planned else ""
    if here.form != line.talk.form:
        return _("De geplande afspraak verandert mee als u print of bewaart.")
    if (here.day, here.at) != (line.talk.day, line.talk.at):
        return _("De afspraak verschuift mee als u print of bewaart.")
    return ""
