"""Looking again and closing: reviews, routes, what follows an outcome (method.md 3, 5 and 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_endings import NOT_POSSIBLE, ClosingRule, ReviewRule
from meedoen_desktop.method.profile_groups import Expectation
from meedoen_desktop.method.rhythm import later, span
from meedoen_desktop.method.rhythm_case import Case
from meedoen_desktop.method.rhythm_facts import REVIEW_TALK
from meedoen_desktop.method.rhythm_invitation import CHOOSE
from meedoen_desktop.method.rhythm_proposal import Because, Details

REVIEW, CLOSE, OUTCOME, ROUTE, HOMEWORK = "review", "close", "outcome", "route", "homework"

LOOK = N_("{label} ({time} na {day})")
LOOK_ON = N_("{label} (afgesproken voor {day})")
CLOSING = N_("{label} ({time} na {day})")
CLOSING_NOW = N_("{label} (sinds {day})")
NEXT_STEP = N_("uitkomst van {day}: {step}")
HIGHER = N_("{subject} sinds {day}: is een volgende stap gelukt, past dit nog?")
STAYS = N_("{subject} sinds {day}: gaat het nog goed zo, past dit nog?")
NOT_WITHIN = N_("{subject} sinds {day}: is er nu meer mogelijk, past dit nog?")
ASK_HOMEWORK = N_("huiswerk voor {day}: vraag hoe het ging met “{what}”")

_ROUTES = {"higher": HIGHER, "stays": STAYS, "not_within": NOT_WITHIN}
_LOOKED_AT = frozenset({"intake", REVIEW_TALK})
"""Kinds of talks in which the whole situation is discussed."""
_STOPPED = frozenset({"refused", "stopped"})


def review_rules(case: Case) -> None:
    """The reviews of the profile that something gives cause to; not the one of ending."""
    rules, outcome, facts = case.profile.review_after, case.outcome, case.facts
    if outcome is None or outcome.code != NOT_POSSIBLE:
        _review(case, rules.get("talk"), _last_looked(case))
    elif not _still_not(case):
        _review(case, rules.get(NOT_POSSIBLE), outcome.start)
    if facts.referrals or facts.trajectories:
        _review(case, rules.get("stopped"), max(_stopped_days(case), default=None))


def look_again_rules(case: Case) -> None:
    """Guidance has ended: only looking again is left, on the agreed day or after the usual time."""
    fact = case.level_fact
    if fact is not None:
        _review(case, case.profile.review_after.get("ended"), fact.start, agreed=fact.until)


def closing_rules(case: Case) -> None:
    """Proposals to round off, each with its reason of the profile."""
    status, fact = case.status, case.status_fact
    if status is not None and fact is not None and (status.work or status.placed):
        _close(case, "work" if status.work else "handover", fact.start)
    if case.outcome is not None and _still_not(case):
        _close(case, "still_not_possible", case.outcome.start)
    chosen = case.settled(CHOOSE) if case.missed else None
    if chosen is not None:  # every invitation was tried, and the consultant made a choice since
        _close(case, "no_interest", chosen)


def outcome_rules(case: Case) -> None:
    """What comes first after the outcome of a talk."""
    fact = case.outcome
    outcome = case.profile.talk_outcome(fact.code) if fact else None
    if fact is None or outcome is None or not outcome.next_step:
        return
    born = case.born(fact.start)
    window = born, later(born, outcome.within_weeks, "weeks")
    because = (NEXT_STEP, (("day", fact.start), ("step", outcome.next_step)))
    case.propose(OUTCOME, fact.start, window, "next_step", because)


def route_rules(case: Case) -> None:
    """Whether a route still fits, when the time that it expects is over."""
    group, fact = case.group, case.group_fact
    expected: Expectation | None = group.expectation if group else None
    if group is None or fact is None or expected is None:
        return
    if case.is_planned(REVIEW_TALK):
        return
    days = [day for day in (case.settled(ROUTE), case.held_on(REVIEW_TALK)) if day is not None]
    since = max(fact.start, *days) if days else fact.start
    until = expected.within.latest(since) + timedelta(days=case.profile.window.reminder_days)
    window = case.from_birth(case.born(since), expected.within.earliest(since), until)
    params = (("subject", case.profile.group_name(group.code)), ("day", fact.start))
    case.propose(ROUTE, since, window, "route", (_ROUTES[expected.kind], params))


def homework_rules(case: Case) -> None:
    """Ask how the small task went; kindly, and once."""
    for one in case.facts.homework:
        if one.due_on > case.horizon:
            continue
        window = case.from_birth(case.born(one.agreed_on), one.due_on, one.due_on + case.after)
        because = (ASK_HOMEWORK, (("day", one.due_on), ("what", one.what)))
        about: Details = (("step_id", one.id),)
        case.propose(f"{HOMEWORK}:{one.id}", one.due_on, window, "homework", because, "", about)


def _last_looked(case: Case) -> date | None:
    """When the whole situation was last discussed: an outcome, a first talk, or the sorting."""
    found = case.outcome.start if case.outcome else None
    sorting = case.group_fact.start if case.group_fact else None
    if found is None or (sorting is not None and sorting > found):
        found = sorting
    for talk in case.facts.talks:
        if talk.kind in _LOOKED_AT and talk.status == "done":
            day = talk.at.date()
            found = day if found is None or day > found else found
    return found


def _stopped_days(case: Case) -> Iterator[date]:
    """The days on which a client stopped where the consultant takes over."""
    for referral in case.facts.referrals:
        kind = case.profile.referral_kind(referral.kind)
        if referral.status in _STOPPED and kind is not None and kind.taken_over:
            yield referral.status_on or referral.referred_on
    for one in case.facts.trajectories:
        trajectory = case.profile.trajectory_kind(one.kind)
        if one.status == "stopped" and trajectory is not None and trajectory.taken_over:
            yield one.ends_on or one.starts_on


def _review(
    case: Case, rule: ReviewRule | None, since: date | None, agreed: date | None = None
) -> None:
    if rule is None or since is None:
        return
    if agreed is None and later(since, rule.months, "months") - case.before > case.horizon:
        return
    key = f"{REVIEW}:{rule.code}"
    settled = case.settled(key)
    if settled is not None and settled > since:
        if rule.after in {NOT_POSSIBLE, "stopped"}:
            return  # once; the yearly review goes on
        since, agreed = settled, None
    talked = case.held_on(REVIEW_TALK)
    if talked is not None and talked > since and rule.after in {NOT_POSSIBLE, "stopped"}:
        return
    target = agreed or later(since, rule.months, "months")
    rules = case.profile.window
    window = case.from_birth(
        case.born(since),
        target - case.before,
        target + timedelta(days=rules.reminder_days),
    )
    if case.is_planned(REVIEW_TALK):
        return
    time = span(rule.months, "months")
    because: Because = (LOOK, (("label", rule.label), ("time", time), ("day", since)))
    if agreed is not None:
        because = (LOOK_ON, (("label", rule.label), ("day", agreed)))
    case.propose(key, since, window, "review", because, "office", (("review", rule.code),))


def _still_not(case: Case) -> bool:
    """Twice in a row "not possible now": the contact after some months changed nothing."""
    if len(case.facts.outcomes) < 2:
        return False
    begun = [one for one in case.facts.outcomes if one.start <= case.today]
    last = sorted(begun, key=lambda one: one.start)[-2:]
    return len(last) == 2 and all(one.code == NOT_POSSIBLE for one in last)


def _close(case: Case, after: str, since: date) -> None:
    code = case.group_fact.code if case.group_fact else ""
    for rule in case.profile.closing_after[after]:
        if not rule.groups or code in rule.groups:
            _propose_closing(case, rule, since)


def _propose_closing(case: Case, rule: ClosingRule, since: date) -> None:
    start = later(since, rule.months, "months")
    if start > case.horizon:
        return
    until = start + timedelta(days=case.profile.window.reminder_days)
    sorted_on = case.group_fact.start if case.group_fact and rule.groups else None
    window = case.from_birth(case.born(since, sorted_on), start, until)
    params = (("label", rule.label), ("time", span(rule.months, "months")), ("day", since))
    because = (CLOSING if rule.months else CLOSING_NOW, params)
    details = (
        ("closing", rule.code),
        ("reason", rule.reason),
        ("look_again_months", str(rule.look_again_months or "")),
    )
    case.propose(f"{CLOSE}:{rule.code}", since, window, "close", because, "", details)
