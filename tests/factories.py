"""Records for tests, with what a test does not care about filled in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from meedoen_desktop.models import Attachment, Contact, Dossier, Person
from meedoen_desktop.store import Store


def add_person(store: Store, **values: Any) -> str:
    """A client in an own dossier (or in ``dossier_id``); returns the person's id."""
    with store.work() as session:
        return _added(session, values)


def add_people(store: Store, count: int) -> list[str]:
    """Many clients in one transaction."""
    with store.work() as session:
        return [
            _added(session, {"surname": f"Zandberg{number}", "file_number": f"Z-{number}"})
            for number in range(count)
        ]


def _added(session: Session, values: dict[str, Any]) -> str:
    known = {"first_names": "Anna", "surname": "Velzen", "prefix": "van", "gender": "V"} | values
    if "dossier_id" not in known:
        dossier = Dossier(dossier_id="", file_number=known.pop("file_number", "D-1"))
        dossier.dossier_id = dossier.id
        session.add(dossier)
        known["dossier_id"] = dossier.id
    known.setdefault("sort_key", f"{known['surname']} {known['first_names']}".lower())
    person = Person(**known)
    session.add(person)
    session.flush()
    return person.id


def add_file(store: Store, person_id: str, content: bytes, name: str = "scan.pdf") -> str:
    """A file in the dossier of this client; returns the name that the vault gave it."""
    blob = store.attachments.put(content)
    with store.work() as session:
        person = session.get_one(Person, person_id)
        session.add(
            Attachment(
                person_id=person_id, dossier_id=person.dossier_id, name=name, blob=blob.name,
                size=blob.size, media_type="application/pdf", added_on=store.clock.today(),
            )
        )  # fmt: skip
    return blob.name


def add_contact(store: Store, person_id: str, **values: Any) -> str:
    """A contact moment with this client; returns its id."""
    known = {"happened_at": datetime(2026, 11, 2, 9, tzinfo=UTC), "form": "phone"} | values
    with store.work() as session:
        person = session.get_one(Person, person_id)
        contact = Contact(person_id=person_id, dossier_id=person.dossier_id, **known)
        session.add(contact)
    return contact.id
