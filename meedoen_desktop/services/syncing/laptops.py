"""The laptops of the team: whose, and until when we have their work."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Consultant
from meedoen_desktop.services.syncing.aside import aside
from meedoen_desktop.store.laptops import laptops
from meedoen_desktop.sync import members
from meedoen_desktop.sync.account import Account, kept_account
from meedoen_desktop.sync.place import Place, address, read_address
from meedoen_desktop.sync.rejected import Rejected
from meedoen_desktop.sync.team import load_team


@dataclass(frozen=True, slots=True)
class Colleague:
    """One laptop of the team, through all its restores. ``as_of``: on its own clock (ISO, UTC)."""

    stream: str
    """Under which it goes on now."""
    label: str
    who: str
    """The consultant who works there; empty when that is not known here."""
    as_of: str
    """Until when we have its work; empty: nothing yet."""
    is_here: bool
    was_restored: bool
    """From a backup; it went on under a new identity."""
    is_copy: bool = False
    """Another laptop has the same vault, and both are in use."""
    is_aside: bool = False
    """Somebody said here that it is not used any more, and it shared nothing since."""
    moved_to: Place | None = None
    """It shares at another place since what we have of it; filled in for this laptop."""


def colleagues(session: Session, here: str) -> tuple[Colleague, ...]:
    """All laptops of the team: the one of stream ``here`` first, the others by name, and at the
    end those that are not used any more.

    Just after a restore that stream is not known yet: then it is the laptop that was restored.
    """
    known, team = laptops(session), load_team(session)
    people = {one.id: one.name for one in session.scalars(select(Consultant))}
    names, in_use, gone = known.names(), known.in_use(), aside(session, known)
    if here not in known.streams and team is not None:
        here = known.now(team.stream)
    account = kept_account(session)
    found = [
        Colleague(
            one, names[one], people.get(known.streams[one].consultant_id, ""), known.as_of(one),
            one == here, known.was_restored(one) and len(some) == 1, len(some) > 1,
            one in gone,
            _moved_to(session, one, account) if one not in {here, *gone} else None,
        )
        for some in in_use.values()
        for one in some
    ]  # fmt: skip
    return tuple(sorted(found, key=_order))


def _moved_to(session: Session, stream: str, account: Account | None) -> Place | None:
    """Where a laptop went, unless that is where this one is, or a kind that is not known here."""
    said = members.head_of(session, stream)
    if said is None or not said.moved or account is None:
        return None
    if said.moved == address(account.place):
        return None
    try:
        return read_address(said.moved, account.place)
    except (Rejected, TypeError, KeyError):
        return None


def _order(one: Colleague) -> tuple[bool, bool, str]:
    return one.is_aside, not one.is_here, one.label.casefold()
