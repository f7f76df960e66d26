"""Which dossiers were written while the vault is open, for who remembers what was read.

The operation log cannot tell: an unpublished operation is replaced in place. Whatever writes
synced records apart from `Store.work` must note its dossiers here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import NamedTuple


class Arrived(NamedTuple):
    """What came from colleagues: in which dossiers, and in which tables."""

    dossiers: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.dossiers)


NOTHING = Arrived()


class Changes:
    """Counts transactions; ``note`` is called after each commit."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._number = 0
        self._last: dict[str, int] = {}
        self._arrived: dict[str, int] = {}
        self._tables: dict[str, int] = {}
        self.listener: Callable[[], object] | None = None
        """Called after each ``note`` of what was written here, in the thread that wrote."""

    def note(self, dossiers: Iterable[str], arrived: Arrived = NOTHING) -> None:
        """These dossiers were written; ``arrived`` is the part that colleagues wrote."""
        with self._lock:
            self._number += 1
            self._last.update(dict.fromkeys(dossiers, self._number))
            self._arrived.update(dict.fromkeys(arrived.dossiers, self._number))
            self._tables.update(dict.fromkeys(arrived.tables, self._number))
        if self.listener is not None and not arrived:
            self.listener()

    def since(self, number: int) -> tuple[int, list[str]]:
        """The number to ask with the next time, and the dossiers written after ``number``.

        Ask before the reading begins: a change that comes in between is then told twice.
        """
        with self._lock:
            return self._number, _after(self._last, number)

    def arrived_since(self, number: int) -> tuple[int, Arrived]:
        """As ``since``, of what came from colleagues alone."""
        with self._lock:
            dossiers, tables = _after(self._arrived, number), _after(self._tables, number)
            return self._number, Arrived(frozenset(dossiers), frozenset(tables))


def _after(last: dict[str, int], number: int) -> list[str]:
    return [one for one, at in last.items() if at > number]
