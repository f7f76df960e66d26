"""Putting a mail in a file: the one seam that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from meedoen_desktop.errors import StorageFull
from meedoen_desktop.i18n import N_, Translator


def where_to_save(parent: QWidget, translator: Translator, name: str) -> Path | None:
    """Where the mail file goes, or None."""
    title = translator.text("Waar mag de mail komen?")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, "E-mail (*.eml)")
    if not chosen:
        return None
    place = Path(chosen)
    return place if place.suffix.lower() == ".eml" else place.with_name(place.name + ".eml")


def write(place: Path, content: bytes) -> None:
    """Write the file; ``StorageFull`` when that fails."""
    try:
        place.write_bytes(content)
    except OSError as problem:
        raise StorageFull(
            N_("Op die plek kan het programma niet bewaren. Kies een andere map. Er is niets weg.")
        ) from problem
