"""When and how the talk was, and what came of it; the appointment fills in what it knows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.agenda.appointments import FORMS, AppointmentLine
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.talks.talks import (
    NO_ANSWER,
    NO_SHOW,
    SPOKEN,
    SUPPORTER,
    VOICEMAIL,
    first_notes,
)
from meedoen_desktop.views.intake.next_card import FORM_WORDS
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import BACK, DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.letting_go import empty
from meedoen_desktop.views.widgets.times import shown_time
from meedoen_desktop.views.words.days import full_day

RESULT_WORDS = {
    SPOKEN: N_("Gesproken"),
    SUPPORTER: N_("Met begeleider"),
    NO_ANSWER: N_("Geen gehoor"),
    VOICEMAIL: N_("Voicemail"),
    NO_SHOW: N_("Niet gekomen"),
}
_BY_TELEPHONE = (SPOKEN, SUPPORTER, NO_ANSWER, VOICEMAIL)
_IN_PERSON = (SPOKEN, SUPPORTER, NO_SHOW)


def results_for(form: str) -> tuple[str, ...]:
    """What can come of a talk in this form."""
    return _BY_TELEPHONE if form == "phone" else _IN_PERSON


class HeldCard(Card):
    """``reshaped`` comes when another form or result asks for other questions."""

    reshaped = Signal()

    def __init__(self, work: TalkWork) -> None:
        super().__init__()
        self.setObjectName("talk.held")
        self._work = work
        self._make_fields()
        self._lay_out()
        self._offer_results()
        self.form.changed.connect(self._form_chosen)
        self.day.changed.connect(lambda _parts: self._day_typed())
        self.day.editingFinished.connect(self._day_typed)

    def show_error(self, sentence: str) -> None:
        """Something is wrong with the day."""
        self.day_row.set_error(sentence)
        self.day.setFocus()

    def _make_fields(self) -> None:
        _ = self._work.context.translator.text
        notes = self._work.notes
        self.form = SegmentedChoice(
            [(form, _(FORM_WORDS[form])) for form in FORMS], notes.form, clearable=False
        )
        self.form.setObjectName("talk.form")
        self.day = DateField(
            self._work.context.translator,
            _("vandaag"),
            today=self._work.context.clock.today(),
            way=BACK,
        )
        self.day.setObjectName("talk.held_on")
        self.day.setFixedWidth(current().px(156))
        self._show_day()

    def _appointments(self) -> ChoiceField:
        field = ChoiceField()
        field.setObjectName("talk.appointment")
        for line in self._work.talk.waiting:
            field.addItem(self._when(line), line.id)
        field.addItem(self._work.context.translator.text("Zonder afspraak"), "")
        field.setCurrentIndex(max(0, field.findData(self._work.notes.appointment_id)))
        field.activated.connect(lambda _index: self._appointment_chosen(field.currentData() or ""))
        return field

    def _lay_out(self) -> None:
        _ = self._work.context.translator.text
        self.day_row = FormRow(_("Dag"), self.day)
        first = QWidget()
        row = QHBoxLayout(first)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(16))
        row.addWidget(FormRow(_("Hoe"), self.form), 1)
        row.addWidget(self.day_row)
        self.add(first)
        second, came_out = Columns(520), QWidget()
        self._results = QHBoxLayout(came_out)
        self._results.setContentsMargins(0, 0, 0, 0)
        second.add(came_out, 3)
        if self._work.talk.waiting:
            second.add(FormRow(_("Bij welke afspraak"), self._appointments()), 1)
        self.add(second)
        self.result: SegmentedChoice | None = None

    def _offer_results(self) -> None:
        """The results that fit the form; another form keeps the result where it can."""
        _ = self._work.context.translator.text
        codes = results_for(self._work.notes.form)
        known = self._work.notes.result
        if known not in codes:
            known = SPOKEN
            self._work.set_closing(result=known)
        empty(self._results)
        self.result = SegmentedChoice(
            [(code, _(RESULT_WORDS[code])) for code in codes], known, clearable=False
        )
        self.result.setObjectName("talk.result")
        self.result.changed.connect(self._result_chosen)
        self._results.addWidget(FormRow(_("Wat kwam eruit"), self.result))

    def _result_chosen(self, code: str) -> None:
        self._work.set_closing(result=code)
        self.reshaped.emit()

    def _form_chosen(self, form: str) -> None:
        self._work.set_closing(form=form)
        self._offer_results()
        self.reshaped.emit()

    def _appointment_chosen(self, chosen: str) -> None:
        """Another appointment brings its form and day along."""
        planned = self._work.talk.appointment(chosen)
        known = first_notes(planned, self._work.context.clock.today())
        self._work.set_closing(**{"appointment_id": chosen} | known)
        self.form.set_value(self._work.notes.form)
        self._show_day()
        self._offer_results()
        self.reshaped.emit()

    def _show_day(self) -> None:
        day = day_or_none(self._work.notes.held_on) or self._work.context.clock.today()
        self.day.set_value(DayParts.of(day))

    def _day_typed(self) -> None:
        try:
            found = self.day.value()
        except WrongInput as error:
            self.day_row.set_error(self._work.context.translator.error(error))
            return
        self.day_row.set_error("")
        day = found.as_date() if found else None
        today = self._work.context.clock.today()
        self._work.set_closing(held_on=day.isoformat() if day and day != today else "")

    def _when(self, line: AppointmentLine) -> str:
        translator, today = self._work.context.translator, self._work.context.clock.today()
        day = full_day(translator, line.talk.day, today)
        return translator.text("{dag} om {tijd}", dag=day, tijd=shown_time(line.talk.at))
