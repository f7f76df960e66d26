"""The week of who works here: hours against what may be done now, and moving to a quieter week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import MOVED
from meedoen_desktop.method.week_balance import (
    Balance,
    Day,
    Span,
    Task,
    balance,
    quieter_days,
    taken,
    talk_span,
)
from meedoen_desktop.models import Person, ProposalDecision, new_id
from meedoen_desktop.services.agenda.agenda import Agenda, Busy, read_agenda
from meedoen_desktop.services.rhythm.caseload_memory import is_pressing
from meedoen_desktop.services.rhythm.own_work import elsewhere
from meedoen_desktop.services.rhythm.proposals import (
    ProposalLine,
    every_line,
    first_talks_ahead,
)

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_WEEKS = 8
"""How far ahead a quieter week is looked for."""
REASON = N_("Naar een rustiger week")
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """A task with its proposal; ``quieter`` is the day it may be moved to, if there is one."""

    line: ProposalLine
    minutes: int
    fits: bool
    quieter: date | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """The balance of this week, with the clients it is about."""

    balance: Balance
    day_minutes: int
    first: tuple[Planned, ...]
    """Windows that end this week, and what follows a talk: it fits, in the order of doing."""
    over: tuple[Planned, ...]
    """The same, but it does not fit any more."""
    later: tuple[Planned, ...]
    """What may safely wait, the longest first; part of it may fit this week as well."""
    ahead: tuple[Planned, ...] = ()
    """First talks that are spread over later weeks and fit already: who waits longest first."""

    @property
    def movable(self) -> tuple[Planned, ...]:
        """What may safely wait and has a quieter day: what does not fit, or else all of it."""
        found = [one for one in self.later if one.quieter is not None]
        return tuple([one for one in found if not one.fits] or found)

    @property
    def is_full(self) -> bool:
        """Whether something does not fit."""
        return bool(self.over) or any(not one.fits for one in self.later)


def read_week(store: Store, profile: Profile) -> Week | None:
    """The week of who works at this laptop, with all that *Vandaag* asks. None without days.

    What nobody has is left to everybody, here as there; without a name it is of everybody.
    """
    today = store.clock.today()
    rules = profile.week
    agenda = read_agenda(store, today, today + timedelta(weeks=_WEEKS))
    with store.read() as session:
        others = elsewhere(session, store.author, today)
    lines = {
        f"{line.person_id} {line.about}": line
        for line in every_line(store, profile, without=others)
    }
    tasks = [
        Task(
            key, rules.task(line.kind, line.proposal.way), line.until, is_pressing(line.proposal)
        )
        for key, line in lines.items()
    ]  # fmt: skip
    days = [_day(profile, agenda, facts.day, works=facts.works) for facts in agenda.days]
    found = balance(rules, days, tasks, today)
    if found is None:
        return None
    first = [one for one in found.do if one.pressing or one.until <= found.last]
    later = [one for one in found.do if one not in first] + list(found.waits)
    later.sort(key=lambda one: (-one.until.toordinal(), one.key))
    quieter = quieter_days(rules, days, (*later, *found.over), found.last)
    fitting = {one.key for one in found.do}

    def planned(part: Iterable[Task]) -> tuple[Planned, ...]:
        return tuple(
            Planned(lines[one.key], one.minutes, one.key in fitting, quieter.get(one.key))
            for one in part
        )

    ahead = _ahead(profile, found, first_talks_ahead(store, profile, others.people))
    return Week(
        found, rules.day_minutes, planned(first), planned(found.over), planned(later), ahead
    )


def _ahead(profile: Profile, found: Balance, lines: Iterable[ProposalLine]) -> tuple[Planned, ...]:
    """As many as there is room for, each with the talk itself: a spread must not keep the few
    newcomers of a quiet month waiting.
    """
    left = found.free - sum(one.minutes for one in found.do)
    if found.over or found.waits:
        return ()
    ahead = []
    for line in lines:
        asked = profile.week.task(line.kind, line.proposal.way)
        left -= asked + profile.week.task("meet", "")
        if left < 0:
            break
        ahead.append(Planned(line, asked, fits=True))
    return tuple(ahead)


def move(store: Store, chosen: Sequence[Planned]) -> tuple[str, ...]:
    """Move each to its quieter day, in one go; `decisions.take_back` with the ids undoes it."""
    today = store.clock.today()
    made = []
    with store.work() as session:
        for one in chosen:
            person = session.get(Person, one.line.person_id)
            if person is None:
                raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
            kept = ProposalDecision(
                id=new_id(), person_id=person.id, dossier_id=person.dossier_id,
                rule=one.line.rule, about=one.line.about, decision=MOVED, until=one.quieter,
                reason=REASON, decided_on=today, consultant_id=store.author,
            )  # fmt: skip
            session.add(kept)
            made.append(kept.id)
    return tuple(made)


def _day(profile: Profile, agenda: Agenda, day: date, *, works: bool) -> Day:
    rules = profile.week
    spans = [
        talk_span(rules, one.at.hour * 60 + one.at.minute, one.minutes, one.form)
        for one in agenda.on(day)
        if one.status not in {"done", "no_show"}
    ]
    spans += [_busy_span(one, day) for one in agenda.busy_on(day)]
    return Day(day, works, min(taken(spans), rules.day_minutes))


def _busy_span(busy: Busy, day: date) -> Span:
    midnight = datetime.combine(day, time())
    start, end = max(busy.at, midnight), min(busy.until, midnight + _A_DAY)
    minute = timedelta(minutes=1)
    return Span((start - midnight) // minute, (end - midnight) // minute)
