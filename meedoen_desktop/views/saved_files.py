"""A file that the user saves: the question where, and the writing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from meedoen_desktop.errors import StorageFull
from meedoen_desktop.i18n import N_


def ask_where(parent: QWidget, title: str, name: str, kind: str, ending: str) -> Path | None:
    """Where the user wants the file, with ``ending`` (".pdf") in any case; None for nowhere.

    ``kind`` says in words which files these are.
    """
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, f"{kind} (*{ending})")
    if not chosen:
        return None
    place = Path(chosen)
    return place if place.suffix.lower() == ending else place.with_name(place.name + ending)


def write(place: Path, content: bytes) -> None:
    """Write the file; ``StorageFull`` when that fails."""
    try:
        place.write_bytes(content)
    except OSError as problem:
        raise StorageFull(
            N_("Op die plek kan het programma niet bewaren. Kies een andere map. Er is niets weg.")
        ) from problem
