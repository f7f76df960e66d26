"""From facts to proposals: a pure function, the same facts always give the same proposals.

Nothing is stored and nothing happens by itself. Each rule of the method (method.md 3, 5, 7 and 8)
stands in the module of its subject; here stands which of them hold when.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable
from datetime import date

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_case import Case, latest
from meedoen_desktop.method.rhythm_contact import aftercare_rules, contact_rules, pause_rules
from meedoen_desktop.method.rhythm_endings import (
    closing_rules,
    homework_rules,
    look_again_rules,
    outcome_rules,
    review_rules,
    route_rules,
)
from meedoen_desktop.method.rhythm_facts import Facts
from meedoen_desktop.method.rhythm_interpreter import interpreter_rules
from meedoen_desktop.method.rhythm_invitation import after_talk_rules, appointment_rules
from meedoen_desktop.method.rhythm_letters import delivery_rules
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.rhythm_referrals import indication_rules, referral_rules
from meedoen_desktop.method.rhythm_trajectories import trajectory_rules, workplace_rules
from meedoen_desktop.method.working_calendar import WorkingCalendar


def proposals(
    profile: Profile,
    facts: Facts,
    calendar: WorkingCalendar,
    today: date,
    horizon: date = date.max,
) -> tuple[Proposal, ...]:
    """All that may be done for a client, the first to close first; none for a closed file.

    ``horizon`` leaves out what opens later than that day: with ``today`` it is quicker, and gives
    what may be done now.
    """
    if facts.closed_on is not None and facts.closed_on <= today:
        return ()
    case = Case(profile, facts, calendar, today, horizon)
    if facts.talks:
        appointment_rules(case)
    if facts.posts:
        delivery_rules(case)
    if facts.bookings or (facts.interpreter and facts.talks):
        interpreter_rules(case)
    if case.level is not None and case.level.ended:
        look_again_rules(case)
    else:
        _guidance(case)
    found = case.found
    if len(found) > 1:
        found.sort()
    return tuple(found)


def for_everybody(
    profile: Profile, everybody: Iterable[Facts], calendar: WorkingCalendar, today: date
) -> list[tuple[Facts, tuple[Proposal, ...]]]:
    """What may be done today for each of many clients; ``everybody`` may be read meanwhile.

    Python's search for cycles waits: there are none here, and it would go through all facts again
    and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return [(one, proposals(profile, one, calendar, today, today)) for one in everybody]
    finally:
        if was_on:
            gc.enable()


def needs_sorting(facts: Facts, today: date) -> bool:
    """Whether the client still has to be sorted: the one task after a first import."""
    return not (latest(facts.groups, today) or latest(facts.screened, today))


def _guidance(case: Case) -> None:
    facts = case.facts
    if facts.referrals:
        referral_rules(case)
    if facts.indications:
        indication_rules(case)
    if case.is_sorted_out:  # somebody else's client now; only what we asked for is followed
        return
    if case.pause is not None:  # no activating proposals meanwhile (method.md 3)
        pause_rules(case, case.pause)
        return
    if facts.trajectories:
        trajectory_rules(case)
    workplace_rules(case)
    homework_rules(case)
    after_talk_rules(case)
    closing_rules(case)
    fact, care = case.status_fact, case.profile.aftercare
    if case.status is not None and case.status.work and fact is not None and care is not None:
        aftercare_rules(case, care, fact.start)
        return
    contact_rules(case)
    outcome_rules(case)
    route_rules(case)
    review_rules(case)
