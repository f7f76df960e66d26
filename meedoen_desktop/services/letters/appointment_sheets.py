"""What goes on the sheet of a planned talk in the client's own language."""

from __future__ import annotations

from meedoen_desktop.letters.appointment_sheet import AppointmentSheet, call_link
from meedoen_desktop.models import Person
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.letters.letter_parties import Parties, read_parties
from meedoen_desktop.store import Store


def sheet_of(store: Store, person_id: str, appointment_id: str) -> AppointmentSheet:
    """The sheet for a client. `NotFound`; `MissingField` without a municipality.

    A home visit and a call have no address on it: a sheet lies about.
    """
    parties = read_parties(store, person_id)
    return sheet_about(parties, parties.language or "nl", appointments.read(store, appointment_id))


def log_output(store: Store, person_id: str, action: str) -> None:
    """Write down that the sheet left the vault; ``action`` is print or export."""
    with store.read() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
    store.log_access(action, dossier_id)


def sheet_about(parties: Parties, language: str, talk: Talk) -> AppointmentSheet:
    """The sheet about a talk that is planned or proposed, with the code that calls."""
    sender = parties.sender
    phone = sender.phone or parties.municipality.letterhead.phone
    who = ", ".join(part for part in (sender.name, sender.function.lower()) if part)
    return AppointmentSheet(
        language=language,
        municipality=parties.municipality.name,
        day=talk.day,
        at=talk.at,
        minutes=talk.minutes,
        form=talk.form,
        place=talk.place if talk.form == appointments.OFFICE else "",
        sender=who,
        phone=phone,
        link=call_link(phone),
        voluntary=parties.municipality.voluntary_promise,
        interpreter=parties.offers_interpreter and (language != "nl" or parties.needs_interpreter),
        expected=parties.needs_interpreter,
    )
