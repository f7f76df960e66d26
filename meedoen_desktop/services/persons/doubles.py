"""Clients who may be in the vault twice: found, looked at, and remembered when they are two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import NotDouble, Person
from meedoen_desktop.services.persons.look_alikes import (
    FILE,
    LookAlikes,
    Pair,
    Somebody,
    order,
    reason_of,
)
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

_PEOPLE = """
select id, bsn, surname, prefix, partner_surname, partner_prefix, first_names, birth_date
  from person
"""
_KNOWN = """
select p.id, p.first_names, p.noble_title, p.prefix, p.surname, p.name_use, p.partner_prefix,
       p.partner_surname, p.gender, p.initials, p.own_wish, p.birth_date, p.town,
       p.dossier_id, coalesce(d.file_number, '') as file_number,
       coalesce(d.closed_on, '') as closed_on,
       (select count(*) from contact where person_id = p.id) as contacts
  from person p left join dossier d on d.id = p.dossier_id
"""
_TWO_FILES = """
select p.id, q.id from dossier d
  join dossier e on e.file_number = d.file_number and e.id > d.id
  join person p on p.dossier_id = d.id join person q on q.dossier_id = e.id
 where d.file_number <> ''
"""
"""Two laptops that made a file with one number: people in both."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two clients."""

    person_id: str
    dossier_id: str
    name: str
    birth_date: str
    """Stored form, parts may be unknown."""
    town: str
    file_number: str
    is_closed: bool
    contacts: int


@dataclass(frozen=True, slots=True)
class Double:
    """Two clients who may be one; ``reason`` is one of `look_alikes.REASONS`."""

    one: Side
    other: Side
    reason: str


def possible_doubles(store: Store) -> tuple[Double, ...]:
    """Everybody in the vault against everybody, without who were said to be two."""
    with store.read() as session:
        apart, found = _apart(session), LookAlikes(people(session)).pairs()
        told = apart | {frozenset({pair.one, pair.other}) for pair in found}
        found = [pair for pair in found if frozenset({pair.one, pair.other}) not in apart]
        found += [pair for pair in _two_files(session) if frozenset(pair[:2]) not in told]
        return _with_names(session, sorted(found, key=order))


def count_two_files(store: Store) -> int:
    """How many clients share a file number with somebody in another file; quick."""
    with store.read() as session:
        apart = _apart(session)
        return sum(1 for pair in _two_files(session) if frozenset(pair[:2]) not in apart)


def _apart(session: Session) -> set[frozenset[str]]:
    """Who were said to be two."""
    rows = session.execute(select(NotDouble.person_id, NotDouble.other_id))
    return {frozenset(row) for row in rows}


def _two_files(session: Session) -> list[Pair]:
    rows = session.connection().exec_driver_sql(_TWO_FILES)
    return [Pair(one, other, FILE) for one, other in rows]


def people(session: Session) -> list[Somebody]:
    """What tells of everybody who they are."""
    rows = session.connection().exec_driver_sql(_PEOPLE).all()
    return [Somebody(*row) for row in rows]


def alike_to(session: Session, wanted: Somebody, limit: int = 5) -> tuple[tuple[str, str], ...]:
    """Id and name of who may be the same person as one who is not there yet."""
    found = [one.person_id for one in people(session) if reason_of(wanted, one)][:limit]
    persons = session.scalars(select(Person).where(Person.id.in_(found)))
    return tuple((person.id, full_name(name_of(person))) for person in persons)


def keep_apart(store: Store, one: str, other: str) -> str:
    """Remember that these are two people; returns the id, for `ask_again`."""
    with store.work() as session:
        person = session.get(Person, one)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        kept = NotDouble(
            person_id=one, other_id=other, dossier_id=person.dossier_id,
            consultant_id=store.author,
        )  # fmt: skip
        session.add(kept)
        return kept.id


def ask_again(store: Store, kept_id: str) -> None:
    """Undo `keep_apart`; it is fine when it is gone already."""
    with store.work() as session:
        kept = session.get(NotDouble, kept_id)
        if kept is not None:
            session.delete(kept)


def _with_names(session: Session, found: list[Pair]) -> tuple[Double, ...]:
    wanted = {person for pair in found for person in (pair.one, pair.other)}
    if not wanted:
        return ()
    rows = session.connection().exec_driver_sql(_KNOWN).all()
    sides = {row.id: _side(row) for row in rows if row.id in wanted}
    return tuple(Double(sides[pair.one], sides[pair.other], pair.reason) for pair in found)


def _side(row: Any) -> Side:
    return Side(
        person_id=row.id,
        dossier_id=row.dossier_id,
        name=full_name(name_of(row)),
        birth_date=row.birth_date,
        town=row.town,
        file_number=row.file_number,
        is_closed=bool(row.closed_on),
        contacts=row.contacts,
    )
