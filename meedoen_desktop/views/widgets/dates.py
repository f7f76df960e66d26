"""Days as people type them: 14-9-2027, 14 september 2027, and with unknown parts 9-2027 or 2027."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_NAMES = {"maa": 3, "mar": 3, "may": 5, "oct": 10}
_FIRST_YEAR, _LAST_YEAR = 1850, 2150


class DayParts(NamedTuple):
    """A day with unknown parts as 0, as the population register keeps it (19680000)."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def is_complete(self) -> bool:
        return bool(self.month and self.day)

    @property
    def register(self) -> str:
        """Eight digits, zeros for what is unknown."""
        return f"{self.year:04}{self.month:02}{self.day:02}"

    @property
    def typed(self) -> str:
        """As it is typed: 14-9-2027, 9-2027 or 2027."""
        return "-".join(str(part) for part in (self.day, self.month, self.year) if part)

    def as_date(self) -> date:
        """The day; only for a complete one."""
        return date(self.year, self.month, self.day)

    @classmethod
    def of(cls, day: date) -> DayParts:
        return cls(day.year, day.month, day.day)


def read_day(text: str, *, partial: bool = False) -> DayParts | None:
    """What was typed, or None when nothing was. Raises WrongInput with a sentence to show."""
    words: list[str] = re.findall(r"[0-9]+|[^\W\d_]+", text.lower())
    if not words:
        return None
    numbers = _numbers(words)
    if len(numbers) == 1 and len(words[0]) == 8:
        numbers = [int(words[0][:2]), int(words[0][2:4]), int(words[0][4:])]
    if not 1 <= len(numbers) <= 3 or (len(numbers) < 3 and not partial):
        raise WrongInput(_advice(partial=partial))
    parts = _checked(DayParts(*reversed(numbers)))
    if not (partial or parts.is_complete):
        raise WrongInput(_advice(partial=False))
    return parts


def _advice(*, partial: bool) -> str:
    if partial:
        return N_("Schrijf de datum als 14-9-1980. Weet u niet alles? Dan mag 9-1980 of 1980.")
    return N_("Schrijf de datum als dag, maand en jaar, bijvoorbeeld 14-9-2027.")


def _numbers(words: list[str]) -> list[int]:
    if len(words) == 3 and len(words[0]) == 4 and words[0].isdecimal():
        words.reverse()
    return [int(word) if word.isdecimal() else _month(word) for word in words]


def _month(word: str) -> int:
    stem = word[:3]
    if stem in _MONTHS:
        return _MONTHS.index(stem) + 1
    if stem in _OTHER_NAMES:
        return _OTHER_NAMES[stem]
    raise WrongInput(N_("“{woord}” is geen maand. Schrijf de datum als 14-9-2027."), woord=word)


def _checked(parts: DayParts) -> DayParts:
    if not _FIRST_YEAR <= parts.year <= _LAST_YEAR:
        raise WrongInput(
            N_("Schrijf het jaar met vier cijfers, bijvoorbeeld 2027. Hier staat {jaar}."),
            jaar=parts.year,
        )
    if parts.month > 12:
        raise WrongInput(
            N_("Een jaar heeft 12 maanden. Hier staat maand {maand}."), maand=parts.month
        )
    if parts.is_complete:
        try:
            parts.as_date()
        except ValueError as wrong:
            raise WrongInput(N_("De dag {dag} bestaat niet."), dag=parts.typed) from wrong
    elif parts.day:
        raise WrongInput(N_("De dag {dag} bestaat niet."), dag=f"{parts.day}-0-{parts.year}")
    return parts
