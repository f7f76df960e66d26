"""What the agenda shows for some days: own talks, group meetings, busy times, free days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.working_calendar import holiday_on
from meedoen_desktop.models import Appointment, Attendance, BusyTime, GroupMeeting, Person
from meedoen_desktop.services.agenda.appointments import CANCELLED, NO_SHOW, PLANNED
from meedoen_desktop.services.agenda.leave import OwnDays, days_of
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

TALK, MEETING = "talk", "meeting"
_DAY = timedelta(days=1)
_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class Entry:
    """A talk or a meeting; ``at`` is wall time. ``sort`` is "talk" or "meeting"."""

    id: str
    sort: str
    at: datetime
    minutes: int
    title: str
    """The client's name, or the title of the meeting."""
    person_id: str = ""
    form: str = ""
    kind: str = ""
    place: str = ""
    status: str = PLANNED
    count: int = 0
    """How many clients were asked to a meeting."""

    @property
    def until(self) -> datetime:
        return self.at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Busy:
    """A busy time of the imported calendar; wall time."""

    at: datetime
    until: datetime

    @property
    def is_whole_day(self) -> bool:
        return self.at.time() == time() and self.until - self.at >= _DAY


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What is true for one day; ``leave`` is None, or its note ("" without one)."""

    day: date
    holiday: str
    leave: str | None
    works: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """Some days in a row, read in one go."""

    now: datetime
    days: tuple[DayFacts, ...]
    entries: tuple[Entry, ...]
    busy: tuple[Busy, ...]
    waiting: int
    """Appointments that do not stand in the own calendar as they are now."""

    @property
    def today(self) -> date:
        return self.now.date()

    def on(self, day: date) -> tuple[Entry, ...]:
        """The talks and meetings of a day, in order."""
        return tuple(entry for entry in self.entries if entry.at.date() == day)

    def busy_on(self, day: date) -> tuple[Busy, ...]:
        """The busy times that touch a day."""
        start = datetime.combine(day, time())
        return tuple(one for one in self.busy if one.at < start + _DAY and start < one.until)

    def without_empty_weekend(self) -> tuple[DayFacts, ...]:
        """The days to show of a week: a weekend only when something is in it or one works then."""
        return tuple(
            facts
            for facts in self.days
            if facts.day.weekday() not in _WEEKEND or facts.works or self.on(facts.day)
        )


def read_agenda(store: Store, first: date, last: date) -> Agenda:
    """Everything from ``first`` up to and including ``last``."""
    now = store.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
    count = (last - first).days + 1
    with store.read() as session:
        own = days_of(session, store.author)
        entries = [*_talks(session, store.author, first, last),
                   *meetings_between(session, store.author, first, last)]  # fmt: skip
        return Agenda(
            now=now,
            days=tuple(_facts(first + number * _DAY, own) for number in range(count)),
            entries=tuple(sorted(entries, key=lambda one: (one.at, one.title, one.id))),
            busy=tuple(_busy(session, first, last)),
            waiting=count_waiting(session, store.author, now.date()),
        )


def count_waiting(session: Session, author: str, today: date) -> int:
    """How many appointments are to be put in, changed in or taken out of the own calendar."""
    found = session.scalar(select(func.count(Appointment.id)).where(*waits(author, today)))
    return int(found or 0)


def waits(author: str, today: date) -> tuple[ColumnElement[bool], ...]:
    """Conditions: own, from today on, and another version stands in the own calendar (or none).

    What was cancelled before it stood there needs nothing.
    """
    return (
        Appointment.consultant_id.in_({author, ""}),
        Appointment.wall_time >= today.isoformat(),
        Appointment.in_calendar < Appointment.sequence,
        or_(
            Appointment.status == PLANNED,
            (Appointment.status == CANCELLED) & (Appointment.in_calendar >= 0),
        ),
    )


def _facts(day: date, own: OwnDays) -> DayFacts:
    leave = own.leave_on(day)
    return DayFacts(day, holiday_on(day), leave.note if leave else None, own.works_on(day))


def _between(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), (last + _DAY).isoformat()


def _talks(session: Session, author: str, first: date, last: date) -> Iterator[Entry]:
    start, end = _between(first, last)
    rows = session.execute(
        select(Appointment, Person)
        .join(Person, Person.id == Appointment.person_id)
        .where(
            Appointment.wall_time >= start,
            Appointment.wall_time < end,
            Appointment.status != CANCELLED,
            Appointment.consultant_id.in_({author, ""}),
        )
    )
    for found, person in rows:
        yield Entry(
            found.id, TALK, found.wall, found.minutes, full_name(name_of(person)), person.id,
            found.form, found.kind, found.place, found.status,
        )  # fmt: skip


def meetings_between(session: Session, author: str, first: date, last: date) -> Iterator[Entry]:
    """Own meetings that go on, in order."""
    start, end = _between(first, last)
    asked = select(func.count()).where(Attendance.meeting_id == GroupMeeting.id).scalar_subquery()
    rows = session.execute(
        select(GroupMeeting, asked)
        .where(
            GroupMeeting.wall_time >= start,
            GroupMeeting.wall_time < end,
            GroupMeeting.status != CANCELLED,
            GroupMeeting.consultant_id.in_({author, ""}),
        )
        .order_by(GroupMeeting.wall_time)
    )
    for found, count in rows:
        yield Entry(
            found.id, MEETING, found.wall, found.minutes, found.title, kind=found.kind,
            place=found.place, status=found.status, count=count,
        )  # fmt: skip


def _busy(session: Session, first: date, last: date) -> Iterator[Busy]:
    start, end = _between(first, last)
    found = session.scalars(
        select(BusyTime)
        .where(BusyTime.starts < end, BusyTime.ends > start)
        .order_by(BusyTime.starts)
    )
    for one in found:
        yield Busy(datetime.fromisoformat(one.starts), datetime.fromisoformat(one.ends))


@dataclass(frozen=True, slots=True)
class Coming:
    """When something begins, and in what form: nothing that names anybody."""

    id: str
    at: datetime
    form: str


def coming(store: Store) -> tuple[Coming, ...]:
    """The planned talks and meetings of today and tomorrow that still have to begin."""
    now = store.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
    today = now.date()
    with store.read() as session:
        entries = [*_talks(session, store.author, today, today + _DAY),
                   *meetings_between(session, store.author, today, today + _DAY)]  # fmt: skip
    return tuple(
        Coming(one.id, one.at, one.form or MEETING)
        for one in sorted(entries, key=lambda one: one.at)
        if one.status not in {NO_SHOW, "done"} and one.at > now
    )
