"""A person decides on what people disagree (sync.md 5), and may take that back.

Taking back leaves no trace as long as nobody else has the decision: the disagreement is there
again, with everybody's own words and days.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Table, delete, func, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Operation
from meedoen_desktop.store.disputes import look_again
from meedoen_desktop.store.live import decode_op
from meedoen_desktop.store.merge import project
from meedoen_desktop.store.operations import RECORDER, stored_values
from meedoen_desktop.store.projection import fields_of, tables

_LOG: Table = Operation.__table__  # type: ignore[assignment]


def settle(session: Session, table: str, record_id: str, values: Mapping[str, Any]) -> None:
    """These values (in their stored form) are what the fields hold, whatever others wrote.

    Without values (deleted here, went on there) the record stays as it shows.
    """
    kind = tables()[table]
    entity = session.get_one(kind, record_id)
    columns = {one.name: one for one in fields_of(kind)}
    before = stored_values(entity, columns)
    chosen = {name: columns[name].fit(value) for name, value in values.items()}
    for name, value in chosen.items():
        read = columns[name].read
        if value != before[name]:
            setattr(entity, name, read(value) if read else value)
    session.flush()  # what is new here has seen all of it
    same = [name for name in chosen or columns if chosen.get(name, before[name]) == before[name]]
    if same:
        session.info[RECORDER].settle(session, entity, same)
    look_again(session, [record_id])


class Written(NamedTuple):
    """An operation of this device, as it was when it was written."""

    counter: int
    hlc: str
    record_id: str


def last_counter(session: Session) -> int:
    """The number of the newest operation of this device."""
    mine = _LOG.c.stream == session.info[RECORDER].stream
    return session.connection().scalar(select(func.max(_LOG.c.counter)).where(mine)) or 0


def written_after(session: Session, counter: int) -> tuple[Written, ...]:
    """The operations that this device wrote since."""
    session.flush()
    mine = (_LOG.c.stream == session.info[RECORDER].stream, _LOG.c.counter > counter)
    rows = session.connection().execute(select(_LOG).where(*mine).order_by(_LOG.c.counter))
    return tuple(Written(row.counter, row.hlc, row.record_id) for row in rows)


def take_back(session: Session, written: Collection[Written]) -> bool:
    """As if these had never been written; False, and nothing done, when that is not true any more.

    Only what no colleague has can be unwritten, and only as long as nobody went on with it.
    """
    connection, stream = session.connection(), session.info[RECORDER].stream
    numbers = [one.counter for one in written]
    mine = (_LOG.c.stream == stream, _LOG.c.counter.in_(numbers))
    found = {
        Written(row.counter, row.hlc, row.record_id)
        for row in connection.execute(select(_LOG).where(*mine, _LOG.c.segment.is_(None)))
    }
    records = {one.record_id for one in written}
    if found != set(written) or _went_on(session, records, numbers):
        return False
    connection.execute(delete(_LOG).where(*mine))
    project(session, records)
    session.expire_all()
    return True


def _went_on(session: Session, records: Collection[str], numbers: Collection[int]) -> bool:
    """Whether a later operation has seen one of these."""
    stream = session.info[RECORDER].stream
    rows = session.connection().execute(select(_LOG).where(_LOG.c.record_id.in_(records)))
    ours = {(stream, number) for number in numbers}
    others = (op for op in map(decode_op, rows) if op.dot not in ours)
    return any(op.over & ours for op in others)
