"""Small facts of this laptop, inside the vault: who works here, remembered choices."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

_GET = "SELECT value FROM fact WHERE key = ?"
_SET = (
    "INSERT INTO fact (key, value) VALUES (?, ?)"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


def fact(session: Session, key: str) -> str | None:
    """One fact in a running transaction; plain, because opening a vault waits for it."""
    found = session.connection().exec_driver_sql(_GET, (key,)).scalar()
    return None if found is None else str(found)


def set_fact(session: Session, key: str, value: str) -> None:
    """Keep one fact with the running transaction."""
    session.connection().exec_driver_sql(_SET, (key, value))


class Facts:
    """A little keyed store of texts; not synced, kept in backups."""

    def __init__(
        self,
        read: Callable[[], AbstractContextManager[Session]],
        work: Callable[[], AbstractContextManager[Session]],
    ) -> None:
        self._read = read
        self._work = work

    def get(self, key: str, default: str = "") -> str:
        with self._read() as session:
            found = fact(session, key)
        return default if found is None else found

    def set(self, key: str, value: str) -> None:
        with self._work() as session:
            set_fact(session, key, value)
