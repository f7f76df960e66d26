"""Operations carried from one vault to another by hand, without files or keys."""

from __future__ import annotations

from functools import cache
from typing import Any

import cbor2
from sqlalchemy import Table, func, select, update

from meedoen_desktop.models import Operation, SyncConflict
from meedoen_desktop.store import Store
from meedoen_desktop.store.merge import accept
from meedoen_desktop.store.projection import fields_of, tables

LOG: Table = Operation.__table__  # type: ignore[assignment]
Row = dict[str, Any]


def publish(store: Store) -> list[Row]:
    """What was not published yet, as one segment."""
    mine = (LOG.c.segment.is_(None), LOG.c.stream == store.stream)
    with store.work() as session:
        rows = session.execute(select(LOG).where(*mine).order_by(LOG.c.counter)).mappings().all()
        last = session.scalar(select(func.max(LOG.c.segment)).where(LOG.c.stream == store.stream))
        session.connection().execute(update(LOG).where(*mine).values(segment=(last or 0) + 1))
    return [{name: value for name, value in row.items() if name != "segment"} for row in rows]


def deliver(store: Store, rows: list[Row]) -> list[tuple[str, int]]:
    """Whatever order they come in: the operations of each stream are taken."""
    forked: list[tuple[str, int]] = []
    with store.work() as session:
        for stream in dict.fromkeys(row["stream"] for row in rows):
            some = [row for row in rows if row["stream"] == stream]
            forked += accept(session, some, 1).forked
    return forked


def content(store: Store) -> dict[str, dict[str, Any]]:
    """Every synced row as it stands in the file."""
    with store.read() as session:
        # From the driver itself: histories ask this after every step.
        connection: Any = session.connection().connection.driver_connection
        return {
            table: {row[0]: row for row in connection.execute(query)}
            for table, query in _contents().items()
        }


@cache
def _contents() -> dict[str, str]:
    """Table -> what asks for all of it."""
    columns = {
        table: ", ".join(field.name for field in fields_of(kind))
        for table, kind in tables().items()
    }
    return {
        table: f"SELECT id, dossier_id, {some} FROM {table}"  # noqa: S608 - names of our own
        for table, some in columns.items()
    }


def texts(store: Store) -> set[str]:
    """Every text that an operation of this vault says."""
    with store.read() as session:
        said = [cbor2.loads(fields).values() for fields in session.scalars(select(LOG.c.fields))]
    return {value for values in said for value in values if isinstance(value, str)}


def disputes(store: Store) -> set[tuple[str, str, bytes]]:
    with store.read() as session:
        found = session.scalars(select(SyncConflict))
        return {(one.record_id, one.field, one.choices) for one in found}


def operations(store: Store) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(LOG)) or 0
