"""The rest of a client that the consultant decided on: that it is there, and ending it sooner.

A pause is kept as decisions about single occurrences (`decisions`). One about a coach, a letter or
somebody else we wait for puts off that question alone: it is no rest of the client.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from meedoen_desktop.method import (
    rhythm_interpreter,
    rhythm_invitation,
    rhythm_letters,
    rhythm_referrals,
    rhythm_trajectories,
)
from meedoen_desktop.method.rhythm_facts import PAUSED
from meedoen_desktop.models import ProposalDecision
from meedoen_desktop.services.trail.trail_undo import Undo, known, undo
from meedoen_desktop.store import Store

ELSEWHERE = frozenset({
    rhythm_invitation.LETTER, rhythm_invitation.MESSAGE, rhythm_invitation.REMIND,
    rhythm_letters.POST, rhythm_letters.DELIVERY, rhythm_letters.REACH,
    rhythm_interpreter.BOOK, rhythm_interpreter.CANCEL,
    rhythm_referrals.REFER, rhythm_referrals.WAITING, rhythm_referrals.DECIDING,
    rhythm_referrals.ENDING,
    rhythm_trajectories.START, rhythm_trajectories.REPORT, rhythm_trajectories.COACH,
    rhythm_trajectories.THREE_WAY, rhythm_trajectories.LAST,
})  # fmt: skip
"""Rules that hang on a talk or on others, not on the client's own pace."""


@dataclass(frozen=True, slots=True)
class RestNow:
    """``until`` is the last day of rest; ``ids`` are the decisions that `stop` ends."""

    until: date
    reason: str
    ids: tuple[str, ...]


def current(store: Store, person_id: str) -> RestNow | None:
    """The client's own pause that holds today; None when there is none."""
    wanted = (
        select(ProposalDecision)
        .where(ProposalDecision.person_id == person_id)
        .order_by(ProposalDecision.decided_on, ProposalDecision.id)
    )
    with store.read() as session:
        last = {one.about: one for one in session.scalars(wanted)}  # the last decision counts
        paused = [one for one in last.values() if _holds(one, store.clock.today())]
        if not paused:
            return None
        longest = max(paused, key=_end)
        return RestNow(_end(longest), longest.reason, tuple(one.id for one in paused))


def stop(store: Store, ids: tuple[str, ...]) -> Undo:
    """The rest ends with yesterday; one of today is taken away. `trail_undo.take_back` undoes it.

    Ending it, not deleting: what was due meanwhile may be done from today on, and is not late.
    """
    today = store.clock.today()
    with store.work() as session:
        found = [one for one in (session.get(ProposalDecision, key) for key in ids) if one]
        before = [known(one) for one in found]
        for one in found:
            if one.decided_on >= today:
                session.delete(one)
            else:
                one.until = today - timedelta(days=1)
    return undo("", before=before)


def _holds(one: ProposalDecision, today: date) -> bool:
    return one.decision == PAUSED and _end(one) >= today and one.rule not in ELSEWHERE


def _end(one: ProposalDecision) -> date:
    return one.until or date.min
