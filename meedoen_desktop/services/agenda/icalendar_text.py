"""Calendar files as text (RFC 5545), written by `icalendar`: our own choice of what is in them.

One zone: Europe/Amsterdam, with the rules that have held since 1996. An event has no people in
it, only a summary that names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from unicodedata import category

from meedoen_desktop.clock import AMSTERDAM

if TYPE_CHECKING:  # imported where it is needed: it takes a third of a second
    import icalendar

ZONE = "Europe/Amsterdam"
PUBLISH, CANCEL = "PUBLISH", "CANCEL"


@dataclass(frozen=True, slots=True)
class Event:
    """One event; ``start`` and ``end`` are wall time of Amsterdam, ``changed`` is aware."""

    uid: str
    sequence: int
    summary: str
    start: datetime
    end: datetime
    changed: datetime
    location: str = ""
    url: str = ""
    alarm: str = ""
    """What the reminder of a day before says; empty for none."""
    cancelled: bool = False


def calendar(events: Iterable[Event], *, method: str = PUBLISH, organizer: str = "") -> bytes:
    """A whole file in UTF-8. ``organizer`` is the consultant's own mail address, or empty."""
    from icalendar import Calendar

    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Meedoen//Agenda//NL")
    made.add("calscale", "GREGORIAN")
    made.add("method", method)
    made.add_component(_zone())
    for event in events:
        made.add_component(_event(event, organizer))
    return bytes(made.to_ical())


def plain(text: str) -> str:
    """The words that a calendar file can hold: no other control characters than new lines.

    `icalendar` takes a backslash with a capital N for a new line, so the N becomes small.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in lines if sign in "\n\t" or category(sign) != "Cc")
    return kept.replace("\\N", "\\n")


def _zone() -> icalendar.Timezone:
    """With a rule for each half of the year: `Timezone.from_tzid` lists days, to 2038."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    winter, summer = timedelta(hours=1), timedelta(hours=2)
    halves = (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), winter, summer),  # noqa: DTZ001
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), summer, winter),  # noqa: DTZ001
    )
    zone = Timezone()
    zone.add("tzid", ZONE)
    for half, name, start, before, after in halves:
        half.add("dtstart", start)
        half.add("rrule", {"freq": "yearly", "bymonth": start.month, "byday": "-1su"})
        half.add("tzoffsetfrom", before)
        half.add("tzoffsetto", after)
        half.add("tzname", name)
        zone.add_component(half)
    return zone


def _event(event: Event, organizer: str) -> icalendar.Event:
    from icalendar import Event as Component

    made = Component()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", event.changed)
    made.add("dtstart", event.start.replace(tzinfo=AMSTERDAM))
    made.add("dtend", event.end.replace(tzinfo=AMSTERDAM))
    made.add("summary", plain(event.summary))
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("class", "PRIVATE")
    made.add("transp", "OPAQUE")
    if organizer:
        made.add("organizer", f"mailto:{organizer}")
    if event.location:
        made.add("location", plain(event.location))
    if event.url:
        made.add("url", event.url)
    if event.alarm and not event.cancelled:
        made.add_component(_alarm(event.alarm))
    return made


def _alarm(words: str) -> icalendar.Alarm:
    from icalendar import Alarm

    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", plain(words))
    made.add("trigger", -timedelta(days=1))
    return made
