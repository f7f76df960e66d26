"""Counting working days: Monday to Friday, without the Dutch public holidays."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.method.working_calendar import holiday_on

_DAY = timedelta(days=1)


def is_working_day(day: date, working_days: str = "12345") -> bool:
    """Whether the post goes and people work; ``working_days`` are ISO weekday digits."""
    week = set(working_days) & set("12345") or set("12345")
    return str(day.isoweekday()) in week and not holiday_on(day)


def days_until(today: date, day: date) -> int:
    """Working days after today up to and including ``day``; 0 for today and the past."""
    steps = range(1, (day - today).days + 1)
    return sum(is_working_day(today + timedelta(days=step)) for step in steps)


def days_before(day: date, count: int) -> date:
    """The working day from which ``days_until(it, day)`` is at least ``count``."""
    found = day
    while days_until(found, day) < count or not is_working_day(found):
        found -= _DAY
    return found


def next_free(today: date, count: int, working_days: str = "") -> date:
    """The first own working day with at least ``count`` working days from today."""
    found = today + _DAY
    while days_until(today, found) < count or not is_working_day(found, working_days or "12345"):
        found += _DAY
    return found
