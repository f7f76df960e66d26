"""Asking the system for mail drafts and their program: the one seam that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views import saved_files


def where_to_save(parent: QWidget, translator: Translator, name: str) -> Path | None:
    """Where the draft with the letter goes, or None."""
    title = translator.text("Waar mag het mailtje met de brief komen?")
    return saved_files.ask_where(parent, title, name, "E-mail", ".eml")


def open_draft(path: Path) -> bool:
    """Hand the draft to the consultant's own mail program; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
