"""The objects that this laptop made or accepted, and how far each chain goes without a gap.

What an exchange asks time and again is a statement that was made once: making it, and finding out
that it is a known one, costs more than SQLite needs for the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from meedoen_desktop.models import SyncChain, SyncObject
from meedoen_desktop.sync.names import HEAD, Chain, Pointer
from meedoen_desktop.sync.signed import Header, Signed

WAITING, SENT, ACCEPTED = "waiting", "sent", "accepted"
_OBJECTS: Table = SyncObject.__table__  # type: ignore[assignment]
_CHAINS: Table = SyncChain.__table__  # type: ignore[assignment]
_HEADS_KEPT = 2
_AT_ONCE = 500

_IN_CHAIN = _OBJECTS.c.chain == bindparam("chain")
_KEEP = insert(_OBJECTS).prefix_with("OR IGNORE")
_BEFORE = select(_OBJECTS.c.previous).where(_OBJECTS.c.hash == bindparam("hash"))
_CONTENT = select(_OBJECTS.c.content).where(_OBJECTS.c.name == bindparam("name"))
_TIPS = select(_CHAINS).order_by(_CHAINS.c.chain)
_TIP = select(_CHAINS).where(_CHAINS.c.chain == bindparam("chain"))
_LAST = (
    select(_OBJECTS.c.sequence, _OBJECTS.c.hash)
    .where(_IN_CHAIN)
    .order_by(_OBJECTS.c.sequence.desc())
    .limit(1)
)
_WAITING = select(_OBJECTS.c.name).where(_OBJECTS.c.state == WAITING).order_by(_OBJECTS.c.number)
_FOLLOWING = (
    select(_OBJECTS.c.hash)
    .where(
        _OBJECTS.c.previous == bindparam("previous"),
        _IN_CHAIN,
        _OBJECTS.c.sequence == bindparam("sequence"),
    )
    .order_by(_OBJECTS.c.hash)
    .limit(1)
)
_ANOTHER = select(_OBJECTS.c.number).where(
    _IN_CHAIN,
    _OBJECTS.c.sequence == bindparam("sequence"),
    _OBJECTS.c.hash != bindparam("hash"),
)
_NEWEST = func.max(_OBJECTS.c.sequence)  # SQLite: the other columns are of that same row
_LAST_OF_EACH = (
    select(_OBJECTS.c.chain, _NEWEST)
    .where(_OBJECTS.c.chain.in_(bindparam("chains", expanding=True)), _OBJECTS.c.state != WAITING)
    .group_by(_OBJECTS.c.chain)
)
_NEWEST_HEADS = (
    select(_OBJECTS.c.chain, _NEWEST, _OBJECTS.c.name)
    .where(_OBJECTS.c.chain.startswith(f"{HEAD}/"), _OBJECTS.c.state != WAITING)
    .group_by(_OBJECTS.c.chain)
)
_KEPT_HEADS = (
    select(_OBJECTS.c.number)
    .where(_IN_CHAIN)
    .order_by(_OBJECTS.c.sequence.desc())
    .limit(_HEADS_KEPT)
)
_DROP_OLD_HEADS = delete(_OBJECTS).where(_IN_CHAIN, _OBJECTS.c.number.not_in(_KEPT_HEADS))
_NEW_TIP = sqlite.insert(_CHAINS)
_SET_TIP = _NEW_TIP.on_conflict_do_update(
    index_elements=["chain"],
    set_={"sequence": _NEW_TIP.excluded.sequence, "hash": _NEW_TIP.excluded.hash},
)


def keep(session: Session, signed: Signed, state: str) -> None:
    """Into the stock; the chain goes on as far as it can."""
    chain, pointer = signed.header.chain, signed.pointer
    row = {
        "name": signed.name, "chain": str(chain), "sequence": pointer.sequence,
        "hash": pointer.hash.hex(), "previous": signed.header.previous.hex(),
        "content": signed.content, "state": state,
    }  # fmt: skip
    session.connection().execute(_KEEP, row)
    if chain.kind == HEAD:
        _drop_old_heads(session, chain)
    else:
        _advance(session, chain)


def before(session: Session, pointer: Pointer) -> Pointer | None:
    """The object before a known one; sequence 0 before the first. ``None``: it is not known."""
    previous = session.connection().scalar(_BEFORE, {"hash": pointer.hash.hex()})
    return None if previous is None else Pointer(pointer.sequence - 1, bytes.fromhex(previous))


def has_name(session: Session, name: str) -> bool:
    """Whether the object of this name is in stock."""
    return bool(in_stock(session, [name]))


def in_stock(session: Session, names: Iterable[str]) -> set[str]:
    """Those of these names whose object is in stock."""
    return _found(session, _OBJECTS.c.name, names)


def unknown(session: Session, pointers: Iterable[Pointer]) -> set[Pointer]:
    """Those of these objects that are not in stock."""
    hashes = {pointer.hash.hex(): pointer for pointer in pointers}
    known = _found(session, _OBJECTS.c.hash, hashes)
    return {pointer for digest, pointer in hashes.items() if digest not in known}


def content(session: Session, name: str) -> bytes | None:
    """The bytes of an object in stock."""
    found: bytes | None = session.connection().scalar(_CONTENT, {"name": name})
    return found


def tip(session: Session, chain: Chain) -> Pointer | None:
    """The last object before the first gap."""
    row = session.connection().execute(_TIP, {"chain": str(chain)}).first()
    return Pointer(row.sequence, bytes.fromhex(row.hash)) if row else None


def tips(session: Session) -> dict[Chain, Pointer]:
    """Of all chains: what this laptop has seen."""
    rows = session.connection().execute(_TIPS)
    return {Chain.read(row.chain): Pointer(row.sequence, bytes.fromhex(row.hash)) for row in rows}


def next_header(session: Session, vault: str, chain: Chain, epoch: int) -> Header:
    """For the next object of a chain of this device."""
    last = session.connection().execute(_LAST, {"chain": str(chain)}).first()
    if last is None:
        return Header(vault, chain, 1, b"", epoch)
    return Header(vault, chain, last.sequence + 1, bytes.fromhex(last.hash), epoch)


def waiting(session: Session) -> list[str]:
    """Names of what has to be sent, in the order in which it was made."""
    return list(session.connection().scalars(_WAITING))


def mark_sent(session: Session, name: str) -> None:
    """The store was seen to have it."""
    session.connection().execute(update(_OBJECTS).where(_OBJECTS.c.name == name).values(state=SENT))


def stock(session: Session) -> Iterator[str]:
    """Names of all that the store should have."""
    query = select(_OBJECTS.c.name).where(_OBJECTS.c.state != WAITING).order_by(_OBJECTS.c.number)
    yield from session.connection().scalars(query)


def made_here(session: Session, after: int, most: int) -> list[tuple[int, str]]:
    """Number here and name of what this laptop put into the store, from number ``after`` on."""
    query = select(_OBJECTS.c.number, _OBJECTS.c.name).where(
        _OBJECTS.c.state == SENT, _OBJECTS.c.number > after
    )
    rows = session.connection().execute(query.order_by(_OBJECTS.c.number).limit(most))
    return [(number, name) for number, name in rows]


def has_another(session: Session, signed: Signed) -> bool:
    """Whether its chain has another object under the same number: two laptops are one stream."""
    this = {
        "chain": str(signed.header.chain), "sequence": signed.header.sequence,
        "hash": signed.pointer.hash.hex(),
    }  # fmt: skip
    return session.connection().scalar(_ANOTHER, this) is not None


def last_confirmed(session: Session, chain: Chain) -> int:
    """Number of the newest object of a chain that the store was seen to have."""
    return last_of_each(session, [chain]).get(chain, 0)


def last_of_each(session: Session, chains: Iterable[Chain]) -> dict[Chain, int]:
    """``last_confirmed`` of several; without those of which it has nothing."""
    wanted = {str(chain): chain for chain in chains}
    rows = session.connection().execute(_LAST_OF_EACH, {"chains": list(wanted)})
    return {wanted[chain]: last for chain, last in rows}


def newest_heads(session: Session) -> dict[str, tuple[int, str]]:
    """Stream -> number and name of its newest head that the store was seen to have."""
    rows = session.connection().execute(_NEWEST_HEADS)
    return {Chain.read(chain).stream: (number, name) for chain, number, name in rows}


def _found(session: Session, column: ColumnElement[str], values: Iterable[str]) -> set[str]:
    wanted, found = sorted(values), set[str]()
    for start in range(0, len(wanted), _AT_ONCE):
        some = column.in_(wanted[start : start + _AT_ONCE])
        found.update(session.connection().scalars(select(column).where(some)))
    return found


def _advance(session: Session, chain: Chain) -> None:
    at = tip(session, chain)
    while following := _following(session, chain, at):
        at = following
    if at is not None:
        row = {"chain": str(chain), "sequence": at.sequence, "hash": at.hash.hex()}
        session.connection().execute(_SET_TIP, row)


def _following(session: Session, chain: Chain, at: Pointer | None) -> Pointer | None:
    sequence, previous = (at.sequence, at.hash.hex()) if at else (0, "")
    next_one = {"previous": previous, "chain": str(chain), "sequence": sequence + 1}
    found = session.connection().scalar(_FOLLOWING, next_one)
    return Pointer(sequence + 1, bytes.fromhex(found)) if found else None


def _drop_old_heads(session: Session, chain: Chain) -> None:
    session.connection().execute(_DROP_OLD_HEADS, {"chain": str(chain)})
