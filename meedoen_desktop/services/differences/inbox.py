"""The inbox: everything on which a person has to choose, by client."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import TEAM, Consultant, Operation, Person, SyncConflict, SyncMember
from meedoen_desktop.services import same_day
from meedoen_desktop.services.clients.client_list import WHOSE
from meedoen_desktop.services.differences.difference import (
    RETURNED,
    SAME_DAY,
    TEXT,
    VALUE,
    Difference,
    Side,
)
from meedoen_desktop.services.differences.references import names_of
from meedoen_desktop.services.differences.sides import Operations, People, moment
from meedoen_desktop.services.differences.subjects import is_text, subject_of
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.laptops import laptops
from meedoen_desktop.store.operations import stored_columns, stored_values
from meedoen_desktop.store.projection import tables

_LOG: Table = Operation.__table__  # type: ignore[assignment]
_WHOSE = f"select {WHOSE} from person p where p.id = :person"  # noqa: S608 - fixed text
_MOST_IDS = 400
_MOST = 40
"""Differences on the screen at once."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is about one client; without ``person_id`` about the team."""

    person_id: str
    name: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to show: at most so many, those of client ``first`` before all others."""

    first: str = ""
    only_mine: bool = False
    """Of one's own clients, or where one wrote a side oneself."""
    most: int = _MOST


EVERYTHING = Wish()


@dataclass(frozen=True, slots=True)
class Inbox:
    """``names`` tells who or what an id is that stands in a value."""

    groups: tuple[Group, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    more: int = 0
    """How many are left out; they come when these are done."""
    mine: int = 0
    """How many there are for this consultant, of ``total``."""
    total: int = 0

    @property
    def count(self) -> int:
        return sum(len(group.differences) for group in self.groups)


def read_inbox(store: Store, wish: Wish = EVERYTHING) -> Inbox:
    """All differences; clients by name, the team last."""
    with store.read() as session:
        every = _found(session, store)
        if not every:
            return Inbox()
        own = _own_clients(session, store, {one.person_id for one in every})
        mine = [one for one in every if one.person_id in own or any(s.is_me for s in one.sides)]
        found = mine if wish.only_mine else every
        people = _clients(session, {one.person_id for one in found})
        found.sort(
            key=lambda one: (one.person_id != wish.first, *_place(people, one), *_order(one))
        )
        shown = found[: wish.most]
        groups = tuple(
            Group(person_id, people.get(person_id, ("", ""))[1], tuple(some))
            for person_id, some in groupby(shown, key=lambda one: one.person_id)
        )
        more = len(found) - len(shown)
        return Inbox(groups, names_of(session, shown), more, len(mine), len(every))


def open_inbox(store: Store, wish: Wish = EVERYTHING) -> Inbox:
    """As `read_inbox`, for who looks at it: the access log is written before it is shown."""
    inbox = read_inbox(store, wish)
    dossiers = {one.dossier_id for group in inbox.groups for one in group.differences}
    for dossier_id in sorted(dossiers - {TEAM}):
        store.log_access("view", dossier_id)
    return inbox


def count_mine(store: Store) -> int:
    """How many there are for this consultant."""
    return read_inbox(store, Wish(most=0)).mine


def count(store: Store) -> int:
    """How many things there are to choose; quick, and 0 in a vault that is not shared."""
    with store.read() as session:
        return count_in(session)


def count_in(session: Session) -> int:
    """As `count`, inside a transaction that is running."""
    rows = session.execute(
        select(SyncConflict.record_id, SyncConflict.table_name, SyncConflict.field)
    )
    asked = {(record, subject_of(table, name).key) for record, table, name in rows}
    is_shared = session.scalar(select(func.count()).select_from(SyncMember)) or 0
    return len(asked) + (sum(1 for _ in same_day.pairs(session)) if is_shared else 0)


def disputed_in(store: Store, dossier_id: str) -> int:
    """How many of them are about one dossier; quick, for its page."""
    with store.read() as session:
        own = SyncConflict.dossier_id == dossier_id
        rows = session.execute(
            select(SyncConflict.record_id, SyncConflict.table_name, SyncConflict.field).where(own)
        )
        asked = {(record, subject_of(table, name).key) for record, table, name in rows}
        return len(asked) + sum(1 for _ in same_day.pairs(session, dossier_id))


def _found(session: Session, store: Store) -> list[Difference]:
    return [*_conflicts(session, _people(session, store)), *_same_day(session, store)]


def _own_clients(session: Session, store: Store, people: set[str]) -> set[str]:
    today = store.clock.today().isoformat()
    connection = session.connection()
    whose = (
        (one, connection.exec_driver_sql(_WHOSE, {"person": one, "today": today}).scalar())
        for one in people
    )
    return {one for one, consultant in whose if consultant == store.author}


def _people(session: Session, store: Store) -> People:
    names = {one.id: one.name for one in session.scalars(select(Consultant))}
    known = laptops(session)
    left = frozenset(filter(known.is_over, known.streams))
    return People(store.author, names, known.names(), left)


def _conflicts(session: Session, people: People) -> Iterator[Difference]:
    homes: dict[str, tuple[str, str]] = {
        record: (table, dossier)
        for record, table, dossier in session.execute(
            select(SyncConflict.record_id, SyncConflict.table_name, SyncConflict.dossier_id)
        )
    }
    for record_id, rows in _logs(session, homes).items():
        table, dossier_id = homes[record_id]
        yield from _of_record(session, table, dossier_id, Operations(rows, people), record_id)


def _of_record(
    session: Session, table: str, dossier_id: str, said: Operations, record_id: str
) -> Iterator[Difference]:
    kind = tables()[table]
    entity = session.get(kind, record_id)
    if entity is None:
        return
    record = stored_values(entity, stored_columns(kind))
    person = record_id if table == "person" else str(record.get("person_id", ""))
    person = person or _first_of(session, dossier_id)
    asked = {
        subject_of(table, name): None for name in said.disputed if name and name not in kind.QUIET
    }
    for subject in asked:
        is_long = len(subject.fields) == 1 and is_text(table, subject.fields[0])
        yield Difference(
            TEXT if is_long else VALUE, table, record_id, dossier_id, person, subject.key,
            said.on(subject), record,
        )  # fmt: skip
    if "" in said.disputed:
        sides = said.returned()
        yield Difference(RETURNED, table, record_id, dossier_id, person, "", sides, record)


def _same_day(session: Session, store: Store) -> Iterator[Difference]:
    people = _people(session, store)
    for pair in same_day.pairs(session):
        newest = pair.facts[-1]
        sides = tuple(
            Side(
                made.author, people.names.get(made.author, ""), made.author == store.author, "",
                moment(made.hlc), stored_values(fact, stored_columns(type(fact))),
                shows=fact is newest, record_id=fact.id,
            )
            for fact, made in zip(pair.facts, pair.made, strict=True)
        )  # fmt: skip
        yield Difference(
            SAME_DAY, "dated_fact", newest.id, newest.dossier_id, newest.person_id, "", sides,
            stored_values(newest, stored_columns(type(newest))),
        )  # fmt: skip


def _logs(session: Session, records: Iterable[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    wanted = sorted(records)
    for start in range(0, len(wanted), _MOST_IDS):
        some = _LOG.c.record_id.in_(wanted[start : start + _MOST_IDS])
        for row in session.connection().execute(select(_LOG).where(some)):
            found[row.record_id].append(row)
    return found


def _place(people: Mapping[str, tuple[str, str]], one: Difference) -> tuple[str, str]:
    return people.get(one.person_id, ("~", ""))


def _order(one: Difference) -> tuple[int, str, str]:
    """What may be gone first, long texts last."""
    return (RETURNED, SAME_DAY, VALUE, TEXT).index(one.kind), one.table, one.key


def _first_of(session: Session, dossier_id: str) -> str:
    """Somebody of this file; "" when it is of the team."""
    found = select(Person.id).filter_by(dossier_id=dossier_id).order_by(Person.sort_key).limit(1)
    return session.scalar(found) or ""


def _clients(session: Session, ids: set[str]) -> dict[str, tuple[str, str]]:
    """Place in the list of clients, and name."""
    found = session.scalars(select(Person).where(Person.id.in_(ids - {""})))
    return {one.id: (one.sort_key, full_name(name_of(one))) for one in found}
