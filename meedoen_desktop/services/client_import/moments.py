"""Days with or without a time, as lists write them; unlike birth dates they are always whole."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

from meedoen_desktop.letters.dates import MONTHS

_TIME_AFTER = re.compile(
    r"(?:\s*,)?(?:\s+|T)(?:om\s+)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:uur|u))?$"
)
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})"),
    re.compile(r"(?:[a-z]+dag )?(?P<d>\d{1,2})[- ](?P<m>[a-z]{3,9})\.?[- ](?P<y>\d{4})"),
)
_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"mrt": 3}


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
        found = form.fullmatch(text.lower())
        if found:
            month = found["m"]
            number = int(month) if month.isdigit() else _MONTHS.get(month[:3], 0)
            try:
                return date(int(found["y"]), number, int(found["d"]))
            except ValueError:
                return None
    return None
