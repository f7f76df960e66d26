"""Whose contact is due: the windows of the contact rhythm for everybody in file (method.md 3, 5).

Nothing is stored: five statements read the situation of all clients, the profile gives the
windows. Closed files and deceased clients have none; who has a talk planned waits for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Row, func, select
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

_Row: TypeAlias = Row[Any]
_IN_PERSON = ("office", "home")
_PAUSES = ("exemption", "rest")
_COLUMNS = (
    Person.id, Person.added_on, Person.phone, Person.phone_2, Person.first_names,
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


@dataclass(frozen=True, slots=True)
class Caseload:
    """Everybody in file, sorted into what asks for attention."""

    clients: int
    to_sort: int
    """How many have no group or route yet: one task, *deel in*."""
    due: tuple[DueLine, ...]
    """Open or late windows, the first to close first."""
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
    lines = [*_windows(profile, sorted_in, known, today), *_first(profile, sorted_in, known, today)]
    lines.sort(key=lambda line: (line.until, line.name))
    return Caseload(
        clients=len(people),
        to_sort=len(people) - len(sorted_in),
        due=tuple(line for line in lines if not _is_quiet(line, today)),
        quiet=tuple(line for line in lines if _is_quiet(line, today)),
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


def _windows(
    profile: Profile, people: Iterable[_Row], known: _Known, today: date
) -> Iterable[DueLine]:
    for person in people:
        window = next_window(profile, _situation(person, known), today)
        if window is None or person.id in known.planned or _came_late(person, window):
            continue
        if window.start <= today:
            yield _line(person, window.start, window.until, window, known, today)


def _first(
    profile: Profile, people: Iterable[_Row], known: _Known, today: date
) -> Iterable[DueLine]:
    """Never spoken, or long ago before they came in: spread over weeks from that day."""
    waiting: list[tuple[Person, DueWindow | None]] = []
    for person in people:
        if person.id in known.planned or _pause(known.facts.get(person.id, {}), today):
            continue
        window = next_window(profile, _situation(person, known), today)
        if person.id not in known.last_contact:
            waiting.append((person, None))
        elif window is not None and _came_late(person, window):
            waiting.append((person, window))
    for position, (person, window) in enumerate(waiting):
        begin = person.added_on or today
        start, until = first_week(profile, position, len(waiting), begin)
        if start <= today:
            moved = replace(window, start=start, until=until) if window else None
            yield _line(person, start, until, moved, known, today)


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


def _line(
    person: _Row,
    start: date,
    until: date,
    window: DueWindow | None,
    known: _Known,
    today: date,
) -> DueLine:
    return DueLine(
        person_id=person.id,
        name=full_name(name_of(person)),
        phone=person.phone or person.phone_2,
        start=start,
        until=until,
        window=window,
        last_contact=known.last_contact.get(person.id),
        late=until < today,
    )


def _is_quiet(line: DueLine, today: date) -> bool:
    width = line.until - line.start
    return line.last_contact is not None and today - line.until > 3 * width
