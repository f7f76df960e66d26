"""Dresses the whole program in the language and look of the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meedoen_desktop.settings import Settings
from meedoen_desktop.views import qt_words
from meedoen_desktop.views.theme import Theme


class Look:
    """Knows what is worn: dressing anew takes as long as painting a list."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._is_dressed = False
        self.theme = Theme()

    def wear(self, settings: Settings, accent: str | None) -> None:
        """Qt's own dialogs too; ``accent`` is the municipality's, None the usual one."""
        qt_words.speak(self._application, settings.language)
        scheme = self._application.styleHints().colorScheme()
        dark = {"light": False, "dark": True}.get(settings.theme, scheme == Qt.ColorScheme.Dark)
        theme = Theme(dark=dark, accent=accent, text_percent=settings.text_percent)
        if theme != self.theme or not self._is_dressed:
            self.theme, self._is_dressed = theme, True
            theme.apply(self._application)
