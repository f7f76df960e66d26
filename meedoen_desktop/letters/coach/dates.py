"""Dates as letters write them. A whole date with its time is one thing to read, not seven words."""

from __future__ import annotations

import re

from meedoen_desktop.letters.coach.tokens import words_in

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_DATE = re.compile(
    rf"(?:\w+dag )?\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?(?: om \d{{1,2}}[.:]\d\d uur)?",
    re.IGNORECASE,
)


def words_for_dates(text: str) -> int:
    """How many words the dates of this text take beyond one each."""
    return sum(len(words_in(found[0])) - 1 for found in _DATE.finditer(text))
