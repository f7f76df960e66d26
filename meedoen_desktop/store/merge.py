"""Operations of colleagues into the log, and their effect into the tables (sync.md 5).

The only writer of synced rows apart from the session's own flush. It writes no operations, keeps
search entries and conflicts in step, and says which dossiers changed.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Table, insert, select, update
from sqlalchemy.orm import Session

from meedoen_desktop.models import Operation, Synced, SyncFork
from meedoen_desktop.store import disputes, search
from meedoen_desktop.store.database import FLUSHING
from meedoen_desktop.store.live import CREATING, decode_op, encode
from meedoen_desktop.store.operations import RECORDER
from meedoen_desktop.store.projection import row_of, tables

_LOG: Table = Operation.__table__  # type: ignore[assignment]
_FORKS: Table = SyncFork.__table__  # type: ignore[assignment]
_AT_ONCE = 400
_SAME = ("author", "hlc", "dossier_id", "table_name", "record_id", "kind", "fields", "over")
Row = dict[str, Any]
T = TypeVar("T")


def accept(session: Session, rows: Sequence[Row], segment: int) -> list[tuple[str, int]]:
    """Take the operations of one segment of a colleague and bring the tables up to date.

    Those that are here already change nothing. Returns the numbers that the stream has used twice
    for different things: both are kept, under numbers made of their content.
    """
    forked: list[tuple[str, int]] = []
    fresh: list[Row] = []
    for batch in _batches(rows, _AT_ONCE):
        known, forks = _known(session, batch), _forks(session, batch)
        for row in batch:
            dot = (row["stream"], row["counter"])
            present = known.get(dot)
            if dot in forks:
                fresh.append(_renamed(row))
            elif present is None:
                fresh.append(row)
            elif any(getattr(present, name) != row[name] for name in _SAME):
                _fork(session, present)
                forked.append(dot)
                fresh.append(_renamed(row))
    _insert(session, fresh, segment)
    project(session, {row["record_id"] for row in fresh})
    return forked


def project(session: Session, record_ids: Collection[str]) -> None:
    """Make the rows of these records what their operations say."""
    connection = session.connection()
    session.flush()
    connection.info[FLUSHING] = True
    try:
        for batch in _batches(sorted(record_ids), _AT_ONCE):
            _project(session, batch)
    finally:
        del connection.info[FLUSHING]


def catch_up(session: Session, after: str, most: int) -> str:
    """Make the rows of some records anew, in the order of their ids; "" after the last.

    For a program that has learnt new tables and fields: the operations were here already.
    """
    ids = select(_LOG.c.record_id).where(_LOG.c.record_id > after).distinct()
    query = ids.order_by(_LOG.c.record_id).limit(most)
    found = list(session.connection().scalars(query))
    project(session, found)
    return found[-1] if len(found) == most else ""


def _known(session: Session, batch: Sequence[Row]) -> dict[tuple[str, int], Any]:
    stream, counters = batch[0]["stream"], [row["counter"] for row in batch]
    same = select(_LOG).where(_LOG.c.stream == stream, _LOG.c.counter.in_(counters))
    return {(row.stream, row.counter): row for row in session.connection().execute(same)}


def _forks(session: Session, batch: Sequence[Row]) -> set[tuple[str, int]]:
    same = select(_FORKS).where(_FORKS.c.stream == batch[0]["stream"])
    return {(row.stream, row.counter) for row in session.connection().execute(same)}


def _fork(session: Session, present: Any) -> None:
    """What was here first gets another number too: what names the old one replaces neither."""
    connection = session.connection()
    moved = _renamed({name: getattr(present, name) for name in _LOG.columns.keys()})  # noqa: SIM118
    connection.execute(insert(_FORKS).values(stream=present.stream, counter=present.counter))
    connection.execute(
        update(_LOG)
        .where(_LOG.c.stream == present.stream, _LOG.c.counter == present.counter)
        .values(stream=moved["stream"])
    )


def _renamed(row: Row) -> Row:
    content = encode([row["stream"], row["counter"], *(row[name] for name in _SAME)])
    return row | {"stream": hashlib.sha256(content).hexdigest()[:32]}


def _insert(session: Session, rows: list[Row], segment: int) -> None:
    # A third copy of a forked operation may be here already.
    statement = insert(_LOG).prefix_with("OR IGNORE")
    for batch in _batches(rows, _AT_ONCE):
        session.connection().execute(statement, [row | {"segment": segment} for row in batch])


def _project(session: Session, record_ids: Sequence[str]) -> None:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in session.connection().execute(select(_LOG).where(_LOG.c.record_id.in_(record_ids))):
        found[row.record_id].append(row)
    homes: set[tuple[str, str]] = set()
    kept: dict[type[Synced], list[Row]] = defaultdict(list)
    gone: dict[type[Synced], list[str]] = defaultdict(list)
    disputed: list[Row] = []
    for record_id, rows in found.items():
        table, dossier_id = _home(rows)
        kind = tables().get(table)
        homes.add((dossier_id, table))
        if kind is None:
            continue  # of a newer program: kept in the log for the day that we know it
        values = row_of(kind, [decode_op(row) for row in rows])
        if values is None:
            gone[kind].append(record_id)
        else:
            kept[kind].append({"id": record_id, "dossier_id": dossier_id, **values})
            disputed += disputes.found_in(rows, table, dossier_id)
    _write(session, kept, gone)
    disputes.keep(session, record_ids, disputed)
    recorder = session.info.get(RECORDER)
    if recorder is not None:
        recorder.note_arrived({home[0] for home in homes}, {home[1] for home in homes})


def _home(rows: Iterable[Any]) -> tuple[str, str]:
    """Table and dossier of a record: those of its beginning, or of its newest operation."""
    best = max(rows, key=lambda row: (row.kind in CREATING, row.hlc, row.stream, row.counter))
    return best.table_name, best.dossier_id


def _write(
    session: Session, kept: dict[type[Synced], list[Row]], gone: dict[type[Synced], list[str]]
) -> None:
    connection = session.connection()
    for kind, ids in gone.items():
        name = str(kind.__table__.name)  # type: ignore[attr-defined]
        connection.exec_driver_sql(
            f"DELETE FROM {name} WHERE id = ?",  # noqa: S608 - a name of our own
            [(one,) for one in ids],
        )
        search.forget(session, ids)
    for kind, rows in kept.items():
        name, columns = str(kind.__table__.name), list(rows[0])  # type: ignore[attr-defined]
        marks = ", ".join("?" * len(columns))
        renewed = ", ".join(f"{one} = excluded.{one}" for one in columns[1:])
        connection.exec_driver_sql(
            f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks}) "  # noqa: S608
            f"ON CONFLICT (id) DO UPDATE SET {renewed}",
            [tuple(row.values()) for row in rows],
        )
        search.refresh(session, kind, [row["id"] for row in rows])


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
