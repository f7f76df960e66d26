"""An interpreter for a talk: booked with an organisation of the directory, moved, cancelled.

The organisation hears language, moment and how; never a name or an address of a home.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Appointment, InterpreterBooking, Person, new_id
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import AppointmentLine
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.trail.organisations import Listed, directory

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

KIND = "interpreter"
"""Of organisations that send interpreters or have them on the telephone."""
PHONE, PRESENT = "phone", "present"


@dataclass(frozen=True, slots=True)
class Booking:
    """What was arranged, for the moment (wall time) that the talk had then."""

    how: str = PHONE
    language: str = ""
    organisation: str = ""
    reference: str = ""
    note: str = ""
    moment: datetime | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Arranging:
    """A talk with what is known about its interpreter; ``booked`` None when there is none."""

    talk: AppointmentLine
    name: str
    wanted: Booking
    booked: Booking | None
    organisations: tuple[Listed, ...]

    def reach(self, organisation: str) -> str:
        """Telephone and e-mail of an organisation, as far as the directory knows them."""
        return next((one.reach for one in self.organisations if one.data.name == organisation), "")


def arranging(store: Store, appointment_id: str) -> Arranging:
    """What to begin with; `NotFound` when the talk is gone."""
    found = directory(store)
    offered = tuple(one for one in found.own() if one.data.kind == KIND)
    with store.read() as session:
        talk, person = appointments.with_client(session, appointment_id)
        booked = _booked(session, appointment_id)
        name = offered[0].data.name if offered else ""
        wanted = Booking(person.interpreter or PHONE, person.language, name)
        line = appointments.line_of(talk)
        return Arranging(line, full_name(name_of(person)), wanted, booked, offered)


def book(store: Store, appointment_id: str, booking: Booking) -> str:
    """It was arranged for the moment that the talk has now; returns the id, for `take_back`."""
    with store.work() as session:
        talk, person = appointments.with_client(session, appointment_id)
        made = _row(store, talk, person, booking)
        session.add(made)
        return made.id


def cancel(store: Store, booking_id: str) -> None:
    """The organisation knows that nobody has to come."""
    with store.work() as session:
        _require(session, booking_id).cancelled_on = store.clock.today()


def restore(store: Store, booking_id: str) -> None:
    """Undo `cancel`."""
    with store.work() as session:
        _require(session, booking_id).cancelled_on = None


def move(store: Store, booking_id: str) -> str:
    """Moved along with its talk: the old moment is cancelled; returns the id of the new one."""
    with store.work() as session:
        before = _require(session, booking_id)
        before.cancelled_on = store.clock.today()
        talk, person = appointments.with_client(session, before.appointment_id)
        made = _row(store, talk, person, _booking(before))
        session.add(made)
        return made.id


def take_back(store: Store, booking_id: str, moved_from: str = "") -> None:
    """Undo `book`, or `move` from another booking."""
    with store.work() as session:
        session.delete(_require(session, booking_id))
        if moved_from:
            _require(session, moved_from).cancelled_on = None


def booking(store: Store, booking_id: str) -> Booking:
    """One booking; `NotFound`."""
    with store.read() as session:
        return _booking(_require(session, booking_id))


def _row(store: Store, talk: Appointment, person: Person, given: Booking) -> InterpreterBooking:
    return InterpreterBooking(
        id=new_id(), person_id=person.id, dossier_id=person.dossier_id, appointment_id=talk.id,
        moment=talk.wall_time, how=given.how, language=given.language,
        organisation=given.organisation.strip(), reference=given.reference.strip(),
        note=given.note.strip(), booked_on=store.clock.today(), consultant_id=store.author,
    )  # fmt: skip


def _booked(session: Session, appointment_id: str) -> Booking | None:
    wanted = select(InterpreterBooking).filter_by(appointment_id=appointment_id, cancelled_on=None)
    found = session.scalars(wanted.order_by(InterpreterBooking.booked_on.desc())).first()
    return _booking(found) if found is not None else None


def _booking(one: InterpreterBooking) -> Booking:
    return Booking(
        one.how, one.language, one.organisation, one.reference, one.note,
        datetime.fromisoformat(one.moment), one.id,
    )  # fmt: skip


def _require(session: Session, booking_id: str) -> InterpreterBooking:
    found = session.get(InterpreterBooking, booking_id)
    if found is None:
        raise NotFound(N_("Deze tolk staat niet (meer) in het dossier."))
    return found
