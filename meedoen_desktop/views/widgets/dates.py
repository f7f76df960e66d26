"""Days as people type them: 14-9-2027, 14 september 2027, and with unknown parts 9-2027 or 2027.

Where today is known also vrijdag, morgen, gisteren, volgende week, over 2 weken and 14-9; which of
these days is meant depends on where the field looks: ahead, back or around today.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_NAMES = {"maa": 3, "mar": 3, "may": 5, "oct": 10}
AHEAD, BACK, AROUND = "ahead", "back", "around"
"""Where a day without a year lies: the next one, the last one, or the one nearest to today."""
_NEAR = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_COUNTS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_SPANS = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}
_MOST_AHEAD = 3650
"""Days: what lies further ahead is a slip of the keys."""
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


def read_day(
    text: str, *, partial: bool = False, today: date | None = None, way: str = AHEAD
) -> DayParts | None:
    """What was typed, or None when nothing was. Raises WrongInput with a sentence to show.

    With ``today`` days may also be said from there. AHEAD a name of a day is the next such day, and
    a day and month without a year the first one to come, which may be today; BACK the last one.
    """
    words: list[str] = re.findall(r"[0-9]+|[^\W\d_]+", text.lower())
    if not words:
        return None
    if len(words) > 2 and words[1].isdecimal() and _weekday(words[0]) is not None:
        del words[0]  # "vrijdag 5 april": the date says enough
    if today is not None:
        if (said := _said(words, today, way)) is not None:
            return DayParts.of(said)
        if len(words) == 2 and not partial:
            return _without_year(words, today, way)
    advice = _advice(partial=partial, way=way if today is not None else "")
    numbers = _numbers(words, advice)
    if len(numbers) == 1 and not words[0].isdecimal():
        raise WrongInput(advice)  # "december": of which year?
    if len(numbers) == 1 and len(words[0]) == 8:
        numbers = [int(words[0][:2]), int(words[0][2:4]), int(words[0][4:])]
    if not 1 <= len(numbers) <= 3 or (len(numbers) < 3 and not partial):
        raise WrongInput(advice)
    parts = _checked(DayParts(*reversed(numbers)))
    if not (partial or parts.is_complete):
        raise WrongInput(advice)
    return parts


def _said(words: list[str], today: date, way: str) -> date | None:
    """A day that is told from today: morgen, vrijdag, volgende week, over 2 weken."""
    if len(words) == 1 and words[0] in _NEAR:
        return _if_on_the_way(today + timedelta(_NEAR[words[0]]), today, way)
    if len(words) == 1 and (weekday := _weekday(words[0])) is not None:
        return today + timedelta(_days_to(weekday - today.weekday(), way))
    return None if way == BACK else _said_ahead(words, today)


def _days_to(weekdays: int, way: str) -> int:
    """From a difference of weekdays to days; a day of the week is today only AROUND it."""
    if way == AROUND:
        return (weekdays + 3) % 7 - 3
    return (weekdays - 1) % 7 + 1 if way == AHEAD else -((-weekdays - 1) % 7 + 1)


def _said_ahead(words: list[str], today: date) -> date | None:
    if words[:2] == ["volgende", "week"] or words[-2:] == ["volgende", "week"]:
        rest = words[2:] if words[0] == "volgende" else words[:-2]
        return _next_week(rest, today)
    if len(words) == 3 and words[0] == "over" and words[2] in _SPANS:
        days = (_count(words[1]) or 0) * _SPANS[words[2]]
        return today + timedelta(days) if 0 < days <= _MOST_AHEAD else None
    return None


def _next_week(rest: list[str], today: date) -> date | None:
    """The same weekday of next week, or the one that is named with it."""
    if not rest:
        return today + timedelta(7)
    weekday = _weekday(rest[0]) if len(rest) == 1 else None
    return None if weekday is None else today + timedelta(7 - today.weekday() + weekday)


def _weekday(word: str) -> int | None:
    """Monday is 0; "vr" is enough."""
    return next((n for n, day in enumerate(_WEEKDAYS) if word in {day, day[:2]}), None)


def _count(word: str) -> int | None:
    word = word.replace("é", "e")
    if word.isdecimal():
        return int(word[:6])
    return _COUNTS.index(word) if word in _COUNTS else None


def _if_on_the_way(day: date, today: date, way: str) -> date | None:
    is_wrong = (way == AHEAD and day < today) or (way == BACK and day > today)
    return None if is_wrong else day


def _without_year(words: list[str], today: date, way: str) -> DayParts:
    advice = _advice(partial=False, way=way)
    day, month = _numbers(words, advice)
    if day > 31 or not day or not month:
        raise WrongInput(advice)
    this = (month, day)
    if way == AROUND:
        years = (today.year, today.year + 1, today.year - 1)
        days = [date(year, *this) for year in years if _is_day(year, *this)]
        if days:
            return DayParts.of(min(days, key=lambda one: abs((one - today).days)))
    now = today.month, today.day
    year = today.year + (way == AHEAD and this < now) - (way == BACK and this > now)
    return _checked(DayParts(year, *this))


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and day <= monthrange(year, month)[1]


def _advice(*, partial: bool, way: str = "") -> str:
    if partial:
        return N_("Schrijf de datum als 14-9-1980. Weet u niet alles? Dan mag 9-1980 of 1980.")
    if way == AHEAD:
        return N_(
            "Welke dag is dat? Schrijf bijvoorbeeld vrijdag, volgende week, over 2 weken of 3-12."
        )
    if way:
        return N_("Welke dag is dat? Schrijf bijvoorbeeld vandaag, vrijdag of 3-12.")
    return N_("Schrijf de datum als dag, maand en jaar, bijvoorbeeld 14-9-2027.")


def _numbers(words: list[str], advice: str) -> list[int]:
    if len(words) == 3 and len(words[0]) == 4 and words[0].isdecimal():
        words.reverse()
    return [int(word) if word.isdecimal() else _month(word, advice) for word in words]


def _month(word: str, advice: str) -> int:
    stem = word[:3]
    if stem in _MONTHS:
        return _MONTHS.index(stem) + 1
    if stem in _OTHER_NAMES:
        return _OTHER_NAMES[stem]
    raise WrongInput(advice)


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
