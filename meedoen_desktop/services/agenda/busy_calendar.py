"""Busy times out of the consultant's own calendar: only when, never what or with whom.

Kept on this laptop alone, for the time around now, and replaced as a whole at each import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from sqlalchemy import delete, func, insert, select

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import BusyTime
from meedoen_desktop.services.agenda.calendar_reading import Component, components, read_file
from meedoen_desktop.services.agenda.calendar_times import (
    Unreadable,
    duration,
    instant,
    is_whole_day,
    moment,
    occurrences,
)
from meedoen_desktop.store import Store, access_log
from meedoen_desktop.store.facts import fact, set_fact

_BEFORE, _AFTER = timedelta(days=31), timedelta(days=400)
_MOST_EVENTS = 50_000
MOST_TIMES = 20_000
_PARTS = frozenset({"VEVENT", "VFREEBUSY"})
_NAMES = frozenset(
    {
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXRULE", "EXDATE",
        "RECURRENCE-ID", "TRANSP", "STATUS", "X-MICROSOFT-CDO-BUSYSTATUS", "FREEBUSY",
    }
)  # fmt: skip
"""What is read of an event: never its subject, place, people or notes."""
_FACT = "busy.read_at"
_FREE = {"FREE", "WORKINGELSEWHERE"}
_MINUTE = timedelta(minutes=1)
_LONGEST = timedelta(days=60)

Period = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class BusyRead:
    """What was found. ``skipped`` events could not be placed: a rule, zone or time that is odd."""

    periods: tuple[Period, ...]
    skipped: int


@dataclass(frozen=True, slots=True)
class BusyState:
    """What is kept: how many times, and when they were read (wall time), None for never."""

    count: int
    read_at: datetime | None


def read_busy(text: str, first: datetime, last: datetime) -> BusyRead:
    """The busy times that touch ``first`` to ``last``, joined and in order.

    `ImportFileError` when this is no calendar, is broken or holds too much.
    """
    events = []
    for number, found in enumerate(components(text, _PARTS, _NAMES)):
        if number >= _MOST_EVENTS:
            raise _too_much()
        events.append(found)
    changed = _changed_ones(events)
    periods: list[Period] = []
    skipped = 0
    for event in events:
        try:
            periods += _periods(event, changed, (first, last))
        except (Unreadable, OverflowError):
            skipped += 1
        if len(periods) > 10 * MOST_TIMES:
            raise _too_much()
    joined = tuple(_joined(periods))
    if len(joined) > MOST_TIMES:
        raise _too_much()
    return BusyRead(joined, skipped)


def import_busy(store: Store, path: Path) -> BusyRead:
    """Read a file and keep its busy times in place of those of before; all or nothing."""
    now = store.clock.now()
    wall = now.astimezone(AMSTERDAM).replace(tzinfo=None)
    found = read_busy(read_file(path), wall - _BEFORE, wall + _AFTER)
    rows = [{"starts": _kept(start), "ends": _kept(end)} for start, end in found.periods]
    with store.work() as session:
        session.execute(delete(BusyTime))
        if rows:
            session.execute(insert(BusyTime), rows)
        set_fact(session, _FACT, _kept(wall))
        access_log.append(session, now, store.author, "import", "", "ok")
    return found


def forget_busy(store: Store) -> None:
    """Take all busy times away."""
    with store.work() as session:
        session.execute(delete(BusyTime))
        set_fact(session, _FACT, "")


def busy_state(store: Store) -> BusyState:
    """What is kept now."""
    with store.read() as session:
        count = int(session.scalar(select(func.count()).select_from(BusyTime)) or 0)
        read_at = fact(session, _FACT)
    return BusyState(count, datetime.fromisoformat(read_at) if read_at else None)


def _kept(wall: datetime) -> str:
    return f"{wall:%Y-%m-%dT%H:%M}"


def _changed_ones(events: Iterable[Component]) -> set[tuple[str, datetime]]:
    """The occurrences of series that were moved or cancelled one by one."""
    found = set()
    for event in events:
        line = event.first("RECURRENCE-ID")
        if line is not None:
            try:
                found.add((event.value_of("UID"), instant(moment(line))))
            except (Unreadable, OverflowError):
                continue
    return found


def _periods(
    event: Component, changed: set[tuple[str, datetime]], window: Period
) -> Iterator[Period]:
    if event.name == "VFREEBUSY":
        yield from _free_busy(event, window)
        return
    if _is_free(event):
        return
    line = event.first("DTSTART")
    if line is None:
        raise Unreadable("DTSTART")
    start, is_whole = moment(line), is_whole_day(line)
    length = _length(event, start, is_whole=is_whole)
    for found in _starts(event, start, (window[0] - length, window[1])):
        is_changed = (event.value_of("UID"), instant(found)) in changed
        if event.first("RECURRENCE-ID") is None and is_changed:
            continue
        yield from _inside(*_wall(found, length, is_whole=is_whole), window)


def _starts(event: Component, start: datetime, window: Period) -> Iterator[datetime]:
    if event.first("RDATE") or event.first("EXRULE") or len(event.all("RRULE")) > 1:
        raise Unreadable("RDATE")
    rule = event.value_of("RRULE")
    if not rule:
        yield start
        return
    left_out = {
        instant(moment(line, text)) for line in event.all("EXDATE") for text in line.text.split(",")
    }
    day = timedelta(days=1)  # the window is in Amsterdam's time, the series in its own
    for found in occurrences(start, rule, window[0] - day, window[1] + day):
        if instant(found) not in left_out:
            yield found


def _wall(start: datetime, length: timedelta, *, is_whole: bool = False) -> Period:
    """Time passes on the clock: an event over the change of summer time stays as long."""
    if is_whole:
        day = start.replace(tzinfo=None)
        return day, day + length
    begin = instant(start)
    return _here(begin), _here(begin + length)


def _here(found: datetime) -> datetime:
    return found.astimezone(AMSTERDAM).replace(tzinfo=None)


def _length(event: Component, start: datetime, *, is_whole: bool) -> timedelta:
    line = event.first("DTEND")
    if line is not None:
        end = moment(line)
        length = end - start if is_whole else instant(end) - instant(start)
    elif event.value_of("DURATION"):
        length = duration(event.value_of("DURATION"))
    else:
        length = timedelta(days=1) if is_whole else timedelta()
    if not timedelta() <= length <= _LONGEST:
        raise Unreadable("DTEND")
    return length


def _is_free(event: Component) -> bool:
    """Marked as free or cancelled: nothing to keep clear of."""
    return (
        event.value_of("TRANSP").upper() == "TRANSPARENT"
        or event.value_of("STATUS").upper() == "CANCELLED"
        or event.value_of("X-MICROSOFT-CDO-BUSYSTATUS").upper() in _FREE
    )


def _free_busy(event: Component, window: Period) -> Iterator[Period]:
    for line in event.all("FREEBUSY"):
        if line.kind == "FREE":
            continue
        for text in line.text.split(","):
            begin, _, end = text.partition("/")
            start = moment(line, begin)
            length = (
                duration(end)
                if end.upper().startswith(("P", "+P"))
                else instant(moment(line, end)) - instant(start)
            )
            yield from _inside(*_wall(start, length), window)


def _inside(start: datetime, end: datetime, window: Period) -> Iterator[Period]:
    if start < end and start < window[1] and window[0] < end:
        yield start.replace(second=0), _up(end)


def _up(end: datetime) -> datetime:
    """To the whole minute after."""
    return end if end.second == 0 else end.replace(second=0) + _MINUTE


def _joined(periods: list[Period]) -> Iterator[Period]:
    """Overlapping times as one; whole days stay apart from hours, so that they show as days."""
    for whole in (True, False):
        last: Period | None = None
        for start, end in sorted(one for one in periods if _is_whole(one) is whole):
            if last is not None and start < last[1]:
                last = last[0], max(last[1], end)
            else:
                if last is not None:
                    yield last
                last = start, end
        if last is not None:
            yield last


def _is_whole(period: Period) -> bool:
    return period[0].time() == period[1].time() == time()


def _too_much() -> ImportFileError:
    return ImportFileError(
        N_(
            "In dit bestand staan te veel afspraken. Bewaar in Outlook een kortere periode. "
            "Er is niets veranderd."
        )
    )
