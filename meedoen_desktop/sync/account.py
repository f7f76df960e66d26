"""How this laptop reaches a central store: the place, and the secret that opens it.

There may be two: where the team shares, sealed, and where readable copies go. Place and secret
stand in the encrypted vault, as facts of this laptop: not synced, in no operation, in no log. A
colleague gets the first place with an invitation, its secret only when the one who invites says so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync.place import Place, read_place, spell

SHARED, READABLE = "sync", "delivery"
"""What an account is for."""


@dataclass(frozen=True, slots=True)
class Account:
    """``secret`` is never shown, not even in a report of a fault."""

    place: Place
    secret: str = field(default="", repr=False)


def keep_account(session: Session, account: Account, use: str = SHARED) -> None:
    """With the running transaction: a place never stands without what opens it."""
    set_fact(session, f"{use}_place", json.dumps(spell(account.place)))
    set_fact(session, f"{use}_secret", account.secret)


def forget_account(session: Session, use: str) -> None:
    """With the running transaction: nothing of it stays."""
    for part in ("place", "secret"):
        set_fact(session, f"{use}_{part}", "")


def kept_account(session: Session, use: str = SHARED) -> Account | None:
    """``None`` when this vault never was shared, or nothing is delivered."""
    kept = fact(session, f"{use}_place")
    if not kept:
        return None
    # Before there were servers it was the path of a folder.
    place = read_place(json.loads(kept) if kept.startswith("{") else kept)
    return Account(place, fact(session, f"{use}_secret") or "")
