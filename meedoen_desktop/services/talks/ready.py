"""*Gespreksklaar*: what to know just before a talk (experience.md, a working day decides)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.clients.step_people import TOGETHER, is_consultant
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, OpenStep
from meedoen_desktop.services.talks.ready_days import StepDays, read_days
from meedoen_desktop.services.trail.trail_lines import TrailLine
from meedoen_desktop.services.trail.trail_words import REFERRAL

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_CLIENTS = frozenset({"", "cliënt", "client", "inwoner", "u"})
_MOST = 4
_OTHERS = N_("Vorige keer spraken we af: {stap}. {wie} zou dat doen. Hoe is dat gegaan?")
_LATELY = timedelta(days=183)
"""What is older is no longer something of last time."""
_NO_DAYS: Mapping[str, StepDays] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Promise:
    """Who promised what. ``who`` is "" for the client's homework; ``since`` None when unknown."""

    what: str
    who: str
    since: date | None
    is_mine: bool
    is_homework: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything on one screen. ``question`` may name ``{stap}``, ``{wie}`` or ``{gebied}``."""

    question: str
    step: str
    about: str
    """Id of the life area that the question is about."""
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    """The client's own words: (area id, words); those of the last talk first, without an area."""
    homework: tuple[str, ...] = ()
    """What the client would try until this talk."""
    promises: tuple[Promise, ...] = ()
    """All of these with who and since when."""
    since: Mapping[str, date] = field(default_factory=dict)
    """Since when each step stands open, by id, as far as it is known."""
    attention: str = ""
    """What to mind with this client; not for who looks along."""
    by: str = ""
    """Who would do the step of the question, when that is neither the client nor we."""
    waiting: tuple[TrailLine, ...] = ()
    """Referrals that are open, what waits longest first."""

    @property
    def others(self) -> tuple[Promise, ...]:
        """What was agreed besides: what the question names is not said twice."""
        return tuple(
            one
            for one in self.promises
            if not (one.is_mine or one.is_homework or one.what == self.step)
        )

    @property
    def is_empty(self) -> bool:
        return not (self.mine or self.theirs or self.words or self.homework)


def get_ready(
    page: ClientPage, days: Mapping[str, StepDays] = _NO_DAYS, today: date | None = None
) -> Ready:
    """Promises of both, the client's own words, and one open question to begin with.

    ``days`` is of `ready_days.read_days`; without it and ``today`` no step can be known as old.
    """
    promises = _promises(page, days)
    fresh = _Fresh(page.last_contact.day if page.last_contact else None, today)
    intake = page.intake
    words = (
        tuple((source.rsplit("-", 1)[0], said) for source, said in intake.words) if intake else ()
    )
    if page.own_words is not None:
        words = (("", page.own_words.words), *words)
    themes = intake.themes if intake and fresh.holds(intake.held_on) else ()
    chosen = _first(_candidates(page, days, fresh))
    question, step, about = _opening(chosen, themes, met=page.last_contact is not None)
    return Ready(
        question=question,
        step=step,
        about=about,
        by=chosen[1][:1].upper() + chosen[1][1:] if chosen and question == _OTHERS else "",
        mine=tuple(one.what for one in promises if one.is_mine)[:_MOST],
        theirs=tuple(o.what for o in promises if not (o.is_mine or o.is_homework))[:_MOST],
        words=words[:3],
        homework=tuple(one.what for one in promises if one.is_homework)[:_MOST],
        promises=promises,
        since={id_: one.agreed_on for id_, one in days.items() if one.agreed_on},
        attention=page.attention.strip(),
        waiting=tuple(one for one in page.trail if one.subject == REFERRAL and one.is_open),
    )


def read_ready(store: Store, page: ClientPage) -> Ready:
    """`get_ready` with what the vault knows of the days; one statement."""
    with store.read() as session:
        days = read_days(session, page)
    return get_ready(page, days, store.clock.today())


@dataclass(frozen=True, slots=True)
class _Fresh:
    """Whether a day is that of the last talk or after it, and not too long ago."""

    last_talk: date | None
    today: date | None

    def holds(self, day: date | None) -> bool:
        """A day that is not known may be of last time."""
        if day is None:
            return True
        is_lately = self.today is None or day >= self.today - _LATELY
        return is_lately and (self.last_talk is None or day >= self.last_talk)

    def suits(self, step: OpenStep, days: StepDays | None) -> bool:
        if self.today and step.due_on and step.due_on < self.today - _LATELY:
            return False
        return self.holds(days.spoken_on if days is not None else None)


def _promises(page: ClientPage, days: Mapping[str, StepDays]) -> tuple[Promise, ...]:
    """What stands open, the smallest step of the intake first and once."""
    found = [_promise(step, days.get(step.id)) for step in page.steps]
    smallest = _smallest(page)
    if smallest is not None:
        same = [one for one in found if one.what == smallest.what]
        found = [*(same or [smallest]), *(one for one in found if one.what != smallest.what)]
    return tuple(found)


def _promise(step: OpenStep, days: StepDays | None) -> Promise:
    mine = is_mine(step) and not step.is_homework
    since = days.agreed_on if days is not None else None
    return Promise(step.what, step.who.strip(), since, mine, step.is_homework)


def _smallest(page: ClientPage) -> Promise | None:
    """The smallest step of the intake, while no later talk took its place."""
    intake = page.intake
    if not intake or not intake.smallest_step or not _is_latest(page, intake.held_on):
        return None
    who = intake.step_by.strip()
    return Promise(intake.smallest_step, who, intake.held_on, is_consultant(who))


def _candidates(
    page: ClientPage, days: Mapping[str, StepDays], fresh: _Fresh
) -> list[tuple[str, str]]:
    """(what, who) that the question may name: homework first, then as it stands in the list."""
    open_now = [one for one in page.steps if fresh.suits(one, days.get(one.id))]
    homework = [(one.what, "") for one in open_now if one.is_homework]
    agreed = [(o.what, o.who.strip()) for o in open_now if not (o.is_homework or is_mine(o))]
    smallest = _smallest(page)
    promised = {one.what for one in page.steps if is_mine(one) and not one.is_homework}
    if smallest is not None and (smallest.is_mine or smallest.what in promised):
        smallest = None
    if smallest is not None and fresh.holds(smallest.since):
        agreed.insert(0, (smallest.what, smallest.who))
    return [*homework, *agreed]


def _first(candidates: list[tuple[str, str]]) -> tuple[str, str] | None:
    """The client's own step before that of somebody else."""
    own = (one for one in candidates if one[1].lower() in _CLIENTS)
    return next(own, candidates[0] if candidates else None)


def _is_latest(page: ClientPage, held_on: date) -> bool:
    """Whether no later talk was written down: its agreements take the place of the intake's."""
    return page.own_words is None or page.own_words.said_on <= held_on


def is_mine(step: OpenStep) -> bool:
    """A next step of a note is the consultant's own, unless it says otherwise."""
    return not step.who.strip() or is_consultant(step.who)


def _opening(
    chosen: tuple[str, str] | None, themes: tuple[str, ...], *, met: bool
) -> tuple[str, str, str]:
    """Start with what went up; ask about one thing, and never for an account."""
    if chosen is not None:
        what, who = chosen
        if who.lower() in _CLIENTS:
            return N_("Vorige keer koos u deze stap: {stap}. Hoe ging dat voor u?"), what, ""
        if who.lower() == TOGETHER:
            return N_("Vorige keer spraken we samen af: {stap}. Hoe ging dat voor u?"), what, ""
        return _OTHERS, what, ""
    if themes:
        question = N_("Vorige keer spraken we over {gebied}. Wat is er sindsdien goed gegaan?")
        return question, "", themes[0]
    if met:
        return N_("Wat is er fijn geweest sinds we elkaar spraken?"), "", ""
    return N_("Hoe ziet een gewone dag er voor u uit?"), "", ""
