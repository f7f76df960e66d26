"""Calendar files as text (RFC 5545): what the program writes, and nothing more.

One zone: Europe/Amsterdam, with the rules that have held since 1996. An event has no people in
it, only a summary that names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from unicodedata import category

ZONE = "Europe/Amsterdam"
PUBLISH, CANCEL = "PUBLISH", "CANCEL"
_LINE = 75
"""Octets that a line may have, its end not counted (RFC 5545 3.1)."""
_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
)


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
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meedoen//Agenda//NL",
             "CALSCALE:GREGORIAN", f"METHOD:{method}", *_ZONE_LINES]  # fmt: skip
    for event in events:
        lines += _event_lines(event, organizer)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def escaped(text: str) -> str:
    """A TEXT value; other control characters than a new line are left out (RFC 5545 3.3.11)."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = "".join(sign for sign in clean if sign in "\n\t" or category(sign) != "Cc")
    for sign in ("\\", ";", ","):
        clean = clean.replace(sign, f"\\{sign}")
    return clean.replace("\n", "\\n")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut inside a letter."""
    pieces, room = [""], _LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append("")
            room = _LINE - 1
        pieces[-1] += sign
        room -= size
    return "\r\n ".join(pieces)


def _event_lines(event: Event, organizer: str) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"SEQUENCE:{event.sequence}",
        f"DTSTAMP:{event.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;TZID={ZONE}:{event.start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID={ZONE}:{event.end:%Y%m%dT%H%M%S}",
        f"SUMMARY:{escaped(event.summary)}",
        f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}",
        "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
    ]
    if organizer:
        lines.append(f"ORGANIZER:mailto:{organizer}")
    if event.location:
        lines.append(f"LOCATION:{escaped(event.location)}")
    if event.url:
        lines.append(f"URL:{event.url}")
    if event.alarm and not event.cancelled:
        lines += _alarm_lines(event.alarm)
    return [*lines, "END:VEVENT"]


def _alarm_lines(words: str) -> list[str]:
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escaped(words)}",
        "TRIGGER:-P1D",
        "END:VALARM",
    ]
