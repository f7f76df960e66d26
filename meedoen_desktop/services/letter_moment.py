"""The moment that a letter proposes: the first one at which the consultant is free."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from meedoen_desktop.services.appointment_warnings import warnings_for
from meedoen_desktop.services.appointments import Talk
from meedoen_desktop.services.working_days import next_free
from meedoen_desktop.store import Store

TIMES = (time(10), time(11), time(13, 30), time(14, 30), time(15, 30), time(9))
"""Wall times in the order in which they are tried: first those that suit most people."""
_DAYS = 15
"""Working days that are looked at; who has no moment in three weeks chooses one by hand."""


def first_free(store: Store, wanted: Talk, working_days: str) -> Talk:
    """``wanted`` on its own day or a later working day, beside talks, meetings, leave and calendar.

    Unchanged when there is no free moment: the page then says what it clashes with.
    """
    day = wanted.day
    for _ in range(_DAYS):
        for at in TIMES:
            tried = replace(wanted, day=day, at=at)
            found = warnings_for(store, tried, working_days=working_days)
            if found.is_empty:
                return tried
            if found.leave or found.holiday:
                break
        day = next_free(day, 1, working_days)
    return wanted
