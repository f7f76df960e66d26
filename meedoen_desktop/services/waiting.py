"""How long something is waited for, against what is usual (method.md 3 and 8). Plain rules.

Nothing is stored: a wait is a function of dates, the kind and today.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services import trail_words
from meedoen_desktop.services.trail_words import ACUTE_DAYS, REPORT_GRACE_DAYS, UNKNOWN_WEEKS

ANSWER, FEEDBACK, DECISION, REPORT = "answer", "feedback", "decision", "report"
_UNTIL_CONTACT = frozenset({"sent", "waiting"})
_UNTIL_START = frozenset({"sent", "accepted", "waiting"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is waited for: an answer or start, feedback, a decision or a report."""

    what: str
    since: date
    days: int
    usual_weeks: int
    """0 when no usual time is known."""
    due_on: date | None
    """The day after which it takes too long."""
    acute: bool
    late: bool

    @property
    def weeks(self) -> int:
        return self.days // 7


def referral(
    kind_code: str, status: str, referred_on: date, due_on: date | None, today: date, *, acute: bool
) -> Waiting | None:
    """Waiting for an answer or a start; later for the feedback that was agreed. None: for nothing.

    An acute referral does not wait for the usual time.
    """
    kind = trail_words.kind(trail_words.REFERRAL, kind_code)
    if status in (_UNTIL_CONTACT if kind.until_contact else _UNTIL_START):
        return _waiting(ANSWER, referred_on, kind.weeks, due_on, today, acute=acute)
    if status in {"accepted", "started"} and due_on is not None:
        return Waiting(
            FEEDBACK, referred_on, (today - referred_on).days, 0, due_on, acute, today > due_on
        )
    return None


def indication(
    kind_code: str, status: str, requested_on: date, today: date, *, acute: bool
) -> Waiting | None:
    """Waiting for the decision on a request."""
    if status != "requested":
        return None
    kind = trail_words.kind(trail_words.INDICATION, kind_code)
    return _waiting(DECISION, requested_on, kind.weeks, None, today, acute=acute)


def report(status: str, starts_on: date, last_report: date | None, today: date) -> Waiting | None:
    """Waiting for the coach, who reports once a month while a trajectory runs."""
    if status != "running" or starts_on > today:
        return None
    since = last_report or starts_on
    due = later(since, 1, "months")
    late = today > due + timedelta(days=REPORT_GRACE_DAYS)
    return Waiting(REPORT, since, (today - since).days, 4, due, acute=False, late=late)


def proposed_feedback(kind_code: str, referred_on: date, *, acute: bool = False) -> date:
    """When to hear something: the usual time of the kind, sooner when it is acute."""
    if acute:
        return referred_on + timedelta(days=ACUTE_DAYS)
    weeks = trail_words.kind(trail_words.REFERRAL, kind_code).weeks or UNKNOWN_WEEKS
    return referred_on + timedelta(weeks=weeks)


def is_stalled(hours: tuple[int, ...]) -> bool:
    """Whether three reports after each other tell of no more hours; the newest is last."""
    return len(hours) >= 3 and hours[-1] <= hours[-2] <= hours[-3]


def _waiting(
    what: str, since: date, weeks: int, due_on: date | None, today: date, *, acute: bool
) -> Waiting:
    usual = since + timedelta(days=ACUTE_DAYS) if acute else None
    if usual is None and weeks:
        usual = since + timedelta(weeks=weeks)
    due = due_on or usual
    late = due is not None and today > due
    return Waiting(what, since, (today - since).days, weeks, due, acute, late)
