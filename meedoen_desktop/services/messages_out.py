"""The short message that repeats an invitation: day, time and place, no more (method.md 3).

It leaves by the consultant's own telephone or mail, so it names nobody but the client, in the way
that the client wants to be addressed, and tells no address of a home.
"""

from __future__ import annotations

from dataclasses import dataclass

from babel.dates import format_date
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import salutation
from meedoen_desktop.models import Appointment, Contact, Person, new_id
from meedoen_desktop.services.appointments import HOME, PHONE, VIDEO
from meedoen_desktop.services.persons import name_of
from meedoen_desktop.store import Store

_MESSAGE = "message"
_HOW = {
    PHONE: "Ik bel u dan.",
    VIDEO: "Het is een videogesprek.",
    HOME: "Ik kom dan bij u thuis.",
}
"""Dutch: the client reads it."""


@dataclass(frozen=True, slots=True)
class Message:
    """What may be sent, and to which addresses that can be done."""

    text: str
    subject: str
    phone: str
    email: str


def message(store: Store, appointment_id: str) -> Message:
    """The message about a talk; `NotFound` when it is gone."""
    with store.read() as session:
        talk, person = _about(session, appointment_id)
        at = talk.wall
        day = format_date(at.date(), "EEEE d MMMM", locale="nl")
        lines = [f"{salutation(name_of(person))},", ""]
        lines.append(f"We hebben een gesprek op {day} om {at.hour}.{at:%M} uur.")
        lines.append(_HOW.get(talk.form) or (f"Plaats: {talk.place}." if talk.place else ""))
        lines += ["", "Past het niet? Laat het mij weten."]
        text = "\n".join(lines).replace("\n\n\n", "\n\n")
        phone = person.phone or person.phone_2
        return Message(text, f"Gesprek op {day}", phone, person.email)


def mark_sent(store: Store, appointment_id: str) -> str:
    """It was sent: a line in the history. Returns its id, for `quick_notes.take_back`."""
    with store.work() as session:
        talk, person = _about(session, appointment_id)
        day = format_date(talk.wall.date(), "d MMMM", locale="nl")
        kept = Contact(
            id=new_id(), person_id=person.id, dossier_id=person.dossier_id, form=_MESSAGE,
            happened_at=store.clock.now(), note=f"Bericht verstuurd over het gesprek op {day}",
            appointment_id=talk.id, consultant_id=store.author,
        )  # fmt: skip
        session.add(kept)
        return kept.id


def _about(session: Session, appointment_id: str) -> tuple[Appointment, Person]:
    talk = session.get(Appointment, appointment_id)
    person = session.get(Person, talk.person_id) if talk is not None else None
    if talk is None or person is None:
        raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
    return talk, person
