"""Chance that can be repeated: everything invented comes from one seeded generator."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from meedoen_desktop.method.working_calendar import WorkingCalendar

T = TypeVar("T")
WORKING_DAYS = "1245"
"""Of the invented consultant, as ISO weekday digits: Wednesday is free."""
_CALENDAR = WorkingCalendar(WORKING_DAYS)


class Chance:
    """A seeded generator with the draws that the invented histories need."""

    def __init__(self, seed: int, today: date) -> None:
        self.today = today
        self._random = random.Random(f"{seed} {today.isoformat()}")  # noqa: S311 - no secret

    def id(self) -> str:
        """A record id: 32 hexadecimal digits."""
        return f"{self._random.getrandbits(128):032x}"

    def one(self, choices: Sequence[T]) -> T:
        return self._random.choice(choices)

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        return self._random.sample(choices, min(count, len(choices)))

    def weighted(self, choices: Sequence[T], weights: Sequence[int]) -> T:
        return self._random.choices(choices, weights)[0]

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def is_lucky(self, one_in: int) -> bool:
        """True once in ``one_in`` times."""
        return self._random.randrange(one_in) == 0

    def workday(self, days_ago: int) -> date:
        """A working day about that many days before today (negative: ahead), on that side of it."""
        day = self.today - timedelta(days=days_ago)
        return _CALENDAR.on_or_before(day) if days_ago >= 0 else working_day(day)

    def moment(self, day: date) -> datetime:
        """A moment in office hours of that day, UTC."""
        at = time(self.number(8, 14), self.one((0, 10, 15, 30, 45)))
        return datetime.combine(day, at, UTC)

    def wall(self, day: date) -> str:
        """Wall time of an appointment on that day."""
        return f"{day.isoformat()}T{self.number(9, 15):02d}:{self.one(('00', '30', '15'))}"


def working_day(day: date) -> date:
    """That day, or the next one on which the invented consultant works."""
    return _CALENDAR.on_or_after(day)
