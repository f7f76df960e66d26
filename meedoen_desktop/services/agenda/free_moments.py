"""Moments at which the consultant is free: beside talks, meetings, leave and the own calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.next_dates import proposed_days
from meedoen_desktop.services.agenda.working_days import next_free
from meedoen_desktop.store import Store

TIMES = (time(10), time(11), time(13, 30), time(14, 30), time(15, 30), time(9))
"""Wall times in the order in which they are tried: first those that suit most people."""
_DAYS = 15
"""Working days that are looked at; who has no moment in three weeks chooses one by hand."""


def first_free(store: Store, wanted: Talk, working_days: str) -> Talk:
    """``wanted`` on its own day or a later working day.

    Unchanged when there is no free moment: the page then says what it clashes with.
    """
    for day in _days_from(wanted.day, working_days):
        found = _free_on(store, replace(wanted, day=day), working_days)
        if found is not None:
            return found
    return wanted


def suggested(
    store: Store, wanted: Talk, profile: Profile | None, working_days: str, besides: str = ""
) -> tuple[Talk, ...]:
    """One free moment on each of the days that the rhythm proposes (method.md 3), at most three.

    ``besides`` is the appointment that is moved.
    """
    days = proposed_days(store.clock.today(), profile, working_days)
    tried = (_free_on(store, replace(wanted, day=day), working_days, besides) for day in days)
    return tuple(one for one in tried if one is not None)


def _days_from(day: date, working_days: str) -> Iterable[date]:
    for _ in range(_DAYS):
        yield day
        day = next_free(day, 1, working_days)


def _free_on(store: Store, wanted: Talk, working_days: str, besides: str = "") -> Talk | None:
    """``wanted`` at the first free time of its day."""
    for at in TIMES:
        tried = replace(wanted, at=at)
        found = warnings_for(store, tried, besides=besides, working_days=working_days)
        if found.is_empty:
            return tried
        if found.leave or found.holiday:
            return None
    return None
