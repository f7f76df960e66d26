"""Check a whole vault: file, references, blobs, access log, and the operations against the rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass

from sqlalchemy import inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Base, Operation, SyncBlob, Synced
from meedoen_desktop.models.syncing import BLOB_WANTED
from meedoen_desktop.store import access_log
from meedoen_desktop.store.database import connect
from meedoen_desktop.store.leftovers import used_blobs
from meedoen_desktop.store.live import Op, current, decode_op, is_whole
from meedoen_desktop.store.operations import stored_columns, stored_values
from meedoen_desktop.store.projection import row_of, tables
from meedoen_desktop.store.vault import Store
from meedoen_desktop.store.world import explained


@dataclass(frozen=True)
class VerifyReport:
    """What was counted and what is wrong; ``problems`` is empty for a sound vault."""

    records: int
    operations: int
    blobs: int
    problems: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return not self.problems


def verify(store: Store) -> VerifyReport:
    """Read everything. Takes seconds on a large vault: never on the GUI thread."""
    records = operations = 0
    used: set[str] = set()
    problems: list[str] = []
    _settle(store)
    with store.read() as session:
        problems += _file_problems(session)
        if not problems:
            problems += _table_problems(session)
            records, wrong = _projection(session)
            problems += wrong
            operations = session.query(Operation).count()
            used = used_blobs(session) - _still_to_come(store, session)
    problems += [problem for name in sorted(used) if (problem := _blob_problem(store, name))]
    return VerifyReport(records, operations, len(used), tuple(problems))


def _settle(store: Store) -> None:
    """Move the journal into the file: the check of pages looks at the file alone.

    A disk that was full, or a power cut, may have left half a page there that the journal still
    has whole.
    """
    own = connect(store.paths.database, store.data_key.database_key())
    with closing(own), suppress(dbapi2.Error):  # then the check says what is wrong
        own.execute("PRAGMA wal_checkpoint(FULL)").fetchall()


def synced_kinds() -> list[type[Synced]]:
    """All synced entities."""
    kinds = (mapper.class_ for mapper in Base.registry.mappers)
    return sorted((k for k in kinds if issubclass(k, Synced)), key=lambda k: k.__name__)


def _file_problems(session: Session) -> Iterator[str]:
    connection = session.connection()
    for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check"):
        yield str(row[0])
    try:
        for row in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
            if row[0] != "ok":
                yield str(row[0])
    except DBAPIError as error:
        yield str(explained(error))


def _table_problems(session: Session) -> Iterator[str]:
    connection = session.connection()
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield N_("Een verwijzing in tabel {table} klopt niet.").format(table=row[0])
    broken = access_log.first_broken(session)
    if broken is not None:
        yield N_("Het logboek is veranderd bij regel {number}.").format(number=broken)


def _projection(session: Session) -> tuple[int, list[str]]:
    """Every row must be what its operations say, and every operation must have its row."""
    logged: dict[str, list[Op]] = {}
    for row in session.execute(select(Operation.__table__)):
        if row.table_name not in tables():
            continue  # of a newer program
        logged.setdefault(row.record_id, []).append(decode_op(row))
    count, problems = 0, []
    for kind in synced_kinds():
        for entity in session.scalars(select(kind)):
            count += 1
            said = row_of(kind, logged.pop(entity.id, []))
            if said is None or said != stored_values(entity, stored_columns(kind)):
                table = inspect(kind).local_table.name
                problems.append(f"{table} {entity.id}: de wijzigingen kloppen niet met de gegevens")
    problems += [f"{key}: gegevens ontbreken" for key, ops in logged.items() if _must_show(ops)]
    return count, problems


def _must_show(operations: list[Op]) -> bool:
    return is_whole(operations) and current(operations) is not None


def _still_to_come(store: Store, session: Session) -> set[str]:
    """Files that a colleague has and this laptop will get."""
    wanted = session.scalars(select(SyncBlob.name).where(SyncBlob.state == BLOB_WANTED))
    return {name for name in wanted if not store.attachments.has(name)}


def _blob_problem(store: Store, name: str) -> str | None:
    try:
        store.attachments.get(name)
    except DamagedVault as error:
        return f"{name}: {error}"
    return None
