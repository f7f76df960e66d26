"""The encrypted database file: SQLCipher through SQLAlchemy (storage.md, first section).

Transactions are ours: the driver is in autocommit mode and every begin says ``BEGIN IMMEDIATE``
(or ``BEGIN`` for readers), because the driver's default mode loses updates without an error.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from meedoen_desktop.models import Base, Synced
from meedoen_desktop.store.world import calm

READ = "meedoen_read"
FLUSHING = "meedoen_flushing"
_CHANGE = re.compile(
    r"\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+\"?(\w+)", re.IGNORECASE
)
_AFTER_KEY = (
    "PRAGMA cipher_log = off",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 10000",
)


_STATEMENTS: LRUCache[Any, Any] = LRUCache(2_000)


class VaultDialect(SQLiteDialect_pysqlite):
    """SQLite as always; all its instances are alike.

    So that every vault that this process opens finds the statements that another one compiled:
    unlocking again costs no second round of compiling.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.vault", __name__, VaultDialect.__name__)


def synced_tables() -> frozenset[str]:
    """Names of the tables that are a projection of operations."""
    return frozenset(
        str(mapper.local_table.name)  # type: ignore[attr-defined]
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Synced)
    )


def connect(path: Path, key: bytes, *, foreign_keys: bool = True) -> dbapi2.Connection:
    """A keyed connection; the key must be the very first statement. ``DamagedVault``."""
    _own(path)
    connection = dbapi2.connect(path, isolation_level=None, check_same_thread=False)
    try:
        with calm():
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in _AFTER_KEY:
                connection.execute(pragma)
            connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _own(path: Path) -> None:
    """A new file is for its owner only; SQLite gives the journal the same rights."""
    with calm():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def make_engine(path: Path, key: bytes, *, migrating: bool = False) -> Engine:
    """An engine on the file; when migrating, references are off and the guard is not set."""
    engine = create_engine(
        "sqlite+vault://",
        module=dbapi2,
        creator=lambda: connect(path, key, foreign_keys=not migrating),
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,  # client data must never reach a message or a crash report
        execution_options={"compiled_cache": _STATEMENTS},
    )
    event.listen(engine, "begin", _begin)
    if not migrating:
        _guard(engine)
    return engine


def _begin(connection: Connection) -> None:
    """To the driver itself: half of all statements would be this one."""
    reads = connection.get_execution_options().get(READ, False)
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN" if reads else "BEGIN IMMEDIATE")


def _guard(engine: Engine) -> None:
    """Refuse what the operation log would not see: bulk and raw changes of synced tables."""
    synced = synced_tables()

    def refuse(connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        found = _CHANGE.match(statement)
        if found and found[1] in synced and not connection.info.get(FLUSHING):
            raise TypeError(f"{found[1]} is synced: change it through the session's objects")

    event.listen(engine, "before_cursor_execute", refuse)
