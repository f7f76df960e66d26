"""The objects that this laptop made or accepted, and how far each chain goes without a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Table, delete, func, insert, select, update
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


def keep(session: Session, signed: Signed, state: str) -> None:
    """Into the stock; the chain goes on as far as it can."""
    chain, pointer = signed.header.chain, signed.pointer
    row = {
        "name": signed.name, "chain": str(chain), "sequence": pointer.sequence,
        "hash": pointer.hash.hex(), "previous": signed.header.previous.hex(),
        "content": signed.content, "state": state,
    }  # fmt: skip
    session.connection().execute(insert(_OBJECTS).prefix_with("OR IGNORE"), row)
    if chain.kind == HEAD:
        _drop_old_heads(session, chain)
    else:
        _advance(session, chain)


def before(session: Session, pointer: Pointer) -> Pointer | None:
    """The object before a known one; sequence 0 before the first. ``None``: it is not known."""
    query = select(_OBJECTS.c.previous).where(_OBJECTS.c.hash == pointer.hash.hex())
    previous = session.connection().scalar(query)
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
    found: bytes | None = session.connection().scalar(
        select(_OBJECTS.c.content).where(_OBJECTS.c.name == name)
    )
    return found


def tip(session: Session, chain: Chain) -> Pointer | None:
    """The last object before the first gap."""
    row = session.connection().execute(select(_CHAINS).where(_CHAINS.c.chain == str(chain))).first()
    return Pointer(row.sequence, bytes.fromhex(row.hash)) if row else None


def tips(session: Session) -> dict[Chain, Pointer]:
    """Of all chains: what this laptop has seen."""
    rows = session.connection().execute(select(_CHAINS).order_by(_CHAINS.c.chain))
    return {Chain.read(row.chain): Pointer(row.sequence, bytes.fromhex(row.hash)) for row in rows}


def next_header(session: Session, vault: str, chain: Chain, epoch: int) -> Header:
    """For the next object of a chain of this device."""
    last = session.connection().execute(
        select(_OBJECTS.c.sequence, _OBJECTS.c.hash)
        .where(_OBJECTS.c.chain == str(chain))
        .order_by(_OBJECTS.c.sequence.desc())
    ).first()  # fmt: skip
    if last is None:
        return Header(vault, chain, 1, b"", epoch)
    return Header(vault, chain, last.sequence + 1, bytes.fromhex(last.hash), epoch)


def waiting(session: Session) -> list[str]:
    """Names of what has to be sent, in the order in which it was made."""
    query = select(_OBJECTS.c.name).where(_OBJECTS.c.state == WAITING).order_by(_OBJECTS.c.number)
    return list(session.connection().scalars(query))


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
    query = select(_OBJECTS.c.number).where(
        _OBJECTS.c.chain == str(signed.header.chain),
        _OBJECTS.c.sequence == signed.header.sequence,
        _OBJECTS.c.hash != signed.pointer.hash.hex(),
    )
    return session.connection().scalar(query) is not None


def last_confirmed(session: Session, chain: Chain) -> int:
    """Number of the newest object of a chain that the store was seen to have."""
    return last_of_each(session, [chain]).get(chain, 0)


def last_of_each(session: Session, chains: Iterable[Chain]) -> dict[Chain, int]:
    """``last_confirmed`` of several; without those of which it has nothing."""
    wanted = {str(chain): chain for chain in chains}
    query = (
        select(_OBJECTS.c.chain, func.max(_OBJECTS.c.sequence))
        .where(_OBJECTS.c.chain.in_(wanted), _OBJECTS.c.state != WAITING)
        .group_by(_OBJECTS.c.chain)
    )
    return {wanted[chain]: last for chain, last in session.connection().execute(query)}


def newest_heads(session: Session) -> dict[str, tuple[int, str]]:
    """Stream -> number and name of its newest head that the store was seen to have."""
    newest = func.max(_OBJECTS.c.sequence)  # SQLite: the other columns are of that same row
    query = (
        select(_OBJECTS.c.chain, newest, _OBJECTS.c.name)
        .where(_OBJECTS.c.chain.startswith(f"{HEAD}/"), _OBJECTS.c.state != WAITING)
        .group_by(_OBJECTS.c.chain)
    )
    rows = session.connection().execute(query)
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
        values = {"sequence": at.sequence, "hash": at.hash.hex()}
        session.connection().execute(
            sqlite.insert(_CHAINS)
            .values(chain=str(chain), **values)
            .on_conflict_do_update(index_elements=["chain"], set_=values)
        )


def _following(session: Session, chain: Chain, at: Pointer | None) -> Pointer | None:
    sequence, previous = (at.sequence, at.hash.hex()) if at else (0, "")
    query = select(_OBJECTS.c.hash).where(
        _OBJECTS.c.previous == previous,
        _OBJECTS.c.chain == str(chain),
        _OBJECTS.c.sequence == sequence + 1,
    )
    found = session.connection().scalar(query.order_by(_OBJECTS.c.hash))
    return Pointer(sequence + 1, bytes.fromhex(found)) if found else None


def _drop_old_heads(session: Session, chain: Chain) -> None:
    numbers = select(_OBJECTS.c.number).where(_OBJECTS.c.chain == str(chain))
    newest = numbers.order_by(_OBJECTS.c.sequence.desc()).limit(_HEADS_KEPT)
    kept = list(session.connection().scalars(newest))
    old = delete(_OBJECTS).where(_OBJECTS.c.chain == str(chain), _OBJECTS.c.number.not_in(kept))
    session.connection().execute(old)
