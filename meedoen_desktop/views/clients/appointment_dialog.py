"""Planning or moving one talk. Warns, never forbids."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services import appointments
from meedoen_desktop.services.appointments import Talk, Warnings
from meedoen_desktop.services.client_snapshot import Planned
from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.views.clients import wording
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.spin_fields import NumberField, TimeField

_USUAL_TIME = time(10)


class AppointmentDialog(FormDialog):
    """``kept`` gives the id of the appointment; ``before`` is what it was, when moved."""

    kept = Signal(str)

    def __init__(
        self, parent: QWidget, context: Context, person_id: str, moved: Planned | None = None
    ) -> None:
        _ = context.translator.text
        title = _("Wijzig de afspraak") if moved else _("Plan een afspraak")
        super().__init__(parent, title, accept_text=_("Bewaar"), cancel_text=_("Laat maar"))
        self.setObjectName("appointment")
        self._context, self._person_id, self._moved = context, person_id, moved
        self.before: Talk | None = _talk_of(moved) if moved else None
        self._working_days = this_consultant(context.store).working_days
        self._make_fields()
        self._fill(self.before)
        self._warn()

    def submit(self) -> bool:
        """Plan or change; an error stays in its field."""
        self.form.clear_errors()
        try:
            talk = self._talk()
            if self._moved:
                appointments.change(self._context.store, self._moved.id, talk)
                kept = self._moved.id
            else:
                kept = appointments.plan(self._context.store, self._person_id, talk)
        except WrongInput as error:
            self.form.show_error(error.field or "day", self._context.translator.error(error))
            return False
        self.kept.emit(kept)
        return True

    def _make_fields(self) -> None:
        _ = self._context.translator.text
        self.day = DateField(_("bijvoorbeeld 14-9-2027"))
        self.day.setObjectName("appointment.day")
        self.at, self.minutes = TimeField(), NumberField(5, 480)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(" " + _("minuten"))
        self.how = SegmentedChoice(
            [(key, _(label)) for key, label in wording.TALK_FORMS.items()], clearable=False
        )
        self.kind = ChoiceField()
        for key, label in wording.KINDS.items():
            self.kind.addItem(_(label), key)
        self.place = QLineEdit()
        self.form = Form(columns=3)
        self.form.add("day", _("Dag"), self.day)
        self.form.add("at", _("Tijd"), self.at)
        self.form.add("minutes", _("Hoe lang"), self.minutes)
        self.form.add("form", _("Hoe"), self.how, wide=True)
        self.form.add("kind", _("Wat voor gesprek"), self.kind)
        self.form.add("place", _("Waar"), self.place, hint="")
        self.warning, self._warned = Text(), Card(tone="warning")
        self.warning.setObjectName("appointment.warning")
        self._warned.add(self.warning)
        self._warned.hide()
        self.lines.addWidget(self.form)
        self.first = self.day
        self.lines.addWidget(self._warned)
        self.day.editingFinished.connect(self._warn)
        self.at.timeChanged.connect(lambda _time: self._warn())
        self.minutes.valueChanged.connect(lambda _value: self._warn())

    def _fill(self, talk: Talk | None) -> None:
        at = talk.at if talk else _USUAL_TIME
        self.at.setTime(QTime(at.hour, at.minute))
        self.minutes.setValue(talk.minutes if talk else appointments.DEFAULT_MINUTES)
        self.how.set_value(talk.form if talk else appointments.OFFICE)
        kind = talk.kind if talk else appointments.FOLLOW_UP
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        if talk:
            self.day.set_value(DayParts(talk.day.year, talk.day.month, talk.day.day))
            self.place.setText(talk.place)

    def _talk(self) -> Talk:
        day = self.day.value()
        if day is None:
            raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field="day")
        at = self.at.time()
        return Talk(
            day=day.as_date(),
            at=time(at.hour(), at.minute()),
            minutes=self.minutes.value(),
            form=self.how.value(),
            kind=self.kind.currentData(),
            place=self.place.text(),
        )

    def _warn(self) -> None:
        try:
            talk = self._talk()
        except WrongInput:
            self.warning.setText("")
            self._warned.hide()
            return
        found = appointments.warnings(
            self._context.store,
            talk,
            besides=self._moved.id if self._moved else "",
            working_days=self._working_days,
        )
        self.warning.setText(self._sentences(found))
        self._warned.setVisible(not found.is_empty)
        if self.isVisible():
            self.fit()

    def _sentences(self, found: Warnings) -> str:
        _ = self._context.translator.text
        said = []
        if found.weekend:
            said.append(_("Deze dag valt in het weekend."))
        if found.not_working:
            said.append(_("Op deze dag werkt u niet."))
        if found.holiday:
            said.append(_("Dan is het een feestdag: {dag}.", dag=found.holiday))
        if found.past:
            said.append(_("Dit moment is al voorbij."))
        said += [_("U hebt dan ook: {afspraak}.", afspraak=one) for one in found.clashes]
        return "\n".join([*said, _("U mag de afspraak toch bewaren.")]) if said else ""


def _talk_of(planned: Planned) -> Talk:
    return Talk(
        planned.day, planned.time, planned.minutes, planned.form, planned.kind, planned.place
    )
