"""Proposals about a letter that was made: into the post, and whether it came."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.letters import letter_states, letters_kept, letters_list
from meedoen_desktop.services.letters.letters_list import LetterLine
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.delivery_dialog import DeliveryDialog
from meedoen_desktop.views.letters.post_dialog import PostDialog
from meedoen_desktop.views.today.proposal_dialogs import Told
from meedoen_desktop.views.words import proposal_words as words


class LetterProposals:
    """Opened over ``owner``'s window; ``told`` is called with what was done and its undo."""

    def __init__(self, context: Context, owner: QWidget, told: Told) -> None:
        self._context, self._owner, self._told = context, owner, told
        self._ = context.translator.text

    def acts(self) -> dict[str, Callable[[ProposalLine], object]]:
        """By deed."""
        return {words.POST: self.post, words.DELIVERY: self.ask_delivery}

    def post(self, line: ProposalLine) -> None:
        """In one press; a registered letter has a barcode to scan first."""
        context = self._context
        context.tasks.run(
            letters_list.line, context.store, line.proposal.detail("letter_id"),
            done=self._post, owner=self._owner,
        )  # fmt: skip

    def ask_delivery(self, line: ProposalLine) -> None:
        """What the post says of registered mail."""
        letter = letters_kept.read(self._context.store, line.proposal.detail("letter_id"))
        dialog = DeliveryDialog(self._owner.window(), self._context, letter, line.name)
        said = self._("Wat de post zegt, is bewaard.")
        dialog.told.connect(lambda step: self._kept(said, (step,)))
        dialog.show_over()

    def _post(self, letter: LetterLine) -> None:
        said = self._("{naam}: de brief is op de post.", naam=letter.client)
        if letter.known.registered:
            dialog = PostDialog(self._owner.window(), self._context, [letter])
            dialog.posted.connect(partial(self._kept, said))
            dialog.show_over()
            return
        self._context.tasks.run(
            letter_states.went, self._context.store, letter.letter_id,
            done=lambda step: self._kept(said, (step,)), owner=self._owner,
        )  # fmt: skip

    def _kept(self, said: str, steps: tuple[str, ...]) -> None:
        self._told(said, partial(letter_states.take_back, self._context.store, steps))
