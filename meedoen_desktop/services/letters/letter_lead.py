"""Whether a letter comes in time: about five working days before the talk (method.md 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.method.profile import InvitationRules
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.agenda.working_days import days_before, days_until
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Lead:
    """How the date fits the post: advice, never a rule. ``kind`` is good, short or far."""

    kind: str
    working_days: int
    send_on: date


def lead(store: Store, profile_id: str, wishes: Wishes) -> Lead | None:
    """Whether the letter comes in time; None without a day or for a day that has gone by."""
    today = store.clock.today()
    if wishes.day is None or wishes.day <= today:
        return None
    rules = invitation_rules(profile_id)
    between = days_until(today, wishes.day)
    low = min(rules.lead_working_days, rules.latest_working_days)
    kind = "short" if between < low else "far" if between > rules.earliest_working_days else "good"
    send_on = days_before(wishes.day, rules.lead_working_days)
    return Lead(kind, between, max(send_on, today))


def invitation_rules(profile_id: str) -> InvitationRules:
    """The profile's rules; without a profile those of method.md 3."""
    if not profile_id:
        return InvitationRules(5, 10, 5, 2, 12)
    return load_profile(profile_id).invitation
