"""Asking the system for calendar files and their program: the one seam that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from meedoen_desktop.i18n import Translator


def calendar_to_read(parent: QWidget, translator: Translator) -> Path | None:
    """The file that the user picks, or None."""
    kinds = translator.text("Agendabestanden (*.ics)")
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, translator.text("Kies uw agendabestand"), "", kinds
    )
    return Path(chosen) if chosen else None


def where_to_save(parent: QWidget, translator: Translator, name: str) -> Path | None:
    """Where the calendar file goes, or None."""
    title = translator.text("Waar mag het agendabestand komen?")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name)
    return Path(chosen) if chosen else None


def open_outside(path: Path) -> bool:
    """Hand the file to the program for calendars; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
