"""Asking the system for files: the seam that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from meedoen_desktop.i18n import Translator


def list_to_open(parent: QWidget, translator: Translator) -> Path | None:
    """The client list that the user picks, or None."""
    _ = translator.text
    kinds = f"{_('Cliëntenlijst')} (*.csv *.xlsx *.txt *.tsv);;{_('Alle bestanden')} (*)"
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Kies een cliëntenlijst"), "", kinds)
    return Path(chosen) if chosen else None


def where_to_save(parent: QWidget, translator: Translator, name: str) -> Path | None:
    """Where the rejected rows go, or None."""
    title = translator.text("Waar mogen de afgewezen rijen komen?")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, "CSV (*.csv)")
    return Path(chosen) if chosen else None
