"""An interpreter who was booked for a moment that is no more: moved along, or cancelled."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import interpreters
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.agenda.interpreters import Arranging, Booking
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words.days import full_day

MOVE, CANCEL = "move", "cancel"


class InterpreterOffDialog(Dialog):
    """``settled`` gives the new booking, if any, and the one it was about."""

    settled = Signal(str, str)

    def __init__(
        self, parent: QWidget, context: Context, about: Arranging, booking: Booking
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("De tolk afzeggen of verzetten"), about.name,
            accept_text=_("Gedaan"), cancel_text=_("Nog niet"),
        )  # fmt: skip
        self.setObjectName("interpreter_off")
        self._context, self._about, self._booking = context, about, booking
        moment = booking.moment or datetime.combine(about.talk.talk.day, about.talk.talk.at)
        old = self._when(moment)
        self.body.addWidget(IconLine("calendar-x", _("Geregeld voor: {moment}", moment=old)))
        where = " · ".join(part for part in (booking.organisation, booking.reference) if part)
        reach = about.reach(booking.organisation)
        if where or reach:
            self.body.addWidget(IconLine("phone", where or reach, reach if where else ""))
        self.choice = SegmentedChoice(self._choices(), clearable=False)
        self.choice.setObjectName("interpreter_off.choice")
        self.choice.set_value(next(iter(self.choice.buttons)))
        self.body.addWidget(FormRow(_("Wat heeft u afgesproken?"), self.choice))

    def submit(self) -> bool:
        """The organisation knows."""
        store, booking_id = self._context.store, self._booking.id
        if self.choice.value() == MOVE:
            self.settled.emit(interpreters.move(store, booking_id), booking_id)
        else:
            interpreters.cancel(store, booking_id)
            self.settled.emit("", booking_id)
        return True

    def _choices(self) -> list[tuple[str, str]]:
        _, line = self._context.translator.text, self._about.talk
        cancelled = (CANCEL, _("Afgezegd"))
        if line.status != PLANNED:
            return [cancelled]
        now = self._when(datetime.combine(line.talk.day, line.talk.at))
        return [(MOVE, _("Verzet naar {moment}", moment=now)), cancelled]

    def _when(self, at: datetime) -> str:
        day = full_day(self._context.translator, at.date(), self._context.clock.today())
        return f"{day}, {at.hour}.{at:%M}"
