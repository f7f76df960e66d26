"""Times of a calendar file on the wall clock of Amsterdam, and how often an event comes back.

Times in another zone are turned into Amsterdam's; a time without a zone is Amsterdam's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services.calendar_lines import Property

_WINDOWS = {
    "w. europe standard time": "Europe/Amsterdam",
    "romance standard time": "Europe/Paris",
    "central europe standard time": "Europe/Budapest",
    "central european standard time": "Europe/Warsaw",
    "gmt standard time": "Europe/London",
    "greenwich standard time": "Atlantic/Reykjavik",
    "e. europe standard time": "Europe/Chisinau",
    "fle standard time": "Europe/Kyiv",
    "gtb standard time": "Europe/Bucharest",
    "turkey standard time": "Europe/Istanbul",
    "eastern standard time": "America/New_York",
    "utc": "UTC",
}
"""Names of Windows for zones, as Outlook writes them (CLDR windowsZones)."""
_DURATION = re.compile(
    r"\+?P(?:(?P<weeks>\d{1,4})W|(?:(?P<days>\d{1,4})D)?"
    r"(?:T(?:(?P<hours>\d{1,4})H)?(?:(?P<minutes>\d{1,5})M)?(?:(?P<seconds>\d{1,6})S)?)?)"
)
_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_RULE_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
_MOST_TIMES = 10_000
"""Occurrences that are looked at for one event."""
_EARLIEST = 1980
"""A series that began before this year is a mistake in the file."""


class Unreadable(ValueError):
    """A time, zone or rule that this reader does not know; the event is passed over."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time with its zone; ``whole_day`` has no time of its own."""

    wall: datetime
    zone: tzinfo
    whole_day: bool = False

    @property
    def instant(self) -> datetime:
        return self.wall.replace(tzinfo=self.zone).astimezone(UTC)

    def at(self, wall: datetime) -> Moment:
        """Another wall time in the same zone."""
        return Moment(wall, self.zone, self.whole_day)

    def in_amsterdam(self) -> datetime:
        """Naive wall time of Amsterdam; a whole day is that day here too."""
        if self.whole_day:
            return self.wall
        return self.instant.astimezone(AMSTERDAM).replace(tzinfo=None)


def moment(line: Property, text: str = "") -> Moment:
    """A DTSTART, DTEND, EXDATE or RECURRENCE-ID; ``text`` is one of several values."""
    value = (text or line.text).strip()
    try:
        if len(value) == 8:
            return Moment(datetime.strptime(value, "%Y%m%d"), AMSTERDAM, whole_day=True)  # noqa: DTZ007
        if value.endswith(("Z", "z")):
            return Moment(datetime.strptime(value[:-1], "%Y%m%dT%H%M%S"), UTC)  # noqa: DTZ007
        wall = datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007
    except ValueError as error:
        raise Unreadable(value) from error
    zone = line.params.get("TZID", "")
    return Moment(wall, zone_of(zone) if zone else AMSTERDAM)


def duration(text: str) -> timedelta:
    """``PT45M``, ``P1D``, ``P2W``."""
    found = _DURATION.fullmatch(text.strip().upper())
    if found is None or not any(found.groupdict().values()):
        raise Unreadable(text)
    return timedelta(**{key: int(value) for key, value in found.groupdict().items() if value})


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo:
    """The zone of a TZID: the name of the zone database, at its end, or the name of Windows."""
    plain = name.strip().strip('"')
    known = _WINDOWS.get(plain.casefold())
    tail = "/".join(plain.split("/")[-2:])
    for candidate in (known, plain, tail):
        if candidate and re.fullmatch(r"[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+)*", candidate):
            try:
                return ZoneInfo(candidate)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    if "amsterdam" in plain.casefold():  # "(UTC+01:00) Amsterdam, Berlijn, Bern, ..."
        return AMSTERDAM
    raise Unreadable(name)


def occurrences(start: Moment, rule: str, first: datetime, last: datetime) -> Iterator[Moment]:
    """The starts from ``first`` to ``last`` (wall time of the event's own zone), in order.

    Daily and weekly rules, with INTERVAL, COUNT, UNTIL, BYDAY and WKST (RFC 5545 3.3.10).
    `Unreadable` for any other rule.
    """
    parts = _rule(rule)
    if start.wall.year < _EARLIEST:
        raise Unreadable(rule)
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    until = _until(parts["UNTIL"], start) if "UNTIL" in parts else None
    for number, wall in enumerate(_walls(start.wall, parts, None if count else first, last)):
        if count is not None and number >= count:
            return
        if number >= _MOST_TIMES:
            raise Unreadable(rule)
        found = start.at(wall)
        if until is not None and found.instant > until:
            return
        if wall >= first:
            yield found


def _walls(
    start: datetime, parts: dict[str, str], first: datetime | None, last: datetime
) -> Iterator[datetime]:
    """All starts up to ``last``; those long before ``first`` are passed over in one step."""
    step, days = int(parts.get("INTERVAL", "1")), _weekdays(parts.get("BYDAY", ""))
    is_daily = parts["FREQ"] == "DAILY"
    period = timedelta(days=step if is_daily else 7 * step)
    if first is not None and first - start > 2 * period:
        start += ((first - start) // period - 1) * period
    if is_daily:
        yield from _daily(start, period, days, last)
    else:
        week_start = _DAYS[parts.get("WKST", "MO")]
        yield from _weekly(start, period, (days or (start.weekday(),), week_start), last)


def _rule(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.strip().upper().split(";") if part)
    parts = {key: value for key, _, value in pairs}
    usable = parts.get("FREQ") in {"DAILY", "WEEKLY"} and parts.keys() <= _RULE_PARTS
    numbers = (parts.get("INTERVAL", "1"), parts.get("COUNT", "1"))
    if not usable or not all(n.isascii() and n.isdigit() and 0 < int(n) < 100_000 for n in numbers):
        raise Unreadable(text)
    if parts.get("WKST", "MO") not in _DAYS:
        raise Unreadable(text)
    return parts


def _weekdays(text: str) -> tuple[int, ...]:
    names = [name for name in text.split(",") if name]
    if not all(name in _DAYS for name in names):
        raise Unreadable(text)
    return tuple(sorted({_DAYS[name] for name in names}))


def _until(text: str, start: Moment) -> datetime:
    """The last instant: a day counts whole, a time without zone is in the event's own."""
    found = moment(Property("UNTIL", {}, text))
    if found.whole_day:
        end = datetime.combine(found.wall.date(), time.max)
        return start.at(end).instant
    if not text.endswith("Z"):
        return start.at(found.wall).instant
    return found.instant


def _daily(
    start: datetime, period: timedelta, days: tuple[int, ...], last: datetime
) -> Iterator[datetime]:
    wall = start
    while wall <= last:
        if not days or wall.weekday() in days:
            yield wall
        wall += period


def _weekly(
    start: datetime, period: timedelta, days: tuple[tuple[int, ...], int], last: datetime
) -> Iterator[datetime]:
    """``days`` are the weekdays and the day on which a week begins."""
    weekdays, week_start = days
    week = start - timedelta(days=(start.weekday() - week_start) % 7)
    order = sorted((day - week_start) % 7 for day in weekdays)
    while week <= last:
        for day in order:
            wall = week + timedelta(days=day)
            if start <= wall <= last:
                yield wall
        week += period
