"""The last step of a restore, made safe for a power cut between two renames."""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop.store.keys.durable import sync_folder


def unpacking_folder(folder: Path) -> Path:
    """Where a backup is unpacked; may be half-done after a crash."""
    return folder.with_name(f"{folder.name}.uitpakken")


def ready_folder(folder: Path) -> Path:
    """A whole, checked vault that only has to take its place."""
    return folder.with_name(f"{folder.name}.klaar")


def finish_restore(folder: Path) -> None:
    """Put a restored vault in place when a crash came between moving the old one and this."""
    if ready_folder(folder).is_dir() and not folder.exists():
        ready_folder(folder).rename(folder)
        sync_folder(folder.parent)
