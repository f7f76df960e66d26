"""The true PDF of a letter with its number of pages, or a sentence why there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.pdf.pdf_view import PdfView
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Body, Caption
from meedoen_desktop.views.widgets.restyled import Restyled

_MESSAGE_WIDTH = 560
"""Logical pixels: about as wide as one reads on a telephone or in a mail."""


class PreviewPane(Restyled, QWidget):
    """``show_pdf`` replaces the letter and keeps the place where one was looking."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self.pdf = b""
        self.view = PdfView(_("De brief zoals hij op papier komt"), closely=True)
        self.view.setObjectName("letter.view")
        self.count, self.saying = Caption(), Caption()
        self.count.setObjectName("letter.pages")
        for label in (self.count, self.saying):
            label.setWordWrap(False)
        self.nothing = EmptyState(
            "envelope-simple",
            _("Hier komt de brief"),
            _("Een ogenblik: de brief wordt gemaakt."),
        )
        self.message = Body("")
        self.message.selectable()
        self.message.setObjectName("letter.message")
        self._message = _sheet(self.message)
        self._column, self._foot, self._stack = QVBoxLayout(self), QHBoxLayout(), QStackedLayout()
        self._column.addLayout(self._stack, 1)  # first: without a parent a page would be a window
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        self._foot.addWidget(self.count)
        self._foot.addStretch(1)
        self._foot.addWidget(self.saying)
        self._column.addLayout(self._foot)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.dress()

    @property
    def shows_letter(self) -> bool:
        """Whether a letter or message is in sight, of now or of before."""
        return self._stack.currentWidget() is not self.nothing

    def show_pdf(self, pdf: bytes) -> None:
        """Show a letter."""
        if pdf == self.pdf:
            return
        self.pdf = pdf
        self.view.show_pdf(pdf)
        pages = self.view.page_count
        self.count.setText(self._translator.plural("{count} pagina", "{count} pagina’s", pages))
        self._stack.setCurrentWidget(self.view)

    def show_text(self, text: str) -> None:
        """Show a message: nothing but its words, as they are sent or said."""
        self.pdf = b""
        self.message.setText(text)
        signs = self._translator.plural("{count} teken", "{count} tekens", len(text))
        self.count.setText(signs)
        self._stack.setCurrentWidget(self._message)

    def show_nothing(self, title: str, sentence: str) -> None:
        """There is no letter, and why."""
        self.pdf = b""
        self.count.setText("")
        before, self.nothing = self.nothing, EmptyState("envelope-simple", title, sentence)
        self._stack.insertWidget(0, self.nothing)
        self._stack.setCurrentWidget(self.nothing)
        before.deleteLater()

    def restyle(self) -> None:
        self._column.setSpacing(current().px(6))


def _sheet(message: Body) -> QWidget:
    """The message on a card of its own width, at the top."""
    ground, card = QWidget(), Card()
    card.add(message)
    card.setMaximumWidth(current().px(_MESSAGE_WIDTH))
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return ground
