"""Which dossiers were written while the vault is open, for who remembers what was read.

The operation log cannot tell: an unpublished operation is replaced in place. Whatever writes
synced records apart from `Store.work` (merging, one day) must note its dossiers here too.
"""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock


class Changes:
    """Counts transactions; ``note`` is called after each commit."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._number = 0
        self._last: dict[str, int] = {}

    def note(self, dossiers: Iterable[str]) -> None:
        """These dossiers were written."""
        with self._lock:
            self._number += 1
            for dossier_id in dossiers:
                self._last[dossier_id] = self._number

    def since(self, number: int) -> tuple[int, list[str]]:
        """The number to ask with the next time, and the dossiers written after ``number``.

        Ask before the reading begins: a change that comes in between is then told twice.
        """
        with self._lock:
            changed = [one for one, last in self._last.items() if last > number]
            return self._number, changed
