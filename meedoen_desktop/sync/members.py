"""Members and keys as this laptop knows them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any

import cbor2
from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from meedoen_desktop.models import SyncKey, SyncMember
from meedoen_desktop.sync.encoding import pack
from meedoen_desktop.sync.head import HeadContent
from meedoen_desktop.sync.key_ring import dossier_key
from meedoen_desktop.sync.names import Pointer
from meedoen_desktop.sync.roster import Member
from meedoen_desktop.sync.segment import DossierKey, pack_seen, read_seen
from meedoen_desktop.sync.signed import Signed

_AT_ONCE = 500
MEMBER, ASKS, WITHDREW = "member", "asks", "withdrew"
_MEMBERS: Table = SyncMember.__table__  # type: ignore[assignment]
_KEYS: Table = SyncKey.__table__  # type: ignore[assignment]
_ALL = select(_MEMBERS)
_IN_STATE = _ALL.where(_MEMBERS.c.state == bindparam("state"))
_HEAD = select(_MEMBERS.c.head).where(_MEMBERS.c.stream == bindparam("stream"))
_SAVE_HEAD = update(_MEMBERS).where(
    _MEMBERS.c.stream == bindparam("of"), _MEMBERS.c.head_sequence <= bindparam("at")
)
_LEFT = select(_MEMBERS.c.before).distinct()
_EPOCH_KEY = select(_KEYS.c.key).where(_KEYS.c.scope == bindparam("scope"))
_KEY = _EPOCH_KEY.where(_KEYS.c.key_id == bindparam("key_id"))
_ADD_KEY = insert(_KEYS).prefix_with("OR IGNORE")
_FIELDS = ("stream", "verify_key", "receive_key", "consultant_id", "device", "label")


def members(session: Session, state: str = MEMBER) -> dict[str, Member]:
    """Stream -> member."""
    rows = session.connection().execute(_IN_STATE, {"state": state})
    return {row.stream: Member(*(getattr(row, name) for name in _FIELDS)) for row in rows}


def admit(session: Session, member: Member, *, state: str = MEMBER, before: str = "") -> None:
    """A stream gets its keys once; who asked becomes a member with the keys that were compared."""
    values = asdict(member) | {"state": state, "before": before}
    fresh = {"head_sequence": 0, "head_hash": "", "head": b""}
    added = sqlite.insert(_MEMBERS).values(**values, **fresh)
    if state == MEMBER:
        added = added.on_conflict_do_update(
            index_elements=["stream"], set_=values, where=_MEMBERS.c.state != MEMBER
        )
        session.connection().execute(added)
    else:
        session.connection().execute(added.on_conflict_do_nothing())


def withdraw(session: Session, stream: str) -> None:
    """Who asked does not ask any more; a member stays one."""
    session.connection().execute(
        update(_MEMBERS)
        .where(_MEMBERS.c.stream == stream, _MEMBERS.c.state == ASKS)
        .values(state=WITHDREW)
    )


def left(session: Session) -> set[str]:
    """Streams from which another one went on: their last head is of then, not of now."""
    return set(session.connection().scalars(_LEFT))


def heads(session: Session) -> dict[str, tuple[Pointer, HeadContent | None]]:
    """Stream -> where its newest accepted head is, and what that says."""
    rows = session.connection().execute(_ALL)
    return {
        row.stream: (Pointer(row.head_sequence, bytes.fromhex(row.head_hash)), _unpacked(row.head))
        for row in rows
    }


def save_head(session: Session, signed: Signed, said: HeadContent) -> None:
    """The newest head of a member."""
    pointer = signed.pointer
    told = {
        "seen": pack_seen(said.seen), "digests": said.digests, "at": said.at,
        "wanted": list(said.wanted), "moved": said.moved,
    }  # fmt: skip
    session.connection().execute(
        _SAVE_HEAD,
        {
            "of": signed.header.chain.stream, "at": pointer.sequence,
            "head_sequence": pointer.sequence, "head_hash": pointer.hash.hex(), "head": pack(told),
        },
    )  # fmt: skip


@lru_cache(256)
def _unpacked(head: bytes) -> HeadContent | None:
    """Remembered: a sync asks several times what the heads say, and few of them change."""
    if not head:
        return None
    told: dict[str, Any] = cbor2.loads(head)
    return HeadContent(
        read_seen(told["seen"]), told["digests"], told["at"], tuple(told["wanted"]),
        told.get("moved", {}),
    )  # fmt: skip


def head_of(session: Session, stream: str) -> HeadContent | None:
    """What the newest head of one member says."""
    return _unpacked(session.connection().scalar(_HEAD, {"stream": stream}) or b"")


def epoch_key(session: Session, epoch: int) -> bytes | None:
    """The vault key of an epoch."""
    found: bytes | None = session.connection().scalar(_EPOCH_KEY, {"scope": f"epoch/{epoch}"})
    return found


def add_key(session: Session, scope: str, key: DossierKey) -> None:
    """A key that was made here or came in a ring; twice is once."""
    values = {"scope": scope, "key_id": key.id.hex(), "key": key.key}
    session.connection().execute(_ADD_KEY, values)


def find_key(session: Session, dossier_id: str, key_id: bytes) -> bytes | None:
    """The dossier key with this id."""
    this = {"scope": dossier_id, "key_id": key_id.hex()}
    found: bytes | None = session.connection().scalar(_KEY, this)
    return found


def keys_of(session: Session, dossier_id: str) -> list[DossierKey]:
    """All keys of a dossier; two laptops that did not know each other may have made one each."""
    query = select(_KEYS).where(_KEYS.c.scope == dossier_id).order_by(_KEYS.c.key_id)
    rows = session.connection().execute(query)
    return [DossierKey(bytes.fromhex(row.key_id), row.key) for row in rows]


def keys_for(
    session: Session, dossiers: Collection[str]
) -> tuple[dict[str, DossierKey], dict[str, DossierKey]]:
    """The keys to write with: the first of the known ones, or a new one; and the new ones alone.

    The new ones have to go into a ring in this same transaction.
    """
    known = _first_keys(session, sorted(dossiers))
    fresh = {one: dossier_key() for one in sorted(dossiers) if one not in known}
    for dossier_id, key in fresh.items():
        add_key(session, dossier_id, key)
    return known | fresh, fresh


def _first_keys(session: Session, dossiers: Sequence[str]) -> dict[str, DossierKey]:
    known: dict[str, DossierKey] = {}
    for start in range(0, len(dossiers), _AT_ONCE):
        some = _KEYS.c.scope.in_(dossiers[start : start + _AT_ONCE])
        query = select(_KEYS).where(some).order_by(_KEYS.c.key_id)
        for row in session.connection().execute(query):
            known.setdefault(row.scope, DossierKey(bytes.fromhex(row.key_id), row.key))
    return known
