"""Words as chips: type one and press Enter, or pick one that is offered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.letting_go import empty

_LONGEST = 60


class WordsField(QWidget):
    """``changed`` after each word. A word that is taken away is offered again: that is its undo."""

    changed = Signal()

    def __init__(
        self, translator: Translator, name: str, hint: str, offered: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._translator, self._words = translator, list[str]()
        self._offered = list(dict.fromkeys(offered))
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self.line.returnPressed.connect(self._take_typed)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._take_typed)
        self._chips, self._offers = FlowLayout(spacing=6), FlowLayout(spacing=2)
        self._offer_words = Caption(translator.text("Druk op een woord om het erbij te zetten:"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        column.addLayout(self._chips)
        column.addWidget(self.line)
        column.addWidget(self._offer_words)
        column.addLayout(self._offers)
        self._show()

    def words(self) -> tuple[str, ...]:
        """The words, with what is being typed."""
        typed = self.line.text().strip()
        return tuple(dict.fromkeys([*self._words, *([typed] if typed else [])]))

    def set_words(self, words: Sequence[str]) -> None:
        """Show words, without the signal."""
        self._words = list(words)
        self._show()

    def add(self, word: str) -> None:
        """One more word."""
        if word and word not in self._words:
            self._words.append(word)
        self._show()
        self.changed.emit()

    def remove(self, word: str) -> None:
        """Take a word away."""
        self._words = [one for one in self._words if one != word]
        if word not in self._offered:
            self._offered.append(word)
        self._show()
        self.line.setFocus()
        self.changed.emit()

    def _typed(self, text: str) -> None:
        if "," in text or ";" in text:
            self._take_typed()
        else:
            self.changed.emit()

    def _take_typed(self) -> None:
        parts = self.line.text().replace(";", ",").split(",")
        words = [" ".join(part.split()) for part in parts]
        self.line.clear()
        for word in words:
            if word:
                self.add(word)

    def _show(self) -> None:
        _ = self._translator.text
        _empty(self._chips)
        _empty(self._offers)
        for word in self._words:
            chip = SecondaryButton(word, "x", partial(self.remove, word), self)
            chip.setAccessibleName(_("Haal weg: {wat}", wat=word))
            self._chips.addWidget(chip)
            chip.show()
        left = [word for word in self._offered if word not in self._words]
        for word in left:
            offer = QuietButton(word, "plus", partial(self.add, word), self)
            offer.setAccessibleName(_("Zet erbij: {wat}", wat=word))
            self._offers.addWidget(offer)
            offer.show()
        self._offer_words.setVisible(bool(left))
        self.updateGeometry()


def _empty(flow: FlowLayout) -> None:
    empty(flow)
