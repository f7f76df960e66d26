"""One client on one day: the facts read once, and the one way to propose something.

All rules propose through `Case.propose`, so that decisions hold for every rule alike, and nobody
finds a window that was over before it could be known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TypeAlias
from zlib import crc32

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import Pause
from meedoen_desktop.method.rhythm_decisions import NOTHING_DECIDED, Decided
from meedoen_desktop.method.rhythm_facts import IN_PERSON, Dated, Facts, TalkFact
from meedoen_desktop.method.rhythm_proposal import Because, Details, Proposal
from meedoen_desktop.method.working_calendar import WorkingCalendar

_DAY = timedelta(days=1)
_new = tuple.__new__
"""A named tuple without the detour: proposals are made by the ten thousand."""


Window: TypeAlias = tuple[date, date]
"""The days between which something is on time, both included."""


class Case:
    """The state of one client today. Made for one call, never kept."""

    def __init__(
        self,
        profile: Profile,
        facts: Facts,
        calendar: WorkingCalendar,
        today: date,
        horizon: date = date.max,
    ) -> None:
        self.profile, self.facts, self.calendar, self.today = profile, facts, calendar, today
        self.found: list[Proposal] = []
        self.before, self.after = profile.window.before, profile.window.after
        self.added = facts.added_on or date.min
        self._read_history()
        self.resumed = self._resumed()
        """Since when guidance goes on: nothing is late because of a rest, work or an ending."""
        self._read_talks()
        self._read_contacts()
        decisions = facts.decisions
        self.decided = Decided(decisions, self.after) if decisions else NOTHING_DECIDED
        self.settled = self.decided.settled.get
        """By rule: the last day on which an occurrence of it was done or skipped."""
        self._last_day = horizon
        self.horizon = date.max if self.decided.has_moved else horizon
        """What opens later is out of sight; rules look here before they do more work."""

    def _read_history(self) -> None:
        today = self.today
        self.group_fact = latest(self.facts.groups, today)
        self.group = self.profile.group(self.group_fact.code) if self.group_fact else None
        self.is_sorted_out = self._left_for_others()
        self.level_fact = latest(self.facts.levels, today)
        self.level = self.profile.service_level(self.level_fact.code) if self.level_fact else None
        self.status_fact = latest(self.facts.statuses, today)
        self.status = self.profile.status(self.status_fact.code) if self.status_fact else None
        self.outcome = latest(self.facts.outcomes, today)
        self.pause: Pause | None = None
        self.rested_until: date | None = None
        for pause in self.facts.pauses:
            if pause.covers(today):
                self.pause = pause
            elif pause.until is not None and pause.until < today:
                self.rested_until = max(pause.until, self.rested_until or pause.until)

    def _left_for_others(self) -> bool:
        """The screening sent the client elsewhere, and no group came after that."""
        sent = latest(self.facts.screened, self.today)
        if sent is None or sent.code not in self.profile.sorted_out:
            return False
        return self.group_fact is None or self.group_fact.start < sent.start

    def _resumed(self) -> date:
        day = self.added
        if self.rested_until is not None:
            day = max(day, self.rested_until + _DAY)
        if self.level_fact is not None and len(self.facts.levels) > 1:
            before = before_that(self.facts.levels, self.level_fact)
            level = self.profile.service_level(before.code) if before else None
            if level is not None and level.ended:
                day = max(day, self.level_fact.start)
        if self.status_fact is not None and len(self.facts.statuses) > 1:
            before = before_that(self.facts.statuses, self.status_fact)
            status = self.profile.status(before.code) if before else None
            if status is not None and status.work:
                day = max(day, self.status_fact.start)
        return day

    def _read_contacts(self) -> None:
        """When they last spoke, and last sat together; a talk that was held counts as well."""
        self.first_spoken, self.spoken, self.seen, self.phoned = self.facts.spoken
        if self.held is None:
            return
        for talk in self.facts.talks:
            if talk.status == "done":
                day = talk.at.date()
                self.first_spoken = min(day, self.first_spoken or day)
                self.spoken = max(day, self.spoken or day)
                if talk.way in IN_PERSON:
                    self.seen = max(day, self.seen or day)

    def _read_talks(self) -> None:
        self.planned: TalkFact | None = None
        self.held: TalkFact | None = None
        self.missed: list[TalkFact] = []
        for talk in _in_order(self.facts.talks):
            day = talk.at.date()
            if talk.status == "planned" and day >= self.today:
                self.planned = self.planned or talk
            elif talk.status == "no_show":
                self.missed.append(talk)
            elif talk.status == "done":
                self.held, self.missed = talk, []

    def born(self, one: date | None, other: date | None = None) -> date:
        """The day from which something could be known: nobody is late before that."""
        day = self.resumed
        if one is not None and one > day:
            day = one
        return other if other is not None and other > day else day

    def fallen_through(self, since: date) -> date | None:
        """The last day after ``since`` on which a talk was planned that was not held.

        Who was waiting for that talk is not late before it; a day to come counts as today.
        """
        found = None
        for talk in self.facts.talks:
            if talk.status != "done" and (day := talk.at.date()) > since:
                day = min(day, self.today)
                found = day if found is None or day > found else found
        return found

    def is_planned(self, kind: str) -> bool:
        """Whether a talk of this kind is still to come."""
        return any(
            talk.kind == kind and talk.status == "planned" and talk.at.date() >= self.today
            for talk in self.facts.talks
        )

    def held_on(self, kind: str) -> date | None:
        """The last day on which a talk of this kind was held."""
        held = [one for one in self.facts.talks if one.kind == kind and one.status == "done"]
        return max([one.at.date() for one in held], default=None)

    def spread(self, start: date, days: int) -> date:
        """A day of this client's own from ``start`` on, so that an import makes no mountain."""
        return start + timedelta(days=crc32(self.facts.person_id.encode()) % max(days, 1))

    def from_birth(self, born: date, start: date, until: date) -> Window:
        """The window, moved when it would have been over on the day that it could be known.

        Who came in with it (an import) gets a week of his own within the profile's first weeks.
        """
        if until >= born:
            return start, until
        width = until - start
        if born == self.added:
            weeks = self.profile.window.first_spread_weeks
            born = self.spread(born, 7 * weeks)
        return born, born + width

    def propose(
        self,
        key: str,
        since: date,
        window: Window,
        kind: str,
        because: Because,
        way: str = "",
        details: Details = (),
    ) -> None:
        """Add a proposal, unless the consultant decided otherwise.

        ``key`` is the rule, with the record that it is about ("report:<id>"); ``since`` the day of
        the fact that it follows from: together they name the occurrence.
        """
        start, until = window
        if start > self.horizon:
            return
        decided = self.decided
        if decided is not NOTHING_DECIDED:
            days = decided.days(key, since, start, until)
            if days is None:
                return
            start, until = days
            if start > self._last_day:
                return
        self.found.append(_new(Proposal, (until, start, key, since, kind, because, way, details)))


def latest(history: Iterable[Dated], today: date) -> Dated | None:
    """The last fact that had begun; the newest of one day."""
    found = None
    for one in history:
        if one.start <= today and (found is None or one.start >= found.start):
            found = one
    return found


def before_that(history: Iterable[Dated], fact: Dated) -> Dated | None:
    """The last fact that began earlier."""
    return latest((one for one in history if one is not fact), fact.start)


def _in_order(talks: tuple[TalkFact, ...]) -> Iterable[TalkFact]:
    return talks if len(talks) < 2 else sorted(talks, key=_moment)


def _moment(talk: TalkFact) -> datetime:
    return talk.at
