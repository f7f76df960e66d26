"""Why: may stay empty at a first sorting, and is asked when a file is sorted otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.rhythm.screening import PLACES
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Strong, Text
from meedoen_desktop.views.widgets.text_area import TextArea


class _Line(TextArea):
    """Enter goes on; Shift+Enter makes a new line. Escape leaves."""

    def __init__(self, words: str, entered: Callable[[], object]) -> None:
        super().__init__(words, min_lines=1, max_lines=4)
        self._entered = entered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._entered()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
            parent = self.parentWidget()
            if isinstance(parent, QWidget):
                parent.setFocus()
        else:
            super().keyPressEvent(event)


class ReasonRow(Card):
    """The reason for this file. ``entered`` is called with Enter."""

    def __init__(self, translator: Translator, entered: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("screening.reason_card")
        self._text = translator.text
        self._is_filling = False
        self.title_line = Strong()
        self.area = _Line(translator.text("Zo dat de cliënt het mag lezen."), entered)
        self.area.setObjectName("screening.reason")
        self.error = Text("", "body", "error")
        self.error.hide()
        for widget in (self.title_line, self.area, self.error):
            self.add(widget)

    @property
    def is_typed(self) -> bool:
        """Whether the text is changed by a person."""
        return not self._is_filling

    def text(self) -> str:
        return self.area.text().strip()

    def show_for(self, page: ClientPage, kept: str) -> None:
        """Ready for another file."""
        _ = self._text
        was_sorted = any(fact.kind in PLACES for fact in page.facts)
        title = (
            _("Waarom? Nodig als u anders indeelt.")
            if was_sorted
            else _("Waarom? Dat mag leeg blijven.")
        )
        self.title_line.setText(title)
        self.area.setAccessibleName(title)
        self.error.hide()
        if kept != self.area.text():
            self._is_filling = True
            self.area.set_text(kept)
            self._is_filling = False

    def ask(self, chosen: str) -> None:
        """Somebody was sorted otherwise: ask why, with the keyboard in the field."""
        self.show_error(
            self._text("U koos {keuze}. Schrijf kort waarom en druk op Enter.", keuze=chosen)
        )

    def show_error(self, words: str) -> None:
        self.error.setText(words)
        self.error.show()
        self.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
