"""*Berichten versturen*: choose, then work the row off with one key and the work telephone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.messages import message_queue, messages_out, talk_messages
from meedoen_desktop.services.messages.message_queue import Waiting
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sending.queue_card import QueueCard
from meedoen_desktop.views.sending.queue_list import QueueList
from meedoen_desktop.views.sending.queue_run import QueueRun
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.page import Page

_EDGE = 16
"""Logical pixels below the card."""


class QueuePage(Page):
    """What was sent is kept at once; leaving the page loses nothing."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        self.begin_button = PrimaryButton(_("Begin"), "paper-plane-tilt", self.begin)
        self.begin_button.setObjectName("queue.begin")
        self.stop_button = SecondaryButton(_("Stop"), "x", self.refresh)
        self.stop_button.setObjectName("queue.stop")
        super().__init__(
            _("Berichten versturen"),
            _("Scan de code met uw werktelefoon, verstuur, en druk op Enter."),
            actions=(self.stop_button, self.begin_button),
        )
        self.setObjectName("messages")
        self._context, self.run, self._is_busy = context, QueueRun(()), False
        self.people, self.card = QueueList(context), QueueCard(context)
        self._nobody = EmptyState(
            "chat-text", _("Geen gesprekken in de komende twee weken"),
            _("Plan een gesprek. Dan kunt u hier het bericht erover versturen."),
        )  # fmt: skip
        self._stack = QStackedWidget()
        for part in (self.people, self.card, self._nobody):
            self._stack.addWidget(part)
        self.add(self._stack, 1)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again who can get a message; a row that was begun ends here."""
        self._context.tasks.run(
            message_queue.waiting, self._context.store, done=self._show, owner=self
        )

    def flush(self) -> None:
        """Nothing is typed here."""

    def begin(self) -> None:
        """The first of those that were chosen."""
        self.run = QueueRun(self.people.chosen)
        self._next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key does it, wherever the keyboard is within the message; and the code is as large as
        the page allows. On a very low screen the page scrolls instead.
        """
        if watched is self.scroller.viewport() and event.type() == QEvent.Type.Resize:
            room = self.scroller.viewport().height() - current().px(_EDGE)
            self._stack.setMinimumHeight(max(room, 0))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
            }  # fmt: skip
            if plain and self._stack.currentWidget() is self.card:
                return self.card.press(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._stack.currentWidget() is not self.card or not self.card.press(event.key()):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.people.changed.connect(self._tell)
        self.card.sent.connect(self._sent)
        self.card.skipped.connect(self._skip)
        self.card.back.connect(self._back)
        self.scroller.viewport().installEventFilter(self)
        for part in (self.card.view.words, self.card.sender_button):
            part.installEventFilter(self)

    def _show(self, found: tuple[Waiting, ...]) -> None:
        self.people.show_waiting(found)
        self._stack.setCurrentWidget(self.people if found else self._nobody)
        self.stop_button.hide()
        self.begin_button.setVisible(bool(found))
        self._tell()

    def _tell(self) -> None:
        count = len(self.people.chosen)
        text = self._context.translator.plural(
            "Begin met {count} bericht", "Begin met {count} berichten", count
        )
        self.begin_button.setText(text if count else self._context.translator.text("Begin"))
        self.begin_button.setEnabled(bool(count))

    def _next(self) -> None:
        found = self.run.current
        if found is None:
            self._finish()
            return
        self.begin_button.hide()
        self.stop_button.show()
        self._stack.setCurrentWidget(self.card)
        self.card.show_person(found, self.run.position, len(self.run.row))
        self.card.sender_button.setFocus()

    def _sent(self, channel: str) -> None:
        found = self.run.current
        if found is None or self._is_busy:
            return
        self._is_busy = True
        self._context.tasks.run(
            messages_out.mark_sent, self._context.store, found.talk.id, channel,
            done=self._kept, failed=self._not_kept, owner=self,
        )  # fmt: skip

    def _not_kept(self, error: MeedoenError) -> None:
        """It stays this one's turn; the sentence says why."""
        self._is_busy = False
        self._context.messages.error(error)

    def _kept(self, contact_id: str) -> None:
        self._is_busy = False
        self.run.keep(contact_id)
        self._next()

    def _skip(self) -> None:
        if self.run.current is not None and not self._is_busy:
            self.run.keep("")
            self._next()

    def _back(self) -> None:
        """Undo: the message before stands there again, and counts as not sent."""
        if not self.run.position or self._is_busy:
            return
        before = self.run.back()
        if before:
            self._context.tasks.run(
                talk_messages.take_back, self._context.store, before,
                done=lambda _none: self._next(), owner=self,
            )  # fmt: skip
        else:
            self._next()

    def _finish(self) -> None:
        translator = self._context.translator
        said = translator.plural(
            "{count} bericht verstuurd.", "{count} berichten verstuurd.", self.run.sent
        )
        self._context.messages.done(said)
        self.refresh()
