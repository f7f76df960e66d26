"""Working days: Dutch public holidays, the consultant's own days and leave (method.md 3).

"The day before" a talk is the consultant's own previous working day; the post counts in general
working days, which is what `general` gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

MONDAY_TO_FRIDAY = "12345"
_DAY = timedelta(days=1)
_LONGEST = 400
"""Days to look around; who works on none of them is taken to work from Monday to Friday."""


@dataclass(frozen=True)
class Absence:
    """Leave, from the first up to and including the last day."""

    start: date
    until: date


class WorkingCalendar:
    """When one consultant works. ``working_days`` are ISO weekday digits, such as "124"."""

    def __init__(self, working_days: str = MONDAY_TO_FRIDAY, leave: Iterable[Absence] = ()) -> None:
        days = set(working_days) & set("1234567")
        self._week = frozenset(int(one) for one in days or set(MONDAY_TO_FRIDAY))
        self._leave = tuple(leave)
        self._known: dict[date, bool] = {}
        self._added: dict[tuple[date, int], date] = {}
        is_plain = not self._leave and self._week == {1, 2, 3, 4, 5}
        self.general = self if is_plain else _general()
        """Monday to Friday without holidays: when the post goes and organisations work."""

    def is_working(self, day: date) -> bool:
        """Whether this consultant works on a day."""
        known = self._known.get(day)
        if known is None:
            known = self._known[day] = (
                day.isoweekday() in self._week
                and not holiday_on(day)
                and not any(one.start <= day <= one.until for one in self._leave)
            )
        return known

    def add(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``; before it for a negative number."""
        known = self._added.get((day, count))
        if known is None:
            known = self._added[day, count] = self._walk(day, count)
        return known

    def previous(self, day: date) -> date:
        """The last working day before ``day``."""
        return self.add(day, -1)

    def following(self, day: date) -> date:
        """The first working day after ``day``."""
        return self.add(day, 1)

    def on_or_after(self, day: date) -> date:
        """``day`` itself when it is a working day, else the next one."""
        return day if self.is_working(day) else self.following(day)

    def on_or_before(self, day: date) -> date:
        """``day`` itself when it is a working day, else the last one before it."""
        return day if self.is_working(day) else self.previous(day)

    def between(self, start: date, end: date) -> int:
        """Working days after ``start`` up to and including ``end``; 0 when there are none."""
        return sum(
            self.is_working(start + step * _DAY) for step in range(1, (end - start).days + 1)
        )

    def _walk(self, day: date, count: int) -> date:
        step = _DAY if count > 0 else -_DAY
        left, found, steps = abs(count), day, 0
        while left:
            found += step
            steps += 1
            if steps > _LONGEST + 7 * abs(count):
                return self.general.add(day, count)
            left -= self.is_working(found)
        return found


def holiday_on(day: date) -> str:
    """The Dutch public holiday on a day, or "". Many offices work on Good Friday: it is named."""
    return _holidays(day.year).get(day, "")


@lru_cache(maxsize=1)
def _general() -> WorkingCalendar:
    return WorkingCalendar()


@lru_cache(maxsize=64)
def _holidays(year: int) -> dict[date, str]:
    """Reckoned here: the package that knows all countries takes too long to load for one."""
    easter, kings_day = _easter(year), date(year, 4, 27)
    found = {
        date(year, 1, 1): "Nieuwjaarsdag",
        easter - 2 * _DAY: "Goede vrijdag",
        easter: "Eerste paasdag",
        easter + _DAY: "Tweede paasdag",
        easter + 39 * _DAY: "Hemelvaartsdag",
        easter + 49 * _DAY: "Eerste pinksterdag",
        easter + 50 * _DAY: "Tweede pinksterdag",
        date(year, 12, 25): "Eerste kerstdag",
        date(year, 12, 26): "Tweede kerstdag",
        kings_day - _DAY if kings_day.isoweekday() == 7 else kings_day: "Koningsdag",
    }
    if year % 5 == 0:  # a day off once in five years
        found.setdefault(date(year, 5, 5), "Bevrijdingsdag")
    return found


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - moved + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
