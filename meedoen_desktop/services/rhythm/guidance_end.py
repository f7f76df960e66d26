"""Rounding off the guidance of a client, with the day to look again (method.md 7).

Ending guidance is not closing the file: the client stays in file and is looked at again.
"""

from __future__ import annotations

from datetime import date

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import LEVEL, NewFact
from meedoen_desktop.store import Store


def can_end(profile: Profile) -> bool:
    """Whether the profile knows an ending of guidance."""
    return _ended(profile) != ""


def end(
    store: Store, profile: Profile, person_id: str, day: date, reason: str, again: date | None
) -> str:
    """End guidance from ``day`` on, to look again on ``again``; returns the fact's id.

    `WrongInput` without a reason, or for a day to look again that lies before the end.
    """
    fact = NewFact(
        LEVEL, _ended(profile), day, reason, again,
        profile_id=profile.id, profile_version=str(profile.version),
    )  # fmt: skip
    return groups.add_fact(store, person_id, fact)


def _ended(profile: Profile) -> str:
    return next((level.code for level in profile.service_levels if level.ended), "")
