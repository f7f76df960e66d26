"""Every change is written with its operation, in the same transaction (sync.md 3 and 4).

A listener on the session does it after each flush, so that no service can forget it. An
unpublished operation of this device on the same fields is replaced in place: a long note that is
typed for an hour is one operation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Table, func, insert, inspect, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from meedoen_desktop.models import Fact, Operation, Synced
from meedoen_desktop.store.changes import NOTHING, Arrived
from meedoen_desktop.store.hlc import next_hlc
from meedoen_desktop.store.live import (
    REMOVING,
    Dot,
    Op,
    decode_op,
    encode,
    known_by_field,
    live_by_field,
)

SCHEMA_VERSION = 1
_LOG: Table = Operation.__table__  # type: ignore[assignment]
_FACTS: Table = Fact.__table__  # type: ignore[assignment]
_HLC = "hlc"
RECORDER = "recorder"
"""Where a session has its recorder."""


@dataclass
class Recorder:
    """Writes the operations of one transaction: one clock value, counting dots."""

    stream: str
    author: str
    now: datetime
    _hlc: str = ""
    _counter: int = -1
    _pending: list[dict[str, Any]] = field(default_factory=list)
    dossiers: set[str] = field(default_factory=set)
    """Of which something was written."""
    arrived: Arrived = NOTHING
    """The part that colleagues wrote: merging notes it."""

    def record(self, session: Session) -> None:
        """Called after a flush, while the session still knows what changed."""
        new = [entity for entity in session.new if isinstance(entity, Synced)]
        before = _dots_of(session, [entity.id for entity in new])
        for entity in new:
            self._create(session, entity, before.get(entity.id, ()))
        for entity in session.dirty:
            if isinstance(entity, Synced):
                self._change(session, entity)
        for entity in session.deleted:
            if isinstance(entity, Synced):
                self._remove(session, entity)
        self._flush(session)

    def _flush(self, session: Session) -> None:
        if self._pending:
            session.connection().execute(insert(_LOG), self._pending)
            self._pending = []

    def note_arrived(self, dossiers: Iterable[str], tables: Iterable[str]) -> None:
        """Merging has changed these."""
        self.dossiers.update(dossiers)
        known = self.arrived
        self.arrived = Arrived(known.dossiers.union(dossiers), known.tables.union(tables))

    def settle(self, session: Session, entity: Synced, names: Iterable[str]) -> None:
        """What these fields show is what counts from now on, whoever wrote something else."""
        known = known_by_field(_operations_of(session, entity.id))
        names = [name for name in names if name in known]
        over = {dot for name in names for dot in known[name]}
        self._write(session, entity, "set", stored_values(entity, names), over)
        self._flush(session)

    def _create(self, session: Session, entity: Synced, before: Iterable[Dot]) -> None:
        """``before``: operations of a record that was deleted and is taken back."""
        kind = "add" if entity.SET_MEMBER else "create"
        names = tuple(stored_columns(type(entity)))
        self._write(session, entity, kind, stored_values(entity, names), before)

    def _change(self, session: Session, entity: Synced) -> None:
        history = inspect(entity).attrs.dossier_id.history
        if history.has_changes() and history.deleted:
            self._move(session, entity, str(history.deleted[0]))
        elif changed := changed_columns(entity):
            self._set(session, entity, changed)

    def _move(self, session: Session, entity: Synced, left: str) -> None:
        """The record goes to another dossier: one operation there carries all its fields.

        What stands under the key of the old dossier may one day be unreadable (sync.md 2).
        """
        kind = "add" if entity.SET_MEMBER else "set"
        values = stored_values(entity, stored_columns(type(entity)))
        self._write(session, entity, kind, values, _known_dots(session, entity.id))
        self.dossiers.add(left)

    def _set(self, session: Session, entity: Synced, names: tuple[str, ...]) -> None:
        self.dossiers.add(entity.dossier_id)
        values = stored_values(entity, names)
        operations = _operations_of(session, entity.id)
        by_field = live_by_field(operations)
        own = {n: live[0] for n in values if (live := self._own_draft(by_field.get(n, [])))}
        for target in {op.dot: op for op in own.values()}.values():
            mine = {n: values[n] for n, op in own.items() if op.dot == target.dot}
            self._rewrite(session, target, mine)
        rest = {n: v for n, v in values.items() if n not in own}
        if rest:
            known = known_by_field(operations)
            over = {dot for n in rest for dot in known.get(n, ())}
            self._write(session, entity, "set", rest, over)

    def _remove(self, session: Session, entity: Synced) -> None:
        over = _known_dots(session, entity.id)
        self._write(session, entity, "remove" if entity.SET_MEMBER else "delete", {}, over)

    def _own_draft(self, live: list[Op]) -> list[Op]:
        """The one live operation, when it is ours, unpublished and not a removal."""
        if len(live) != 1 or live[0].is_published or live[0].kind in REMOVING:
            return []
        return live if live[0].dot[0] == self.stream else []

    def _rewrite(self, session: Session, target: Op, values: dict[str, Any]) -> None:
        stream, counter = target.dot
        session.connection().execute(
            update(_LOG)
            .where(_LOG.c.stream == stream, _LOG.c.counter == counter)
            .values(fields=encode(target.fields | values), hlc=self.hlc(session))
        )

    def _write(
        self,
        session: Session,
        entity: Synced,
        kind: str,
        fields: dict[str, Any],
        over: Iterable[Dot],
    ) -> None:
        self.dossiers.add(entity.dossier_id)
        self._pending.append(
            {
                "stream": self.stream,
                "counter": self._next_counter(session),
                "author": self.author,
                "hlc": self.hlc(session),
                "schema_version": SCHEMA_VERSION,
                "dossier_id": entity.dossier_id,
                "table_name": str(inspect(entity).mapper.local_table.name),
                "record_id": entity.id,
                "kind": kind,
                "fields": encode(fields),
                "over": encode(sorted([stream, counter] for stream, counter in over)),
                "segment": None,
            }
        )

    def _next_counter(self, session: Session) -> int:
        if self._counter < 0:
            highest = select(func.max(_LOG.c.counter)).where(_LOG.c.stream == self.stream)
            self._counter = session.connection().scalar(highest) or 0
        self._counter += 1
        return self._counter

    def hlc(self, session: Session) -> str:
        """The clock value of this transaction, kept so that it never goes back."""
        if not self._hlc:
            connection = session.connection()
            last = connection.scalar(select(_FACTS.c.value).where(_FACTS.c.key == _HLC))
            self._hlc = next_hlc(last or "", self.now, self.stream)
            keep = sqlite.insert(_FACTS).values(key=_HLC, value=self._hlc)
            connection.execute(
                keep.on_conflict_do_update(index_elements=["key"], set_={"value": self._hlc})
            )
        return self._hlc


def _known_dots(session: Session, record_id: str) -> set[Dot]:
    """What the next operation on the whole record replaces."""
    known = known_by_field(_operations_of(session, record_id))
    return {dot for dots in known.values() for dot in dots}


def changed_columns(entity: Synced) -> tuple[str, ...]:
    """Names of the columns whose value really changed in this flush."""
    state = inspect(entity)
    return tuple(
        name
        for name in stored_columns(type(entity))
        if (history := state.attrs[name].history).has_changes() and history.added != history.deleted
    )


def stored_columns(kind: type[Any]) -> dict[str, Callable[[Any], Any] | None]:
    """Column name -> function to its stored form (None: stored as is), without key and dossier."""
    return _columns_of(inspect(kind).local_table)


@cache
def _columns_of(table: Table) -> dict[str, Callable[[Any], Any] | None]:
    dialect = sqlite.dialect()
    return {
        column.key: column.type.dialect_impl(dialect).bind_processor(dialect)
        for column in table.columns
        if column.key not in {"id", "dossier_id"}
    }


def stored_values(entity: Synced, names: Iterable[str]) -> dict[str, Any]:
    """The values of these columns in the form in which they stand in the file."""
    columns = stored_columns(type(entity))
    return {
        name: process(getattr(entity, name))
        if (process := columns[name])
        else getattr(entity, name)
        for name in names
    }


def _dots_of(session: Session, record_ids: list[str]) -> dict[str, list[Dot]]:
    """Record -> its operations, for those that have any: an undone deletion."""
    found: dict[str, list[Dot]] = {}
    for start in range(0, len(record_ids), 500):
        some = _LOG.c.record_id.in_(record_ids[start : start + 500])
        query = select(_LOG.c.record_id, _LOG.c.stream, _LOG.c.counter).where(some)
        for record_id, stream, counter in session.connection().execute(query):
            found.setdefault(record_id, []).append((stream, counter))
    return found


def _operations_of(session: Session, record_id: str) -> list[Op]:
    rows = session.connection().execute(select(_LOG).where(_LOG.c.record_id == record_id))
    return [decode_op(row) for row in rows]
