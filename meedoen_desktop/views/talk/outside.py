"""Putting a mail in a file: the one seam that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views import saved_files


def where_to_save(parent: QWidget, translator: Translator, name: str) -> Path | None:
    """Where the mail file goes, or None."""
    title = translator.text("Waar mag de mail komen?")
    return saved_files.ask_where(parent, title, name, "E-mail", ".eml")
