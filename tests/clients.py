"""Clients for tests, made by the services as a consultant does."""

from __future__ import annotations

from datetime import datetime

from meedoen_desktop.models import Contact, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import client_list, clients
from meedoen_desktop.services.clients.client_filter import ClientFilter, ClientFinder
from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.store import Store


def add(store: Store, **texts: str) -> str:
    """A client typed in the form; ``file_number`` and ``dossier_id`` as there. Returns the id."""
    number = texts.pop("file_number", "")
    dossier_id = texts.pop("dossier_id", "")
    draft_id = clients.new_client_draft(store, dossier_id)
    drafts.save_values(store, draft_id, {"file_number": number, **texts})
    return clients.add_client(store, draft_id, dossier_id)


def talk_to(store: Store, person_id: str, moment: datetime, **fields: str) -> None:
    """A telephone call that was answered, unless ``fields`` says otherwise."""
    with store.work() as session:
        person = session.get_one(Person, person_id)
        values = {"form": "phone", "result": "spoken"} | fields
        session.add(
            Contact(person_id=person_id, dossier_id=person.dossier_id, happened_at=moment, **values)
        )


def rows(store: Store) -> list[ClientRow]:
    return client_list.read_all(store)


def only(store: Store, **wanted: str) -> list[str]:
    """Surnames that a filter leaves."""
    finder = ClientFinder(rows(store), store.clock.today())
    return [row.surname for row in finder.select(ClientFilter(**wanted))]
