"""Days to propose for the next talk: within the rhythm, on a day that the consultant works.

method.md 3: the next appointment is planned at once, within a month.
"""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.method.working_calendar import holiday_on

_ROUGHLY = (14, 21, 28)
"""Days after today to look around: long enough to have done the step, short enough to remember."""


def proposed_days(
    today: date, profile: Profile | None = None, working_days: str = ""
) -> tuple[date, ...]:
    """At most three working days, none of them a Dutch holiday, the last within the rhythm."""
    last = later(today, profile.intake.next_within_months if profile else 1, "months")
    found: list[date] = []
    for distance in _ROUGHLY:
        day = _working_day(min(today + timedelta(days=distance), last), today, working_days)
        if day is not None and day not in found:
            found.append(day)
    return tuple(found)


def latest_day(today: date, profile: Profile | None = None) -> date:
    """The last day within the rhythm."""
    return later(today, profile.intake.next_within_months if profile else 1, "months")


def _working_day(start: date, today: date, working_days: str) -> date | None:
    """The last working day up to and including ``start``, after today."""
    days = set(working_days or "12345") & set("12345") or set("12345")
    day = start
    while day > today:
        if str(day.isoweekday()) in days and not holiday_on(day):
            return day
        day -= timedelta(days=1)
    return None
