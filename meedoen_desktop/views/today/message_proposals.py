"""Proposals to send a message or to call about a talk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.messages import messages_out, talk_messages
from meedoen_desktop.services.messages.messages_out import Messages, Script
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sending.call_dialog import CallDialog
from meedoen_desktop.views.sending.message_dialog import MessageDialog
from meedoen_desktop.views.today.proposal_dialogs import Told
from meedoen_desktop.views.words import proposal_words as words


class MessageProposals:
    """Opened over ``owner``'s window; ``told`` is called with what was done and its undo."""

    def __init__(self, context: Context, owner: QWidget, told: Told) -> None:
        self._context, self._owner, self._told = context, owner, told
        self._ = context.translator.text

    def acts(self) -> dict[str, Callable[[ProposalLine], object]]:
        """By deed."""
        return {words.MESSAGE: self.message, words.CALL: self.call}

    def message(self, line: ProposalLine) -> None:
        """The words of the message, and that it was sent."""
        self._context.tasks.run(
            messages_out.messages, self._context.store, line.proposal.detail("appointment_id"),
            done=self._ask, owner=self._owner,
        )  # fmt: skip

    def call(self, line: ProposalLine) -> None:
        """What to say, and how it went."""
        self._context.tasks.run(
            messages_out.script, self._context.store, line.proposal.detail("appointment_id"),
            done=self._ask_call, owner=self._owner,
        )  # fmt: skip

    def _ask(self, found: Messages) -> None:
        keep = partial(messages_out.mark_sent, self._context.store, found.talk.id)
        dialog = MessageDialog(self._owner.window(), self._context, found, keep)
        dialog.sent.connect(partial(self._kept, self._("Het bericht staat in de geschiedenis.")))
        dialog.show_over()

    def _ask_call(self, script: Script) -> None:
        dialog = CallDialog(self._owner.window(), self._context, script)
        dialog.called.connect(partial(self._kept, self._("Het telefoontje is bewaard.")))
        dialog.show_over()

    def _kept(self, said: str, contact_id: str) -> None:
        self._told(said, partial(talk_messages.take_back, self._context.store, contact_id))
