"""Since when this laptop knows that another one asks to join.

What the other one says about that would not help: its clock may be wrong, and it may have given up.
So it is the first exchange here in which it was seen; a fact of this laptop, told to nobody.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync import members

FACT = "sync_asked"
"""JSON: stream -> ISO instant."""
_NEW_FOR = timedelta(days=1)


def since(session: Session) -> dict[str, str]:
    """Stream -> ISO instant; without who was not seen by an exchange yet."""
    known: dict[str, str] = json.loads(fact(session, FACT) or "{}")
    return known


def note(store: Store) -> None:
    """After an exchange: who asks since now, and who does not ask any more."""
    now = store.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    with store.work() as session:
        known = since(session)
        asks = {one: known.get(one, now) for one in members.members(session, members.ASKS)}
        if asks != known:
            set_fact(session, FACT, json.dumps(asks))


def is_long_ago(instant: str, now: datetime) -> bool:
    """Whether nobody has to be reminded of it any more; ``instant`` may be empty."""
    return bool(instant) and now - datetime.fromisoformat(instant) > _NEW_FOR
