"""*Weekbalans*: what fits in the hours of this week, and what may safely wait (experience.md).

It never forbids and never reproaches: it puts windows that end this week first, tells what ends
later, longest first, and finds a quieter week for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from meedoen_desktop.method.profile_week import WeekRules

_DAY = timedelta(days=1)
_OPENS, _CLOSES = 7 * 60, 20 * 60
"""Minutes of the day between which a busy calendar takes working time."""


class Span(NamedTuple):
    """Taken time of one day, in minutes from midnight."""

    start: int
    end: int


class Day(NamedTuple):
    """One day: whether the consultant works, and how many minutes are taken already."""

    day: date
    works: bool
    booked: int = 0

    def free(self, rules: WeekRules) -> int:
        """Minutes that are left for clients."""
        return max(0, rules.day_minutes - self.booked) if self.works else 0


class Task(NamedTuple):
    """Something that may be done now; its window ends on ``until``."""

    key: str
    minutes: int
    until: date
    pressing: bool = False
    """What follows a talk, or an empty chair: it comes first."""


@dataclass(frozen=True, slots=True)
class Balance:
    """The week. Every task stands in one of ``do``, ``over`` and ``waits``."""

    days: tuple[Day, ...]
    """From today to Sunday; of next week when nobody works any more in this one."""
    free: int
    """Minutes for tasks in these days."""
    do: tuple[Task, ...]
    """What fits, in the order of doing."""
    over: tuple[Task, ...]
    """Windows that end this week or are over, and that do not fit."""
    waits: tuple[Task, ...]
    """Windows that end later and that may safely wait: the longest first."""

    @property
    def last(self) -> date:
        return self.days[-1].day

    @property
    def asked(self) -> int:
        """Minutes of all tasks together."""
        return sum(one.minutes for part in (self.do, self.over, self.waits) for one in part)

    @property
    def working(self) -> int:
        """How many working days are left."""
        return sum(one.works for one in self.days)

    @property
    def booked(self) -> int:
        return sum(one.booked for one in self.days if one.works)


def taken(spans: Iterable[Span]) -> int:
    """Minutes of working time that these take together: what overlaps counts once."""
    total, reached = 0, _OPENS
    for span in sorted(spans):
        start, end = max(span.start, reached), min(span.end, _CLOSES)
        total += max(0, end - start)
        reached = max(reached, end)
    return total


def talk_span(rules: WeekRules, start: int, minutes: int, way: str) -> Span:
    """A talk with its preparation before it, and half of the way on each side."""
    there = rules.travel.get(way, 0) // 2
    back = rules.travel.get(way, 0) - there
    return Span(start - rules.preparation.get(way, 0) - there, start + minutes + back)


def week_of(days: Sequence[Day], today: date) -> tuple[tuple[Day, ...], tuple[Day, ...]]:
    """The days of this week from today on, and all that come after it.

    When nobody works any more in this week, the first week with a working day is meant.
    """
    coming = [one for one in days if one.day >= today]
    while coming:
        ahead = 7 - coming[0].day.isoweekday()
        end = coming[0].day + ahead * _DAY
        week = tuple(one for one in coming if one.day <= end)
        coming = [one for one in coming if one.day > end]
        if any(one.works for one in week) or not coming:
            return week, tuple(coming)
    return (), ()


def balance(
    rules: WeekRules, days: Sequence[Day], tasks: Iterable[Task], today: date
) -> Balance | None:
    """The balance of this week; ``days`` are some weeks from today on. None without any day."""
    week, _later = week_of(days, today)
    if not week:
        return None
    last = week[-1].day
    free = left = sum(one.free(rules) for one in week)
    do: list[Task] = []
    rest: list[Task] = []
    for task in sorted(tasks, key=lambda one: _order(one, today, last)):
        fits = task.minutes <= left
        (do if fits else rest).append(task)
        left -= task.minutes if fits else 0
    over = tuple(one for one in rest if one.until <= last)
    waits = sorted((one for one in rest if one.until > last), key=_slack)
    return Balance(week, free, tuple(do), over, tuple(waits))


def quieter_days(
    rules: WeekRules, days: Sequence[Day], tasks: Iterable[Task], after: date
) -> dict[str, date]:
    """A day for each task after ``after``: in its window the quietest week, there the emptiest day.

    A task whose window is over by then gets the first day with room: it waited enough. Tasks share
    the room: each takes what it asks. One that finds no working day is left out.
    """
    room = {one.day: one.free(rules) for one in days if one.works and one.day > after}
    found: dict[str, date] = {}
    for task in tasks:
        if task.until <= after:
            chosen = _soonest(room, task.minutes)
        else:
            chosen = _quietest([day for day in room if day <= task.until], room)
        if chosen is not None:
            room[chosen] -= task.minutes
            found[task.key] = chosen
    return found


def _soonest(room: dict[date, int], minutes: int) -> date | None:
    """The first working day with room; the first of all when none has it."""
    return next((day for day, free in room.items() if free >= minutes), next(iter(room), None))


def _quietest(allowed: Sequence[date], room: dict[date, int]) -> date | None:
    """Of the weeks of these days the one with most room, and in it the emptiest day."""
    weeks: dict[tuple[int, int], int] = {}
    for day in allowed:
        week = day.isocalendar()[:2]
        weeks[week] = weeks.get(week, 0) + room[day]
    if not weeks:
        return None
    quietest = max(weeks, key=lambda week: (weeks[week], (-week[0], -week[1])))
    inside = [day for day in allowed if day.isocalendar()[:2] == quietest]
    return max(inside, key=lambda day: (room[day], -day.toordinal()))


def _order(task: Task, today: date, last: date) -> tuple[int, date, str]:
    """Pressing first; then what ends this week, what is over already, and what ends later."""
    if task.pressing:
        return 0, task.until, task.key
    if today <= task.until <= last:
        return 1, task.until, task.key
    return (2 if task.until < today else 3), task.until, task.key


def _slack(task: Task) -> tuple[int, str]:
    return -task.until.toordinal(), task.key
