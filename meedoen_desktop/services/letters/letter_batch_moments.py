"""Free moments for several talks that are not planned yet: given out once each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.agenda.appointments import Talk, moment_of
from meedoen_desktop.services.agenda.free_moments import TIMES
from meedoen_desktop.services.agenda.working_days import next_free
from meedoen_desktop.store import Store

_DAYS = 90
"""Working days that are looked at: room for some five hundred talks."""


class Moments:
    """Beside talks, meetings, leave and calendar, and beside what was given out before."""

    def __init__(self, store: Store, working_days: str) -> None:
        self._store, self._working_days = store, working_days
        self._given: list[Talk] = []
        self._closed: dict[tuple[date, time, int, str], bool] = {}

    def take(self, wanted: Talk) -> Talk:
        """``wanted`` on its own day or a later working day; unchanged when nothing is free."""
        day = wanted.day
        for _ in range(_DAYS):
            for at in TIMES:
                tried = replace(wanted, day=day, at=at)
                if not self._is_given(tried) and self._is_free(tried):
                    self._given.append(tried)
                    return tried
            day = next_free(day, 1, self._working_days)
        return wanted

    def hold(self, talk: Talk) -> None:
        """Give this moment to nobody else."""
        self._given.append(talk)

    def _is_given(self, talk: Talk) -> bool:
        begin, end = _span(talk)
        return any(before < end and begin < after for before, after in map(_span, self._given))

    def _is_free(self, talk: Talk) -> bool:
        """Asked of the vault once: who comes later in a pile tries the same moments again."""
        key = talk.day, talk.at, talk.minutes, talk.form
        if key not in self._closed:
            found = warnings_for(self._store, talk, working_days=self._working_days)
            self._closed[key] = not found.is_empty
        return not self._closed[key]


def _span(talk: Talk) -> tuple[datetime, datetime]:
    begin = moment_of(talk.day, talk.at)
    return begin, begin + timedelta(minutes=talk.minutes)
