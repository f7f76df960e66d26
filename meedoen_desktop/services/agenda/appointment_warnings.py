"""What may be wrong with a moment for a talk. It is told in words and never forbidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.working_calendar import holiday_on
from meedoen_desktop.models import Appointment, BusyTime, GroupMeeting, Person
from meedoen_desktop.services.agenda.appointments import HOME, OFFICE, PLANNED, Talk
from meedoen_desktop.services.agenda.leave import days_of
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

TRAVEL_MINUTES = 30
"""Less time than this between a home visit and another talk in person is worth a warning."""
_IN_PERSON = (OFFICE, HOME)


@dataclass(frozen=True, slots=True)
class Warnings:
    """What to look at again before planning; empty parts are fine."""

    weekend: bool = False
    not_working: bool = False
    holiday: str = ""
    past: bool = False
    clashes: tuple[str, ...] = ()
    """Times and names of other talks and meetings at the same moment."""
    leave: bool = False
    travel: tuple[str, ...] = ()
    """Times and names of talks elsewhere, too close to be there in time."""
    busy: tuple[str, ...] = ()
    """Periods of the imported calendar ("10.00-11.00")."""

    @property
    def is_empty(self) -> bool:
        return self == Warnings()


@dataclass(frozen=True, slots=True)
class _Other:
    """Something else on that day."""

    begin: datetime
    end: datetime
    words: str
    form: str = ""

    def overlaps(self, begin: datetime, end: datetime) -> bool:
        return self.begin < end and begin < self.end


def warnings_for(
    store: Store, talk: Talk, *, besides: str = "", working_days: str = "12345"
) -> Warnings:
    """What may be wrong with this moment; ``besides`` is the appointment that is moved."""
    weekday = talk.day.isoweekday()
    begin = datetime.combine(talk.day, talk.at)
    end = begin + timedelta(minutes=talk.minutes)
    now = store.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
    with store.read() as session:
        talks = list(_talks(session, store.author, talk.day, besides))
        meetings = list(_meetings(session, store.author, talk.day, besides))
        busy = tuple(_busy(session, begin, end))
        on_leave = days_of(session, store.author).leave_on(talk.day) is not None
    return Warnings(
        weekend=weekday > 5,
        not_working=weekday <= 5 and bool(working_days) and str(weekday) not in working_days,
        holiday=holiday_on(talk.day),
        past=begin < now,
        clashes=tuple(one.words for one in (*talks, *meetings) if one.overlaps(begin, end)),
        leave=on_leave,
        travel=tuple(one.words for one in talks if _needs_travel(one, talk.form, begin, end)),
        busy=busy,
    )


def _needs_travel(other: _Other, form: str, begin: datetime, end: datetime) -> bool:
    """Both in person, one of them at somebody's home, and little time between."""
    if form not in _IN_PERSON or other.form not in _IN_PERSON or HOME not in {form, other.form}:
        return False
    room = timedelta(minutes=TRAVEL_MINUTES)
    return not other.overlaps(begin, end) and other.overlaps(begin - room, end + room)


def _talks(session: Session, author: str, day: date, besides: str) -> Iterator[_Other]:
    """Own talks of that day; one of nobody counts as own."""
    rows = session.execute(
        select(Appointment, Person)
        .join(Person, Person.id == Appointment.person_id)
        .where(
            Appointment.wall_time.startswith(day.isoformat()),
            Appointment.status == PLANNED,
            Appointment.id != besides,
            Appointment.consultant_id.in_({author, ""}),
        )
        .order_by(Appointment.wall_time)
    )
    for found, person in rows:
        words = f"{found.wall.hour}.{found.wall:%M} {full_name(name_of(person))}"
        yield _Other(found.wall, found.wall + timedelta(minutes=found.minutes), words, found.form)


def _meetings(session: Session, author: str, day: date, besides: str) -> Iterator[_Other]:
    rows = session.scalars(
        select(GroupMeeting)
        .where(
            GroupMeeting.wall_time.startswith(day.isoformat()),
            GroupMeeting.status == PLANNED,
            GroupMeeting.id != besides,
            GroupMeeting.consultant_id.in_({author, ""}),
        )
        .order_by(GroupMeeting.wall_time)
    )
    for found in rows:
        end = found.wall + timedelta(minutes=found.minutes)
        yield _Other(found.wall, end, f"{found.wall.hour}.{found.wall:%M} {found.title}")


def _busy(session: Session, begin: datetime, end: datetime) -> Iterator[str]:
    rows = session.scalars(
        select(BusyTime)
        .where(BusyTime.starts < end.isoformat()[:16], BusyTime.ends > begin.isoformat()[:16])
        .order_by(BusyTime.starts)
    )
    for found in rows:
        yield f"{found.starts[11:].replace(':', '.')}-{found.ends[11:].replace(':', '.')}"
