"""The fields of one talk: when, how, where, with whom, and its points."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import HOME, OFFICE, PHONE, VIDEO, Talk
from meedoen_desktop.services.agenda.planning import usual_agenda
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.widgets.time_field import TimeField
from meedoen_desktop.views.words import wording

_USUAL_TIME = time(10)


class AppointmentFields(Form):
    """``moved_in_time`` comes when the warnings may be others; ``resized`` when rows come or go."""

    moved_in_time = Signal()
    resized = Signal()

    def __init__(
        self, translator: Translator, today: date, office: str, places: Sequence[str]
    ) -> None:
        super().__init__(columns=3)
        self._translator, self._today, self._office = translator, today, office
        self._make(places)
        self._connect()

    def fill(self, talk: Talk | None) -> None:
        """Show a talk, or what is usual."""
        at = talk.at if talk else _USUAL_TIME
        self.at.set_time(at)
        self.minutes.setValue(talk.minutes if talk else appointments.DEFAULT_MINUTES)
        self.how.set_value(talk.form if talk else OFFICE)
        kind = talk.kind if talk else appointments.FOLLOW_UP
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.place.setText(talk.place if talk else self._office)
        if talk:
            self.day.set_value(DayParts(talk.day.year, talk.day.month, talk.day.day))
            self.link.setText(talk.link)
            self.people.setText(talk.people)
        self.points.set_text(talk.agenda if talk and talk.agenda else usual_agenda(kind))
        self._show_rows()

    def set_time(self, at: time) -> None:
        """The time that was clicked in the agenda, or that suits the client."""
        self.at.set_time(at)

    def set_moment(self, day: date, at: time) -> None:
        """A moment that was proposed."""
        self.day.set_value(DayParts.of(day))
        self.set_time(at)
        self.moved_in_time.emit()

    def talk(self, note: str = "") -> Talk:
        """What is filled in; `WrongInput` names the field."""
        day = self.day.value()
        if day is None:
            raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field="day")
        form = self.how.value()
        return Talk(
            day=day.as_date(),
            at=self.at.value(),
            minutes=self.minutes.value(),
            form=form,
            kind=self.kind.currentData(),
            place=self.place.text(),
            link=self.link.text() if form == VIDEO else "",
            note=note,
            people=self.people.text(),
            agenda=self.points.text(),
        )

    def _make(self, places: Sequence[str]) -> None:
        _ = self._translator.text
        self.day = DateField(self._translator, _("bijvoorbeeld vrijdag of 14-9"), today=self._today)
        self.at = TimeField()
        self.day.setObjectName("appointment.day")
        self.minutes = NumberField(5, 480)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(" " + _("minuten"))
        self.how = SegmentedChoice(
            [(key, _capital(_(label))) for key, label in wording.TALK_FORMS.items()],
            clearable=False,
        )
        self.kind = ChoiceField()
        for key, label in wording.KINDS.items():
            self.kind.addItem(_(label), key)
        self.place, self.link, self.people = (_line(name) for name in ("place", "link", "people"))
        self.place.setPlaceholderText(_("plaats en kamer"))
        self.link.setPlaceholderText("https://")
        completer = QCompleter(list(places), self.place)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)
        self.points = TextArea(min_lines=3, max_lines=8)
        self.points.setObjectName("appointment.agenda")
        self._add_rows()

    def _add_rows(self) -> None:
        _ = self._translator.text
        self.add("day", _("Dag"), self.day)
        self.add("at", _("Tijd"), self.at)
        self.add("minutes", _("Hoe lang"), self.minutes)
        self.add("form", _("Hoe"), self.how, wide=True)
        self.add("place", _("Waar"), self.place, wide=True)
        self.add("link", _("Link voor het videogesprek"), self.link, wide=True)
        self.add("kind", _("Wat voor gesprek"), self.kind)
        self.add("people", _("Wie komt er mee"), self.people)
        self.add(
            "agenda", _("Wat we bespreken"), self.points, wide=True,
            hint=_("Eén punt per regel, met de minuten ervoor."),
        )  # fmt: skip

    def _connect(self) -> None:
        self.day.editingFinished.connect(self.moved_in_time)
        self.day.textEdited.connect(lambda _text: self.rows["day"].set_error(""))
        self.at.changed.connect(lambda _time: self.rows["at"].set_error(""))
        self.at.changed.connect(lambda _time: self.moved_in_time.emit())
        self.minutes.valueChanged.connect(lambda _value: self.moved_in_time.emit())
        self.place.textChanged.connect(lambda _text: self.moved_in_time.emit())
        self.how.changed.connect(lambda _form: self._form_changed())
        self.kind.activated.connect(lambda _index: self._kind_changed())

    def _form_changed(self) -> None:
        """The office is the usual place of a talk at the office, and of no other."""
        is_office = self.how.value() == OFFICE
        if is_office and not self.place.text():
            self.place.setText(self._office)
        elif not is_office and self.place.text() == self._office:
            self.place.clear()
        self._show_rows()
        self.moved_in_time.emit()

    def choose_kind(self, kind: str) -> None:
        """As if it was chosen: the usual points of that kind come along."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self._kind_changed()

    def choose_form(self, form: str) -> None:
        """As if it was chosen: the office is no place for a talk elsewhere."""
        self.how.set_value(form)
        self._form_changed()

    def _kind_changed(self) -> None:
        """Other usual points, unless these were changed by hand."""
        usual = {usual_agenda(kind) for kind in appointments.KINDS}
        if self.points.text() in usual | {""}:
            self.points.set_text(usual_agenda(self.kind.currentData()))
            self.resized.emit()

    def _show_rows(self) -> None:
        form = self.how.value()
        self.rows["link"].setVisible(form == VIDEO)
        self.rows["place"].setVisible(form not in {PHONE, HOME} or bool(self.place.text()))
        self.resized.emit()


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(f"appointment.{name}")
    made.setMaxLength(390)
    return made


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
