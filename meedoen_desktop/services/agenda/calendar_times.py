"""Times of a calendar file as moments with a zone, and how often an event comes back.

The forms are read by `icalendar`, series are counted out by `dateutil`; ours is what is taken:
a time without a zone is Amsterdam's, and only rules by day and week, within bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services.agenda.calendar_reading import Property

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RULE_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
_MOST_TIMES = 10_000
"""Occurrences that are looked at for one event."""
_LARGEST_STEP = 1000
_EARLIEST = 1980
"""A series that began before this year is a mistake in the file."""


class Unreadable(ValueError):
    """A time, zone or rule that this reader does not know; the event is passed over."""


def moment(line: Property, text: str = "") -> datetime:
    """A DTSTART, DTEND, EXDATE or RECURRENCE-ID; ``text`` is one of several values.

    A whole day is its first moment in Amsterdam (see `is_whole_day`).
    """
    from icalendar.prop import vDDDTypes

    value = (text or line.text).strip().upper()
    try:
        found = vDDDTypes.from_ical(value)  # type: ignore[no-untyped-call]
    except ValueError as error:
        raise Unreadable(value) from error
    if not isinstance(found, date):
        raise Unreadable(value)
    return _aware(found, zone_of(line.zone) if line.zone else AMSTERDAM)


def is_whole_day(line: Property) -> bool:
    """Whether it is a day without a time."""
    return "T" not in line.text.upper()


def instant(found: datetime) -> datetime:
    """In UTC, so that differences and comparisons are those of the clock."""
    return found.astimezone(UTC)


def duration(text: str) -> timedelta:
    """``PT45M``, ``P1D``, ``P2W``."""
    from icalendar.prop import vDuration

    try:
        found: timedelta = vDuration.from_ical(text.strip().upper())  # type: ignore[no-untyped-call]
    except ValueError as error:
        raise Unreadable(text) from error
    return found


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo:
    """The zone of a TZID: the name of the zone database, at its end, or the name of Windows."""
    from icalendar.timezone import tzp

    plain = name.strip().strip("/")
    for candidate in (plain, "/".join(plain.split("/")[-2:])):
        with suppress(OSError):  # the name of a folder of zones
            found: tzinfo | None = tzp.timezone(candidate) if candidate else None
            if found is not None:
                return found
    if "amsterdam" in plain.casefold():  # "(UTC+01:00) Amsterdam, Berlijn, Bern, ..."
        return AMSTERDAM
    raise Unreadable(name)


def occurrences(start: datetime, text: str, first: datetime, last: datetime) -> Iterator[datetime]:
    """The starts from ``first`` to ``last`` (wall time of the event's own zone), in order.

    Daily and weekly rules, with INTERVAL, COUNT, UNTIL, BYDAY and WKST (RFC 5545 3.3.10).
    `Unreadable` for any other rule.
    """
    rule = _rule(text)
    until = _until(rule["UNTIL"], start) if "UNTIL" in rule else None
    for number, wall in enumerate(_walls(start.replace(tzinfo=None), rule, first)):
        if wall > last:
            return
        if number >= _MOST_TIMES:
            raise Unreadable(text)
        found = wall.replace(tzinfo=start.tzinfo)
        if until is not None and instant(found) > until:
            return
        if wall >= first:
            yield found


def _rule(text: str) -> dict[str, Any]:
    """The parts of a rule that can be followed; BYDAY as a list, any other as one value."""
    from icalendar.prop import vRecur

    try:
        found = vRecur.from_ical(text.strip().upper())
    except ValueError as error:
        raise Unreadable(text) from error
    rule = {key: value if key == "BYDAY" else value[0] for key, value in found.items()}
    usable = rule.get("FREQ") in {"DAILY", "WEEKLY"} and rule.keys() <= _RULE_PARTS
    days = {*rule.get("BYDAY", ()), rule.get("WKST", "MO")}
    if not usable or not days <= set(_DAYS):
        raise Unreadable(text)
    if not 0 < rule.get("INTERVAL", 1) <= _LARGEST_STEP or rule.get("COUNT", 1) < 1:
        raise Unreadable(text)
    return rule


def _walls(start: datetime, rule: dict[str, Any], first: datetime) -> Iterator[datetime]:
    """All starts without an end; those long before ``first`` are passed over in one step."""
    from dateutil.rrule import DAILY, WEEKLY, rrule

    if start.year < _EARLIEST:
        raise Unreadable(start)
    step, count = rule.get("INTERVAL", 1), rule.get("COUNT")
    days = [_DAYS.index(day) for day in rule.get("BYDAY", ())]
    is_daily = rule["FREQ"] == "DAILY"
    if is_daily and days and step % 7 == 0:  # always the same weekday
        if start.weekday() not in days:
            return  # dateutil would look for one until the year 9999
        days = []
    period = timedelta(days=step if is_daily else 7 * step)
    if count is None and first - start > 2 * period:
        start += ((first - start) // period - 1) * period
    week_start = _DAYS.index(rule.get("WKST", "MO"))
    yield from rrule(
        DAILY if is_daily else WEEKLY, start, step, week_start, count, byweekday=days or None
    )


def _until(found: object, start: datetime) -> datetime:
    """The last instant: a day counts whole, a time without zone is in the event's own."""
    if not isinstance(found, date):
        raise Unreadable(found)
    if not isinstance(found, datetime):
        found = datetime.combine(found, time.max)
    return instant(_aware(found, start.tzinfo))


def _aware(found: date, zone: tzinfo | None) -> datetime:
    if not isinstance(found, datetime):
        return datetime.combine(found, time(), AMSTERDAM)
    return found if found.tzinfo else found.replace(tzinfo=zone)
