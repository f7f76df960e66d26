"""What the status line and the settings say about safety: is there a copy, and how old is it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import backups, is_due, make_backup


@dataclass(frozen=True, slots=True)
class CopyInfo:
    """A backup: where, when (wall time here) and how big (bytes)."""

    path: Path
    made: datetime
    size: int


def copies(store: Store) -> tuple[CopyInfo, ...]:
    """The backups on this laptop, the newest first."""
    found = sorted(backups(store), key=lambda copy: copy.made, reverse=True)
    return tuple(CopyInfo(c.path, c.made.astimezone(AMSTERDAM), c.size) for c in found)


def last_copy(store: Store) -> datetime | None:
    """When the newest backup was made (wall time), or None."""
    found = copies(store)
    return found[0].made if found else None


def copy_now(store: Store, target: Path | None = None) -> Path:
    """Make a backup; see ``make_backup`` for the errors."""
    return make_backup(store, target)


def copy_when_due(store: Store) -> datetime | None:
    """Make today's backup when there is none yet; the time of the newest one."""
    if is_due(store):
        make_backup(store)
    return last_copy(store)
