"""Small facts of this laptop, inside the vault: who works here, remembered choices."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

from meedoen_desktop.models import Fact


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
            fact = session.get(Fact, key)
            return fact.value if fact else default

    def set(self, key: str, value: str) -> None:
        with self._work() as session:
            session.merge(Fact(key=key, value=value))
