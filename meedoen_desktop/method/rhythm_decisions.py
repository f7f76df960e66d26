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
from meedoen_desktop.method.rhythm_proposal import occurrence

_DAY = timedelta(days=1)
_FINAL = frozenset({DONE, SKIPPED, STOPPED})


class Decided:
    """All decisions about one client, by occurrence and by rule."""

    def __init__(self, decisions: tuple[Decision, ...], after: timedelta) -> None:
        self._after = after
        self._last: dict[str, Decision] = {}
        self._keys: set[str] = set()
        self.settled: dict[str, date] = {}
        """By rule: the last day on which an occurrence of it was done or skipped."""
        self._stopped: dict[str, date] = {}
        self.has_moved = False
        """Whether a decision may bring something forward."""
        for one in decisions if len(decisions) < 2 else sorted(decisions, key=_day):
            self._keep(one)

    def _keep(self, one: Decision) -> None:
        key = one.about.rpartition(":")[0]
        self._last[one.about] = one
        self._keys.add(key)
        if one.decision == STOPPED:
            self._stopped[key] = one.decided_on
        elif one.decision in _FINAL:
            self.settled[key] = one.decided_on
        elif one.decision == MOVED:
            self.has_moved = True

    def days(self, key: str, since: date, start: date, until: date) -> tuple[date, date] | None:
        """The days that are left of a window, or None when it was decided away."""
        if self._stopped and since <= self._stopped.get(key, date.min):
            return None
        if key not in self._keys:
            return start, until
        decision = self._last.get(occurrence(key, since))
        if decision is None:
            return start, until
        return None if decision.decision in _FINAL else self._other_days(decision, start, until)

    def _other_days(self, decision: Decision, start: date, until: date) -> tuple[date, date]:
        day = decision.until
        if day is not None and decision.decision == MOVED:
            return day, day + self._after
        if day is not None and decision.decision == PAUSED and start <= day:
            return day + _DAY, day + _DAY + (until - start)  # as wide as it was, after the rest
        return start, until


NOTHING_DECIDED = Decided((), timedelta())


def _day(decision: Decision) -> date:
    return decision.decided_on
