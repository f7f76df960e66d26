"""How this laptop reaches the central store: the place, and the secret that opens it.

Both stand in the encrypted vault, as facts of this laptop: not synced, in no operation, in no log.
A colleague gets the place with an invitation, and the secret only when the one who invites says so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync.place import Place, read_place, spell

_PLACE, _SECRET = "sync_place", "sync_secret"


@dataclass(frozen=True, slots=True)
class Account:
    """``secret`` is never shown, not even in a report of a fault."""

    place: Place
    secret: str = field(default="", repr=False)


def keep_account(session: Session, account: Account) -> None:
    """With the running transaction: a place never stands without what opens it."""
    set_fact(session, _PLACE, json.dumps(spell(account.place)))
    set_fact(session, _SECRET, account.secret)


def kept_account(session: Session) -> Account | None:
    """``None`` when this vault never was shared."""
    kept = fact(session, _PLACE)
    if not kept:
        return None
    # Before there were servers it was the path of a folder.
    place = read_place(json.loads(kept) if kept.startswith("{") else kept)
    return Account(place, fact(session, _SECRET) or "")
