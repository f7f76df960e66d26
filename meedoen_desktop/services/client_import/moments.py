"""Days with or without a time, as lists write them; unlike birth dates they are always whole."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

_TIME_AFTER = re.compile(
    r"(?:\s*,)?(?:\s+|T)(?:om\s+)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:uur|u))?$"
)
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})"),
)


class Moment(NamedTuple):
    """A day and, when the list says so, a time on the wall clock."""

    day: date
    time: time | None


def moment(text: str) -> Moment | None:
    """The moment that ``text`` names, or None when it is none."""
    day_text, found = without_time(text)
    day = _day(day_text)
    if day is None:
        return None
    if found is None:
        return Moment(day, None)
    try:
        return Moment(day, time(*found))
    except ValueError:
        return None


def without_time(text: str) -> tuple[str, tuple[int, int] | None]:
    """The text before the time, and the time: many exports write 1985-12-01 00:00:00."""
    bare = text.strip()
    found = _TIME_AFTER.search(bare)
    if not found:
        return bare, None
    return bare[: found.start()], (int(found[1]), int(found[2]))


def _day(text: str) -> date | None:
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None
