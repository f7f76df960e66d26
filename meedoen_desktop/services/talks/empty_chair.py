"""Nobody came to a talk: it is kept, and which proposal of the method follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_invitation import AGAIN, CHOOSE
from meedoen_desktop.services.agenda.appointments import NO_SHOW, set_status
from meedoen_desktop.services.rhythm.proposals import for_client
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Missed:
    """``before`` is the status the talk had, for undo with `appointments.set_status`."""

    before: str
    follows: str = ""
    """AGAIN, CHOOSE or "" when the method proposes neither, such as with a next talk planned."""
    times: int = 0
    """After the last invitation: how often the client did not come, one after the other."""


def keep(store: Store, profile: Profile | None, person_id: str, talk_id: str) -> Missed:
    """The talk counts as a no-show. `NotFound` when it is gone."""
    before = set_status(store, talk_id, NO_SHOW)
    for line in for_client(store, profile, person_id) if profile is not None else ():
        if line.rule in {AGAIN, CHOOSE}:
            _sentence, params = line.proposal.because
            times = dict(params).get("count", 0)
            return Missed(before, line.rule, times if isinstance(times, int) else 0)
    return Missed(before)
