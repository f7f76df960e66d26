"""Qt's own words (file dialogs, the menu of an input, the print dialog) in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_NAME = "qt-words"


def speak(application: QApplication, language: str) -> None:
    """Let Qt's own dialogs and menus speak ``language``; English is what it speaks by itself."""
    spoken = application.findChildren(QTranslator, _NAME)
    if any(words.language().startswith(language) for words in spoken):
        return
    for old in spoken:
        application.removeTranslator(old)
        old.setParent(None)
    words = QTranslator(application)
    words.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language}", folder):
        application.installTranslator(words)
