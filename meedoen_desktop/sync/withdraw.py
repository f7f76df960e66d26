"""Forget a joining that nobody confirmed, so that this laptop can be invited once more.

What the store has of it stays there and counts for nothing: no member follows who only asked. So
work of one's own that went there counts as never shared, and gets numbers of a new stream: the
numbers and names of the old one are used up. Work of colleagues that came in meanwhile stays; then
only an invitation of that same team will do, because nothing here would send it to another one.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from sqlalchemy import Table, delete, select, update
from sqlalchemy.orm import Session

from meedoen_desktop.models import (
    Operation,
    SyncAlarm,
    SyncBlob,
    SyncChain,
    SyncConflict,
    SyncKey,
    SyncMember,
    SyncObject,
    SyncQuarantine,
)
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.store.incarnation import reissue
from meedoen_desktop.store.merge import project
from meedoen_desktop.sync import digests, ledger, members
from meedoen_desktop.sync.account import SHARED, forget_account
from meedoen_desktop.sync.departure import Departure, depart
from meedoen_desktop.sync.names import ROSTER, Chain
from meedoen_desktop.sync.publish import publish, write_entries
from meedoen_desktop.sync.roster import WITHDRAW, Entry
from meedoen_desktop.sync.team import forget_team, load_team

_LOG = cast("Table", Operation.__table__)
_OF_THE_JOINING = (
    SyncObject, SyncChain, SyncMember, SyncKey, SyncQuarantine, SyncAlarm, SyncBlob,
)  # fmt: skip
"""All that an exchange brings anew. Sums, disputes and forks are of the operations, which stay."""
_TEAM_OF_WORK = "sync_team_of_work"
"""Fact: id of the shared vault of which work stands here, since this laptop left it."""


def is_waiting(session: Session) -> bool:
    """Whether this laptop asked to join and knows of nobody who said yes."""
    team = load_team(session)
    return team is not None and not any(
        one.device == team.device for one in members.members(session).values()
    )


def taken_back(store: Store) -> Departure | None:
    """Seal that this laptop does not ask any more; None when nobody can have seen that it did.

    Before `withdraw`, while it has the keys under which it asked.
    """
    with store.work() as session:
        team = load_team(session)
        if team is None or not ledger.last_confirmed(session, Chain(ROSTER, store.stream)):
            return None
        write_entries(store, session, team, [Entry(WITHDRAW, team.member(store))])
    publish(store, team, ())
    return depart(store, team, new_too=False)


def withdraw(store: Store) -> set[str]:
    """Share this vault no more; returns the streams under which it asked.

    ``LookupError`` unless it waits to be let in.
    """
    with store.read() as session:
        if not is_waiting(session):
            raise LookupError("no joining that waits")
        before = store.stream
    # First: who is interrupted after it asks again under the new stream, and can withdraw that.
    store.begin_anew()
    with store.work() as session:
        team = load_team(session)
        if team is None:
            return {before}
        asks = members.members(session, members.ASKS).values()
        own = {before, store.stream, *(one.stream for one in asks if one.device == team.device)}
        _take_back(session, own)
        published = select(_LOG.c.counter).where(_LOG.c.segment.is_not(None)).limit(1)
        has_work = session.connection().scalar(published) is not None
        set_fact(session, _TEAM_OF_WORK, team.vault if has_work else "")
        reissue(session, store.stream)
        project(session, set(session.scalars(select(SyncConflict.record_id))))
        for kind in _OF_THE_JOINING:
            session.execute(delete(kind))
        forget_account(session, SHARED)
        forget_team(session)
        return own - {store.stream}


def team_of_work(session: Session) -> str:
    """Id of the shared vault of which work stands here since a joining was forgotten; or empty."""
    return fact(session, _TEAM_OF_WORK) or ""


def _take_back(session: Session, own: Collection[str]) -> None:
    """Work of these streams counts as never shared, in the sums too."""
    mine = _LOG.c.stream.in_(own), _LOG.c.segment.is_not(None)
    rows = session.connection().execute(select(_LOG).where(*mine)).mappings()
    digests.remove(session, [dict(row) for row in rows])
    session.connection().execute(update(_LOG).where(*mine).values(segment=None))
