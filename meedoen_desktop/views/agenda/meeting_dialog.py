"""Making or changing a meeting for several clients."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.agenda import group_meetings
from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.group_meetings import GROUP, OPEN_DAY, Meeting, MeetingData
from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.widgets.time_field import TimeField
from meedoen_desktop.views.words.moment_words import moment_words

KINDS = {GROUP: N_("Groepsbijeenkomst"), OPEN_DAY: N_("Open dag")}
_USUAL = time(10)


class MeetingDialog(FormDialog):
    """``kept`` gives the id of the meeting; ``before`` is what it was, when changed."""

    kept = Signal(str)
    wide = 860

    def __init__(self, parent: QWidget, context: Context, meeting: Meeting | None = None) -> None:
        _ = context.translator.text
        title = _("Wijzig de bijeenkomst") if meeting else _("Nieuwe bijeenkomst")
        super().__init__(parent, title, accept_text=_("Bewaar"), cancel_text=_("Laat maar"))
        self.setObjectName("meeting_dialog")
        self._context, self._meeting = context, meeting
        self.before = meeting.data if meeting else None
        self._working_days = this_consultant(context.store).working_days
        self.form = Form(columns=3)
        self._make()
        self._fill(self.before)
        self._connect()
        self._warn()

    def submit(self) -> bool:
        """Keep it; an error stays in its field."""
        self.form.clear_errors()
        try:
            data = self.data()
            meeting_id = self._meeting.id if self._meeting else ""
            kept = group_meetings.save(self._context.store, data, meeting_id)
        except WrongInput as error:
            self.form.show_error(error.field or "title", self._context.translator.error(error))
            return False
        self.kept.emit(kept)
        return True

    def data(self) -> MeetingData:
        """What is filled in; `WrongInput` names the field."""
        day = self.day.value()
        if day is None:
            raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field="day")
        return MeetingData(
            title=self.name.text(),
            day=day.as_date(),
            at=self.at.value(),
            minutes=self.minutes.value(),
            kind=self.kind.value(),
            place=self.place.text(),
            organisation=self.organisation.text(),
            note=self.note.text(),
        )

    def _make(self) -> None:
        _ = self._context.translator.text
        self.name, self.place, self.organisation = (
            _line(key) for key in ("title", "place", "organisation")
        )
        self.kind = SegmentedChoice([(k, _(words)) for k, words in KINDS.items()], clearable=False)
        today = self._context.clock.today()
        self.day = DateField(
            self._context.translator, _("bijvoorbeeld vrijdag of 14-9"), today=today
        )
        self.at = TimeField()
        self.day.setObjectName("meeting.day")
        self.minutes = NumberField(15, 600)
        self.minutes.setSingleStep(15)
        self.minutes.setSuffix(" " + _("minuten"))
        self.note = TextArea(min_lines=2, max_lines=6)
        self.form.add("title", _("Naam"), self.name, wide=True,
                      hint=_("Zo staat het in de agenda. Noem geen cliënten."))  # fmt: skip
        self.form.add("kind", _("Wat voor bijeenkomst"), self.kind, wide=True)
        self.form.add("day", _("Dag"), self.day)
        self.form.add("at", _("Tijd"), self.at)
        self.form.add("minutes", _("Hoe lang"), self.minutes)
        self.form.add("organisation", _("Bij welke organisatie"), self.organisation)
        self.form.add("place", _("Waar"), self.place)
        self.form.add("note", _("Notitie"), self.note, wide=True)
        self.warning, self._warned = Text(), Card(tone="warning")
        self.warning.setObjectName("meeting.warning")
        self._warned.add(self.warning)
        self._warned.hide()
        self.lines.addWidget(self._warned)
        self.lines.addWidget(self.form)
        self.first = self.name

    def _fill(self, data: MeetingData | None) -> None:
        at = data.at if data else _USUAL
        self.at.set_time(at)
        self.minutes.setValue(data.minutes if data else 90)
        self.kind.set_value(data.kind if data else GROUP)
        if data:
            self.name.setText(data.title)
            self.day.set_value(DayParts.of(data.day))
            self.place.setText(data.place)
            self.organisation.setText(data.organisation)
            self.note.set_text(data.note)

    def set_day(self, day: date) -> None:
        """The day that is known already."""
        self.day.set_value(DayParts.of(day))

    def _connect(self) -> None:
        self.day.editingFinished.connect(self._warn)
        self.at.changed.connect(lambda _time: self._warn())
        self.minutes.valueChanged.connect(lambda _value: self._warn())

    def _warn(self) -> None:
        try:
            data = self.data()
        except WrongInput:
            self._warned.hide()
            return
        found = warnings_for(
            self._context.store,
            Talk(data.day, data.at, data.minutes),
            besides=self._meeting.id if self._meeting else "",
            working_days=self._working_days,
        )
        said = moment_words(self._context.translator, found)
        self.warning.setText("\n".join(said))
        self._warned.setVisible(bool(said))
        if self.isVisible():
            self.fit()


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(f"meeting.{name}")
    made.setMaxLength(390)
    return made
