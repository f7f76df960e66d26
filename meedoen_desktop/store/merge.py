"""Operations of colleagues into the log, and their effect into the tables (sync.md 5).

The only writer of synced rows apart from the session's own flush. It writes no operations, keeps
search entries and conflicts in step, and says which dossiers changed.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Table, insert, select, update
from sqlalchemy.orm import Session

from meedoen_desktop.models import Operation, Synced, SyncFork
from meedoen_desktop.store import disputes, search
from meedoen_desktop.store.database import FLUSHING
from meedoen_desktop.store.live import CREATING, Dot, decode_op, encode
from meedoen_desktop.store.operations import RECORDER
from meedoen_desktop.store.projection import row_of, tables

_LOG: Table = Operation.__table__  # type: ignore[assignment]
_FORKS: Table = SyncFork.__table__  # type: ignore[assignment]
_AT_ONCE = 400
_SAME = ("author", "hlc", "dossier_id", "table_name", "record_id", "kind", "fields", "over")
Row = dict[str, Any]
T = TypeVar("T")


class Accepted(NamedTuple):
    """What one segment of a colleague brought."""

    fresh: list[Row]
    """Operations that were not here, as they were written."""
    forked: list[Dot]
    """Numbers that the stream has used twice for different things."""


def accept(session: Session, rows: Sequence[Row], segment: int) -> Accepted:
    """Take the operations of one segment of a colleague and bring the tables up to date.

    Those that are here already change nothing. Of a number that was used twice both operations are
    kept, under numbers made of their content.
    """
    taking = _Taking(session)
    for batch in _batches(rows, _AT_ONCE):
        taking.take(batch)
    _insert(session, taking.kept, segment)
    project(session, taking.touched | {row["record_id"] for row in taking.kept})
    return taking.accepted


class _Taking:
    """Which operations are new here, and under which number."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.accepted = Accepted([], [])
        self.kept: list[Row] = []
        self.touched: set[str] = set()
        """Records of what was here already and means something else now."""

    def take(self, batch: Sequence[Row]) -> None:
        known, forks = _known(self._session, batch), _forks(self._session, batch)
        for row in batch:
            dot = (row["stream"], row["counter"])
            present = known.get(dot)
            if dot in forks:
                self._keep_once(row)
            elif present is None:
                self._keep(row, row)
            elif any(getattr(present, name) != row[name] for name in _SAME):
                self._fork(row, present)

    def _keep(self, row: Row, kept: Row) -> None:
        self.accepted.fresh.append(row)
        self.kept.append(kept)

    def _keep_once(self, row: Row) -> None:
        moved = _renamed(row)
        if not _known(self._session, [moved]):
            self._keep(row, moved)

    def _fork(self, row: Row, present: Any) -> None:
        _fork(self._session, present)
        self.accepted.forked.append((row["stream"], row["counter"]))
        self.touched.add(present.record_id)  # what had replaced it replaces it no more
        self._keep(row, _renamed(row))


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
