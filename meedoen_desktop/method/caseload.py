"""How many clients fit in a working week, by the norm of the profile (method.md 2 and 11)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_amounts import CaseloadNorm

FULL_WEEK = 5
"""Days of a full-time job, for which a norm holds."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many clients in active guidance a consultant is meant to have."""

    low: int
    high: int

    def over(self, clients: int) -> int:
        """How many more than the norm, 0 when it fits."""
        return max(0, clients - self.high)

    def under(self, clients: int) -> int:
        """How many still fit before the lower end of the norm, 0 when there are enough."""
        return max(0, self.low - clients)


def room(norm: CaseloadNorm, working_days: str) -> Room:
    """The norm for who works fewer days, rounded; an empty pattern counts as a full week."""
    days = len(set(working_days) & set("1234567")) or FULL_WEEK
    part = min(days, FULL_WEEK) / FULL_WEEK
    return Room(round(norm.low * part), round(norm.high * part))


def is_active(profile: Profile, level: str) -> bool:
    """Whether a service level is guidance in the rhythm of the group: that is what a norm counts.

    Who has no level, or one that the profile does not know, is in active guidance.
    """
    known = profile.service_level(level)
    return known is None or (known.contact is None and not known.ended)
