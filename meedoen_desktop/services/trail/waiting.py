"""How long something is waited for, against what is usual (method.md 3 and 8). Plain rules.

Nothing is stored: a wait is a function of dates, the kind and today.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from meedoen_desktop.method.rhythm import later
from meedoen_desktop.method.working_calendar import WorkingCalendar
from meedoen_desktop.services.trail.trail_words import REPORT_GRACE_DAYS, Kind

ANSWER, FEEDBACK, DECISION, REPORT = "answer", "feedback", "decision", "report"
_UNTIL_CONTACT = frozenset({"sent", "waiting"})
_UNTIL_START = frozenset({"sent", "accepted", "waiting"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is waited for: an answer or start, feedback, a decision or a report."""

    what: str
    since: date
    days: int
    usual: int
    """Weeks, or months of a report; 0 when no usual time is known."""
    due_on: date | None
    """The day after which it takes too long."""
    acute: bool
    late: bool

    @property
    def weeks(self) -> int:
        return self.days // 7


def referral(
    kind: Kind, status: str, referred_on: date, due_on: date | None, today: date, *, acute: bool
) -> Waiting | None:
    """Waiting for an answer or a start; later for the feedback that was agreed. None: for nothing.

    An acute referral does not wait for the usual time.
    """
    if status in (_UNTIL_CONTACT if kind.until_contact else _UNTIL_START):
        return _waiting(ANSWER, referred_on, kind, due_on, today, acute=acute)
    if status in {"accepted", "started"} and due_on is not None:
        return Waiting(
            FEEDBACK, referred_on, (today - referred_on).days, 0, due_on, acute, today > due_on
        )
    return None


def indication(
    kind: Kind, status: str, requested_on: date, today: date, *, acute: bool
) -> Waiting | None:
    """Waiting for the decision on a request."""
    if status != "requested":
        return None
    return _waiting(DECISION, requested_on, kind, None, today, acute=acute)


def report(
    kind: Kind, status: str, starts_on: date, last_report: date | None, today: date
) -> Waiting | None:
    """Waiting for the coach, who reports once a month (or as the kind says) while it runs."""
    if status != "running" or starts_on > today or not kind.report_months:
        return None
    since = last_report or starts_on
    due = later(since, kind.report_months, "months")
    late = today > due + timedelta(days=REPORT_GRACE_DAYS)
    days = (today - since).days
    return Waiting(REPORT, since, days, kind.report_months, due, acute=False, late=late)


def proposed_feedback(kind: Kind, referred_on: date, *, acute: bool = False) -> date:
    """When to hear something: the usual time of the kind, sooner when it is acute."""
    if acute and kind.acute_days:
        return _workdays().add(referred_on, kind.acute_days)
    return referred_on + timedelta(weeks=kind.weeks or kind.ask_weeks)


def is_stalled(hours: tuple[int, ...]) -> bool:
    """Whether three reports after each other tell of no more hours; the newest is last."""
    return len(hours) >= 3 and hours[-1] <= hours[-2] <= hours[-3]


def _waiting(
    what: str, since: date, kind: Kind, due_on: date | None, today: date, *, acute: bool
) -> Waiting:
    acute = acute and bool(kind.acute_days)
    known = acute or kind.weeks
    due = due_on or (proposed_feedback(kind, since, acute=acute) if known else None)
    late = due is not None and today > due
    return Waiting(what, since, (today - since).days, kind.weeks, due, acute, late)


@lru_cache(maxsize=1)
def _workdays() -> WorkingCalendar:
    """Monday to Friday without holidays: when organisations work."""
    return WorkingCalendar().general
