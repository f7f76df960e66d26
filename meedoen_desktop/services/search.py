"""Search over everything: clients first, then what was written about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Person
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.trail.organisations import directory
from meedoen_desktop.store import SearchHit, Store

_ORDER = {"person": 0, "contact": 1, "letter": 3}
_ELSE = 2
ORGANISATION = "organisation"
_MOST_ORGANISATIONS = 3
_SHORTEST = 3
"""Letters before organisations are looked for: fewer fit them all."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found; ``kind`` is a table name (person, contact, letter ...), or
    organisation: one of the directory.
    """

    kind: str
    record_id: str
    person_id: str
    title: str
    """The client's name, or empty for what belongs to nobody any more."""
    detail: str


def find(store: Store, text: str, limit: int = 30) -> tuple[Found, ...]:
    """What fits ``text``, clients first and the best of each kind on top. Nothing for a blank."""
    hits = store.search(text, limit)
    names = _names(store, {hit.person_id for hit in hits})
    found = [_found(hit, names) for hit in hits]
    found += _organisations(store, text)
    return tuple(sorted(found, key=lambda one: _ORDER.get(one.kind, _ELSE)))


def find_clients(store: Store, text: str, limit: int = 8) -> tuple[Found, ...]:
    """Only clients, for type-ahead."""
    hits = [hit for hit in store.search(text, limit * 6) if hit.table_name == "person"][:limit]
    names = _names(store, {hit.person_id for hit in hits})
    return tuple(_found(hit, names) for hit in hits)


def log_search(store: Store) -> None:
    """Somebody opened what a search found; what was typed is not kept."""
    store.log_access("search")


def _organisations(store: Store, text: str) -> list[Found]:
    """Those of the directory: by name first, then by what they are for."""
    if len(text.strip()) < _SHORTEST:
        return []
    wanted = text.strip().lower()
    listed = sorted(
        directory(store).find(text), key=lambda one: wanted not in one.data.name.lower()
    )
    return [
        Found(ORGANISATION, one.key, "", one.data.name, one.data.note or one.reach)
        for one in listed[:_MOST_ORGANISATIONS]
    ]


def _names(store: Store, ids: Iterable[str]) -> dict[str, str]:
    with store.read() as session:
        people = session.scalars(select(Person).where(Person.id.in_(ids)))
        return {person.id: full_name(name_of(person)) for person in people}


def _found(hit: SearchHit, names: dict[str, str]) -> Found:
    detail = hit.snippet if hit.table_name == "person" else (hit.snippet or hit.title)
    return Found(
        hit.table_name, hit.record_id, hit.person_id, names.get(hit.person_id, ""), detail
    )  # fmt: skip
