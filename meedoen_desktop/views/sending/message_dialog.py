"""A message to a client: the way that he prefers first, and then *verstuurd?*."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services import messages_out
from meedoen_desktop.services.messages_out import Messages
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sending import message_words
from meedoen_desktop.views.sending.message_view import MessageView
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Muted


class MessageDialog(FormDialog):
    """``sent`` gives the id of the line in the history."""

    sent = Signal(str)
    wide = 860

    def __init__(self, parent: QWidget, context: Context, found: Messages) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Bericht sturen"),
            _("{naam}. U stuurt het zelf, met uw telefoon of mail.", naam=found.name),
            accept_text=_("Verstuurd"), cancel_text=_("Nog niet"),
        )  # fmt: skip
        self.setObjectName("message")
        self._context, self.found = context, found
        stop = message_words.stops(context.translator, found)
        if stop:
            self._refuse(stop)
        else:
            self._lay_out()

    def submit(self) -> bool:
        """It went out: keep that in the history."""
        talk_id, channel = self.found.talk.id, self.view.message.channel
        self.sent.emit(messages_out.mark_sent(self._context.store, talk_id, channel))
        return True

    def _refuse(self, why: str) -> None:
        card = Card(tone="warning")
        card.add(Body(why))
        self.lines.addWidget(card)
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
