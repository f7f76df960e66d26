"""Operations carried from one vault to another by hand, without files or keys."""

from __future__ import annotations

from typing import Any

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
            forked += accept(session, [row for row in rows if row["stream"] == stream], 1)
    return forked


def content(store: Store) -> dict[str, dict[str, Any]]:
    """Every synced row as it stands in the file."""
    with store.read() as session:
        connection = session.connection()
        found = {}
        for table, kind in tables().items():
            columns = ", ".join(field.name for field in fields_of(kind))
            rows = connection.exec_driver_sql(f"SELECT id, dossier_id, {columns} FROM {table}")  # noqa: S608
            found[table] = {row[0]: tuple(row) for row in rows}
        return found


def disputes(store: Store) -> set[tuple[str, str, bytes]]:
    with store.read() as session:
        found = session.scalars(select(SyncConflict))
        return {(one.record_id, one.field, one.choices) for one in found}


def operations(store: Store) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(LOG)) or 0
