"""Whose contact is due: the windows of the contact rhythm for everybody in file (method.md 3, 5).

Nothing is stored: five statements read the situation of all clients, the profile gives the
windows. Closed files and deceased clients have none; who has a talk planned waits for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.contact_rhythm import (
    DueWindow,
    Pause,
    Situation,
    first_week,
    next_window,
)
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.models import Appointment, Contact, DatedFact, Dossier, Person
from meedoen_desktop.services.persons import name_of

MOST = 100
"""How many lines of each kind are made; a screen shows no more."""
_Row: TypeAlias = Any
"""A row of columns: SQLAlchemy gives every select a type of its own."""
_IN_PERSON = ("office", "home")
_PAUSES = ("exemption", "rest")
_COLUMNS = (
    Person.id, Person.sort_key, Person.added_on, Person.phone, Person.phone_2, Person.first_names,
    Person.noble_title, Person.prefix, Person.surname, Person.name_use, Person.partner_prefix,
    Person.partner_surname, Person.gender, Person.initials, Person.own_wish,
)  # fmt: skip
_FACT_COLUMNS = (
    DatedFact.person_id,
    DatedFact.kind,
    DatedFact.code,
    DatedFact.valid_from,
    DatedFact.valid_to,
)
"""Rows of columns, not whole records: this is read for everybody in file."""


@dataclass(frozen=True, slots=True)
class DueLine:
    """A client with whom contact is due; ``window`` None for a first contact ever."""

    person_id: str
    name: str
    phone: str
    start: date
    until: date
    window: DueWindow | None
    last_contact: date | None
    late: bool


class _Found(NamedTuple):
    """A window that is open or late, before it is made readable."""

    person: _Row
    start: date
    until: date
    window: DueWindow | None
    last_contact: date | None

    @property
    def order(self) -> tuple[date, str, str]:
        return self.until, self.person.sort_key, self.person.id

    def is_quiet(self, today: date) -> bool:
        width = self.until - self.start
        return self.last_contact is not None and today - self.until > 3 * width

    def line(self, today: date) -> DueLine:
        return DueLine(
            person_id=self.person.id,
            name=full_name(name_of(self.person)),
            phone=self.person.phone or self.person.phone_2,
            start=self.start,
            until=self.until,
            window=self.window,
            last_contact=self.last_contact,
            late=self.until < today,
        )


@dataclass(frozen=True, slots=True)
class Caseload:
    """Everybody in file, sorted into what asks for attention."""

    clients: int
    to_sort: int
    """How many have no group or route yet: one task, *deel in*."""
    due_count: int
    due: tuple[DueLine, ...]
    """The first ``MOST`` open or late windows, the first to close first."""
    quiet_count: int
    quiet: tuple[DueLine, ...]
    """"Stil geworden": late by more than the window itself is wide, three times over."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read about all clients, by person id."""

    last_contact: dict[str, date]
    last_seen: dict[str, date]
    planned: frozenset[str]
    facts: dict[str, dict[str, _Row]]


def caseload(session: Session, profile: Profile, today: date) -> Caseload:
    """The state of everybody in file."""
    people = session.execute(
        select(*_COLUMNS)
        .join(Dossier, Dossier.id == Person.dossier_id)
        .where(Dossier.closed_on.is_(None), Person.deceased.is_(False))
        .order_by(Person.sort_key, Person.id)
    ).all()
    known = _read(session, profile, today)
    sorted_in = [person for person in people if _group(known, person.id)]
    found = sorted(_found(profile, sorted_in, known, today), key=lambda one: one.order)
    due = [one for one in found if not one.is_quiet(today)]
    quiet = [one for one in found if one.is_quiet(today)]
    return Caseload(
        clients=len(people),
        to_sort=len(people) - len(sorted_in),
        due_count=len(due),
        due=tuple(one.line(today) for one in due[:MOST]),
        quiet_count=len(quiet),
        quiet=tuple(one.line(today) for one in quiet[:MOST]),
    )


def _read(session: Session, profile: Profile, today: date) -> _Known:
    counting = [one.code for one in profile.contact_results if one.counts]
    spoken = Contact.result.in_(counting)
    planned = select(Appointment.person_id).where(
        Appointment.status == "planned", Appointment.wall_time >= today.isoformat()
    )
    return _Known(
        _latest(session, spoken),
        _latest(session, spoken & Contact.form.in_(_IN_PERSON)),
        frozenset(session.scalars(planned)),
        _facts(session, today),
    )


def _latest(session: Session, condition: ColumnElement[bool]) -> dict[str, date]:
    rows = session.execute(
        select(Contact.person_id, func.max(Contact.happened_at))
        .where(condition)
        .group_by(Contact.person_id)
    )
    return {person_id: _day(moment) for person_id, moment in rows}


def _day(moment: Any) -> date:
    instant: datetime = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
    return instant.astimezone(AMSTERDAM).date()


def _facts(session: Session, today: date) -> dict[str, dict[str, _Row]]:
    """The fact of each kind that holds now, per person; a route is a group."""
    found: dict[str, dict[str, _Row]] = {}
    begun = (
        select(*_FACT_COLUMNS).where(DatedFact.valid_from <= today).order_by(DatedFact.valid_from)
    )
    for fact in session.execute(begun):
        kind = "group" if fact.kind == "route" else fact.kind
        found.setdefault(fact.person_id, {})[kind] = fact
    return found


def _group(known: _Known, person_id: str) -> str:
    fact = known.facts.get(person_id, {}).get("group")
    return fact.code if fact else ""


def _found(
    profile: Profile, people: Iterable[_Row], known: _Known, today: date
) -> Iterable[_Found]:
    """Open and late windows; who starts here waits for a first week of his own."""
    waiting: list[tuple[_Row, DueWindow | None]] = []
    for person in people:
        if person.id in known.planned:
            continue
        spoken = known.last_contact.get(person.id)
        window = next_window(profile, _situation(person, known), today)
        if window is not None and not _came_late(person, window):
            if window.start <= today:
                yield _Found(person, window.start, window.until, window, spoken)
        elif (spoken is None or window is not None) and not _rests(person, known, today):
            waiting.append((person, window))
    yield from _first(profile, waiting, known, today)


def _first(
    profile: Profile, waiting: list[tuple[_Row, DueWindow | None]], known: _Known, today: date
) -> Iterable[_Found]:
    """Never spoken, or long ago before they came in: spread over weeks from that day."""
    for position, (person, window) in enumerate(waiting):
        begin = person.added_on or today
        start, until = first_week(profile, position, len(waiting), begin)
        if start <= today:
            moved = replace(window, start=start, until=until) if window else None
            yield _Found(person, start, until, moved, known.last_contact.get(person.id))


def _rests(person: _Row, known: _Known, today: date) -> bool:
    return _pause(known.facts.get(person.id, {}), today) is not None


def _came_late(person: _Row, window: DueWindow) -> bool:
    """Whether contact was late already on the day they came in: nobody starts behind."""
    return person.added_on is not None and window.until < person.added_on


def _situation(person: _Row, known: _Known) -> Situation:
    facts = known.facts.get(person.id, {})
    level, category = facts.get("service_level"), facts.get("category")
    return Situation(
        group=_group(known, person.id),
        last_contact=known.last_contact.get(person.id),
        last_seen=known.last_seen.get(person.id),
        known_since=person.added_on,
        service_level=level.code if level else "",
        category=category.code if category else "",
        pause=_pause(facts, None),
    )


def _pause(facts: dict[str, _Row], today: date | None) -> Pause | None:
    """The latest pause; with ``today`` only one that holds on that day."""
    for kind in _PAUSES:
        fact = facts.get(kind)
        if fact is not None:
            pause = Pause(kind, fact.valid_from, fact.valid_to)
            if today is None or pause.covers(today):
                return pause
    return None
