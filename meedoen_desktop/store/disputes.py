"""Fields on which people disagree (sync.md 5), found with every change; see `settling`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Operation, SyncConflict
from meedoen_desktop.store.facts import set_fact
from meedoen_desktop.store.live import conflicts, decode_op, encode
from meedoen_desktop.store.projection import fields_of, tables

_LOG: Table = Operation.__table__  # type: ignore[assignment]
_CONFLICTS: Table = SyncConflict.__table__  # type: ignore[assignment]
DISPUTED = "sync_disputed"
"""The fact that there has been a conflict: most vaults never have to look for one."""
Row = dict[str, Any]


def found_in(rows: Sequence[Any], table: str, dossier_id: str) -> Iterator[Row]:
    """The conflicts of one record, as rows of their table; ``rows`` are all its operations."""
    if len(rows) == 1:
        return
    kind = tables()[table]
    known = {"", *(one.name for one in fields_of(kind))} - kind.QUIET
    authors = {(row.stream, row.counter): row.author for row in rows}
    for field, live in conflicts(decode_op(row) for row in rows).items():
        if field not in known:
            continue  # of a newer program: who knows the field is asked about it
        choices = [[*op.dot, authors[op.dot], op.hlc, op.fields.get(field)] for op in live]
        yield {
            "record_id": rows[0].record_id, "field": field, "table_name": table,
            "dossier_id": dossier_id, "choices": encode(choices),
        }  # fmt: skip


def keep(session: Session, record_ids: Sequence[str], found: list[Row]) -> None:
    """From now on these are all the conflicts of these records."""
    connection = session.connection()
    connection.execute(delete(_CONFLICTS).where(_CONFLICTS.c.record_id.in_(record_ids)))
    if found:
        connection.execute(insert(_CONFLICTS), found)
        set_fact(session, DISPUTED, "ever")


def look_again(session: Session, record_ids: Sequence[str]) -> None:
    """After a change made here: an edit that has seen both sides settles a conflict."""
    connection = session.connection()
    known = select(_CONFLICTS).where(_CONFLICTS.c.record_id.in_(record_ids))
    for record_id, row in {row.record_id: row for row in connection.execute(known)}.items():
        rows = connection.execute(select(_LOG).where(_LOG.c.record_id == record_id)).all()
        keep(session, [record_id], list(found_in(rows, row.table_name, row.dossier_id)))
