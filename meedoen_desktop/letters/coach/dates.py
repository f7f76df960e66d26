"""Dates as letters write them. A whole date with its time is one thing to read, not seven words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meedoen_desktop.letters.coach.tokens import Word

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_DATE = re.compile(
    rf"(?:\w+dag )?\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?(?: om \d{{1,2}}[.:]\d\d uur)?",
    re.IGNORECASE,
)


def without_dates(text: str, words: Sequence[Word]) -> tuple[list[Word], int]:
    """The words that stand in no date, and how many dates there are."""
    spans = [found.span() for found in _DATE.finditer(text)]
    outside = [word for word in words if not any(start <= word.start < end for start, end in spans)]
    return outside, len(spans)
