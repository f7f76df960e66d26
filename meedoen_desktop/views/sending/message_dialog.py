"""A message to a client: the way that he prefers first, and then *verstuurd?*."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.messages.message_ways import Sendable
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sending import message_words
from meedoen_desktop.views.sending.message_view import MessageView
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Body, Muted

Keep = Callable[[str], str]
"""Called with the way by which it went; returns the id of the line in the history."""


class MessageDialog(FormDialog):
    """``sent`` gives the id of the line in the history, that ``keep`` made."""

    sent = Signal(str)
    wide = 860

    def __init__(self, parent: QWidget, context: Context, found: Sendable, keep: Keep) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Bericht sturen"),
            _("{naam}. U stuurt het zelf, met uw telefoon of mail.", naam=found.name),
            accept_text=_("Verstuurd"), cancel_text=_("Nog niet"),
        )  # fmt: skip
        self.setObjectName("message")
        self._context, self.found, self._keep = context, found, keep
        stop = message_words.stops(context.translator, found)
        if stop:
            self._refuse(stop)
        else:
            self._lay_out()

    def submit(self) -> bool:
        """It went out: keep that in the history."""
        self.sent.emit(self._keep(self.view.message.channel))
        return True

    def _refuse(self, why: str) -> None:
        card = Card(tone="warning")
        card.add(Body(why))
        self.lines.addWidget(card)
        self.sentence.setText(self.found.name)
        self.accept_button.hide()
        self.cancel_button.setText(self._context.translator.text("Sluit"))
        self.first = self.cancel_button

    def _lay_out(self) -> None:
        translator, found = self._context.translator, self.found
        self.lines.setSpacing(current().px(12))
        for sentence in message_words.advice(translator, found):
            self.lines.addWidget(Muted(sentence))
        self.view = MessageView(translator)
        self.view.show_ways(found.ways)
        self.view.changed.connect(self.fit)
        self.lines.addWidget(self.view, 1)
        self.first = self.accept_button
