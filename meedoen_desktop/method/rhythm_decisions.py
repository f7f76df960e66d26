"""What the consultant decided about proposals: it holds for every rule alike.

Done, skipped and stopped take an occurrence away for good; moved and paused give it other days.
Done and skipped are where a rhythm counts from; stopped lasts until there is a new fact.
"""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.method.rhythm_facts import (
    DONE,
    MOVED,
    PAUSED,
    SKIPPED,
    STOPPED,
    Decision,
)

_DAY = timedelta(days=1)
_FINAL = frozenset({DONE, SKIPPED, STOPPED})


class Decided:
    """All decisions about one client, by occurrence and by rule."""

    def __init__(self, decisions: tuple[Decision, ...], after: timedelta) -> None:
        self._after = after
        self._last: dict[str, Decision] = {}
        self._settled: dict[str, date] = {}
        self._stopped: dict[str, date] = {}
        self.has_moved = False
        """Whether a decision may bring something forward."""
        for one in sorted(decisions, key=_day) if decisions else ():
            self._keep(one)

    def _keep(self, one: Decision) -> None:
        key = one.about.rpartition(":")[0]
        self._last[one.about] = one
        if one.decision == STOPPED:
            self._stopped[key] = one.decided_on
        elif one.decision in _FINAL:
            self._settled[key] = one.decided_on
        elif one.decision == MOVED:
            self.has_moved = True

    def settled(self, key: str) -> date | None:
        """The last day on which an occurrence of this rule was done or skipped."""
        return self._settled.get(key)

    def days(
        self, key: str, about: str, since: date, start: date, until: date
    ) -> tuple[date, date] | None:
        """The days that are left of a window, or None when it was decided away."""
        if self._stopped and since <= self._stopped.get(key, date.min):
            return None
        decision = self._last.get(about)
        if decision is not None and decision.decision in _FINAL:
            return None
        day = decision.until if decision is not None else None
        if decision is None or day is None:
            return start, until
        if decision.decision == MOVED:
            return day, day + self._after
        if decision.decision == PAUSED and start <= day:
            return day + _DAY, day + _DAY + (until - start)  # as wide as it was, after the rest
        return start, until


def _day(decision: Decision) -> date:
    return decision.decided_on
