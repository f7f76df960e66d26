"""Dates of which a part may be unknown, as the population register keeps them.

Kept as ``YYYYMMDD`` with zeros for what is not known: 19700000 is "some day in 1970". A known day
in an unknown month does not exist in the register. Nothing known at all is "".
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_, Translator

EARLIEST_YEAR = 1850
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DUTCH = re.compile(r"(?:(?:(\d{1,2})[-/. ]+)?(\d{1,2})[-/. ]+)?(\d{4})")


class PartialDate(NamedTuple):
    """Zero stands for an unknown part."""

    year: int
    month: int
    day: int

    @property
    def compact(self) -> str:
        """The stored form; "" when nothing is known."""
        return f"{self.year:04}{self.month:02}{self.day:02}" if self.year else ""

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)


def parse(text: str, *, today: date) -> PartialDate:
    """A date as typed or imported: "1-12-1985", "12-1985", "1985", "19851200", "1985-12-01".

    Raises `WrongInput` for a date that does not exist or lies in the future.
    """
    bare = text.strip()
    if not bare.strip("0-/. "):
        return PartialDate(0, 0, 0)
    found = _split(bare)
    if found is None or not _exists(found):
        raise WrongInput(
            N_(
                "Deze datum bestaat niet: {value}. Schrijf bijvoorbeeld 1-12-1985. "
                "Weet u alleen het jaar? Schrijf dan 1985."
            ),
            value=bare,
        )
    if found.earliest > today:
        raise WrongInput(N_("Deze datum ligt in de toekomst: {value}. Klopt het jaar?"), value=bare)
    return found


def stored(compact: str) -> PartialDate | None:
    """The date in a stored field, or None when it is empty or not in the stored form."""
    found = _COMPACT.fullmatch(compact)
    known = PartialDate(*(int(part) for part in found.groups())) if found else None
    return known if known and _exists(known) else None


def typed(compact: str) -> str:
    """How a stored date stands in an input field: "1-12-1985", "12-1985", "1985", ""."""
    known = stored(compact)
    if known is None:
        return compact
    return "-".join(str(part) for part in (known.day, known.month, known.year) if part)


def shown(compact: str, translator: Translator) -> str:
    """How a stored date reads: "1 dec 1985", "dec 1985", "1985"; "" when unknown."""
    known = stored(compact)
    if known is None:
        return ""
    day = translator.day(known.earliest)
    if known.day:
        return day
    return day.split(" ", 1)[1] if known.month else str(known.year)


def age(compact: str, today: date) -> int | None:
    """Full years on ``today``; with unknown parts the year alone counts; None when unknown."""
    known = stored(compact)
    if known is None:
        return None
    years = today.year - known.year
    had_birthday = (today.month, today.day) >= (known.month, known.day)
    return years if had_birthday or not known.day else years - 1


def _split(text: str) -> PartialDate | None:
    found = _COMPACT.fullmatch(text) or _ISO.fullmatch(text)
    if found:
        return PartialDate(*(int(part) for part in found.groups()))
    found = _DUTCH.fullmatch(text)
    if not found:
        return None
    day, month, year = (int(part or 0) for part in found.groups())
    return PartialDate(year, month, day)


def _exists(parts: PartialDate) -> bool:
    if parts.year < EARLIEST_YEAR or (parts.day and not parts.month):
        return False
    try:
        date(parts.year, parts.month or 1, parts.day or 1)
    except ValueError:
        return False
    return True
