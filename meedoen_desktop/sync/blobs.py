"""Files of dossiers: which have to go, which have to come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import cbor2
from sqlalchemy import Table, bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.models import SyncBlob
from meedoen_desktop.models.syncing import BLOB_WANTED
from meedoen_desktop.store import Store
from meedoen_desktop.store.attachments import Attachments
from meedoen_desktop.store.leftovers import blob_columns
from meedoen_desktop.sync import members
from meedoen_desktop.sync.blob import BlobPlace, file_id, pieces
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.operation import Row
from meedoen_desktop.sync.reach import Reach
from meedoen_desktop.sync.rejected import Rejected

WAITING, WANTED, THERE = "waiting", BLOB_WANTED, "there"
_BLOBS: Table = SyncBlob.__table__  # type: ignore[assignment]
_IN_STATE = select(_BLOBS).where(_BLOBS.c.state == bindparam("state")).order_by(_BLOBS.c.name)


@cache
def _tables() -> frozenset[str]:
    return frozenset(str(column.class_.__table__.name) for column in blob_columns())


def note(session: Session, rows: Iterable[Row], state: str) -> None:
    """Remember the files that these operations (``fields`` encoded) speak of."""
    named = {
        (blob, row["dossier_id"])
        for row in rows
        if row["table_name"] in _tables()
        and isinstance(blob := cbor2.loads(row["fields"]).get("blob"), str)
        and _is_name(blob)
    }
    if named:
        session.connection().execute(
            insert(_BLOBS).on_conflict_do_nothing(),
            [{"name": name, "dossier_id": one, "state": state} for name, one in sorted(named)],
        )


def want(session: Session, rows: Sequence[Row], attachments: Attachments) -> None:
    """The files that a colleague's operations speak of, and those of the records they are about.

    A record that was deleted here and is back again has lost its file meanwhile.
    """
    note(session, rows, WANTED)
    touched: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        touched[row["table_name"]].add(row["record_id"])
    for column in blob_columns():
        kind = column.class_
        ids = touched.get(str(kind.__table__.name))
        query = select(column, kind.dossier_id).where(kind.id.in_(ids or ()))
        for name, dossier_id in session.execute(query) if ids else ():
            if name and not attachments.has(name):
                _put(session, name, dossier_id, WANTED)


def in_state(session: Session, state: str) -> list[tuple[str, str]]:
    """(name, dossier) of these files."""
    rows = session.connection().execute(_IN_STATE, {"state": state})
    return [(row.name, row.dossier_id) for row in rows]


def send(store: Store, reach: Reach, vault: str) -> None:
    """Upload what waits; a file that is gone from this laptop has nothing to send."""
    with store.read() as session:
        todo = in_state(session, WAITING)
    reach.expect(2 * len(todo))
    for name, dossier_id in todo:
        _send_one(store, reach, vault, name, dossier_id)
        _mark(store, name, dossier_id, THERE)


def fetch(store: Store, reach: Reach, vault: str) -> list[str]:
    """Download what is wanted; returns the places of the files that do not come yet."""
    with store.read() as session:
        todo = in_state(session, WANTED)
    reach.expect(len(todo))
    missing = []
    for name, dossier_id in todo:
        where = places(store, vault, name, dossier_id)
        if store.attachments.has(name) or _fetch_one(store, reach, name, where):
            _mark(store, name, dossier_id, THERE)
        else:
            missing += [place.piece_name(0) for place in where[:1]] or [name]
    return missing


def give_again(store: Store, reach: Reach, vault: str, asked: Collection[str]) -> set[str]:
    """Upload pieces that the store does not give, of files that are here; those that it has now.

    ``asked`` are names of pieces; the first stands for all of its file. A place tells nothing about
    its file: those of all files here are made to find it.
    """
    given = set[str]()
    ids = {file_id(name) for name in asked}
    for name, dossier_id in known_files(store) if ids else ():
        for place in places(store, vault, name, dossier_id):
            if place.id in ids:
                for piece, content in sealed(store, place, name):
                    if not reach.has(piece, content):
                        reach.put(piece, content)
                    given.add(piece)
    return given


def known_files(store: Store) -> list[tuple[str, str]]:
    """(name, dossier) of all files that travel or have travelled, also those not here yet."""
    with store.read() as session:
        return sorted([*in_state(session, THERE), *in_state(session, WANTED)])


def refill(store: Store, reach: Reach, vault: str, present: set[str]) -> None:
    """Upload again what the store lost and this laptop still has."""
    with store.read() as session:
        known = in_state(session, THERE)
    for name, dossier_id in known:
        where = places(store, vault, name, dossier_id)
        if not any(place.piece_name(0) in present for place in where):
            _send_one(store, reach, vault, name, dossier_id)


def prepared(store: Store, vault: str) -> Iterator[tuple[str, bytes]]:
    """Sealed pieces, with their names, of all files that have to go."""
    with store.read() as session:
        todo = in_state(session, WAITING)
    for name, dossier_id in todo:
        for place in places(store, vault, name, dossier_id)[:1]:
            yield from sealed(store, place, name)


def sealed(store: Store, place: BlobPlace, name: str) -> Iterator[tuple[str, bytes]]:
    """The pieces of a file for one place; none when the file is not here, or damaged."""
    if not store.attachments.has(name):
        return
    try:
        content = store.attachments.get(name)
    except DamagedVault:
        return  # verify says so; a colleague's copy may still come
    for piece in range(pieces(len(content))):
        yield place.piece_name(piece), place.make_piece(content, piece)


def places(store: Store, vault: str, name: str, dossier_id: str) -> list[BlobPlace]:
    """Where a file may lie: one place for each key of its dossier."""
    with store.read() as session:
        keys = members.keys_of(session, dossier_id)
    return [BlobPlace(vault, key.key, name) for key in keys]


def _send_one(store: Store, reach: Reach, vault: str, name: str, dossier_id: str) -> None:
    for place in places(store, vault, name, dossier_id)[:1]:
        for piece, content in sealed(store, place, name):
            reach.put(piece, content)


def _fetch_one(store: Store, reach: Reach, name: str, where: list[BlobPlace]) -> bool:
    for place in where:
        try:
            store.attachments.put_named(name, place.read(reach.get))
        except (Missing, Rejected):
            continue
        return True
    return False


def _mark(store: Store, name: str, dossier_id: str, state: str) -> None:
    with store.work() as session:
        _put(session, name, dossier_id, state)


def _put(session: Session, name: str, dossier_id: str, state: str) -> None:
    session.connection().execute(
        insert(_BLOBS)
        .values(name=name, dossier_id=dossier_id, state=state)
        .on_conflict_do_update(index_elements=["name", "dossier_id"], set_={"state": state})
    )


def _is_name(value: Any) -> bool:
    """A name that may become a path: hex digits and nothing else."""
    return len(value) == 40 and not set(value) - set("0123456789abcdef")
