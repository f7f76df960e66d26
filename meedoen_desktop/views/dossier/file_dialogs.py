"""Asking the system for files: the one seam that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from meedoen_desktop.i18n import Translator


def files_to_add(parent: QWidget, translator: Translator) -> list[Path]:
    """The files that the user picks, none when they change their mind."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, translator.text("Kies bestanden"))
    return [Path(name) for name in chosen]


def where_to_save(parent: QWidget, translator: Translator, name: str) -> Path | None:
    """Where a copy goes, or None."""
    title = translator.text("Waar mag de kopie komen?")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name)
    return Path(chosen) if chosen else None
