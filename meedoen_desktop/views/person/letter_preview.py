"""How name and address will stand on a letter, while they are typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters import names
from meedoen_desktop.letters.addresses import address_block
from meedoen_desktop.letters.paper import too_long
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.services.letters.letter_parties import beginning
from meedoen_desktop.services.persons.persons import PersonData, address_of, name_of
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.widgets.restyled import Restyled

_LONG_WORD, _MAY_BREAK = re.compile(r"(\S{24})(?=\S)"), "\u200b"
"""A word wider than the card would be cut off: it goes on in the next line."""
_SURELY_FITS = 30


class LetterPreview(Card):
    """The address block in its window, the salutation, the name inside a sentence."""

    def __init__(self, translator: Translator, window: WindowSettings) -> None:
        _ = translator.text
        super().__init__(_("Zo komt het op een brief"))
        self._window = window
        self.setObjectName("person.preview")
        self._text = _
        self._envelope = _Envelope()
        self.salutation, self.in_text, self.missing = Body(), Body(), Muted()
        self.salutation.setObjectName("person.salutation")
        self.add(self._envelope)
        for title, words in (
            (_("Aanhef"), self.salutation),
            (_("In een zin"), self.in_text),
        ):
            self.add(Caption(title))
            self.add(words)
        self.add(self.missing)

    @property
    def lines(self) -> str:
        """The address block as text."""
        return self._envelope.words.text().replace(_MAY_BREAK, "")

    def show_data(self, data: PersonData) -> None:
        """Show what is typed now; what is not known yet is said."""
        person = name_of(data)
        name, block = names.address_name(person), address_block(address_of(data))
        form = names.address_form(person)
        lines = [line for line in (form, name, *block) if line]
        self._envelope.words.setText(_LONG_WORD.sub(rf"\1{_MAY_BREAK}", "\n".join(lines)))
        greeting = names.salutation(person)
        self.salutation.setText(f"{greeting}," if greeting else "–")
        self.in_text.setText(names.name_in_text(person) or "–")
        self.missing.setText(self._missing(name, block) or self._too_long(lines))
        self.missing.setVisible(bool(self.missing.text()))

    def _missing(self, name: str, block: tuple[str, ...]) -> str:
        if not name:
            return self._text("Voor een brief is nog een achternaam nodig.")
        if not block:
            return self._text("Voor een brief is nog een volledig adres nodig.")
        return ""

    def _too_long(self, lines: list[str]) -> str:
        """Measured only where it may be: fonts take a moment to read."""
        if max(map(len, lines), default=0) < _SURELY_FITS:
            return ""
        line = too_long(lines, self._window)
        if not line:
            return ""
        return self._text(
            "Dit past niet in het venster van de envelop. Maak deze regel korter: “{line}”.",
            line=beginning(line),
        )


class _Envelope(Restyled, QWidget):
    """The window of an envelope."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Body()
        self.words.setObjectName("person.address_lines")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addStretch(1)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self.setMinimumHeight(px(110))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        painter.setPen(QPen(theme.color("strong_line"), 1))
        painter.setBrush(QColor(theme.tokens.sunken))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
