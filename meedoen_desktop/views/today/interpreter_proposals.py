"""Proposals about an interpreter: arrange one, move or cancel one along with the talk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import interpreters
from meedoen_desktop.services.agenda.interpreters import Arranging, Booking
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.appointment.interpreter_dialog import InterpreterDialog
from meedoen_desktop.views.appointment.interpreter_off_dialog import InterpreterOffDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.today.proposal_dialogs import Told
from meedoen_desktop.views.words import proposal_words as words

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class InterpreterProposals:
    """Opened over ``owner``'s window; ``told`` is called with what was done and its undo."""

    def __init__(self, context: Context, owner: QWidget, told: Told) -> None:
        self._context, self._owner, self._told = context, owner, told
        self._ = context.translator.text

    def acts(self) -> dict[str, Callable[[ProposalLine], object]]:
        """By deed."""
        return {words.BOOK: self.book, words.OFF: self.off}

    def book(self, line: ProposalLine) -> None:
        """Who, and with which number."""
        self._context.tasks.run(
            interpreters.arranging, self._context.store, line.proposal.detail("appointment_id"),
            done=self._ask, owner=self._owner,
        )  # fmt: skip

    def off(self, line: ProposalLine) -> None:
        """Booked for a moment that is no more."""
        one = line.proposal
        self._context.tasks.run(
            _booked, self._context.store, one.detail("appointment_id"), one.detail("booking_id"),
            done=lambda found: self._ask_off(*found), owner=self._owner,
        )  # fmt: skip

    def _ask(self, about: Arranging) -> None:
        dialog = InterpreterDialog(self._owner.window(), self._context, about)
        store, said = self._context.store, self._("{naam}: de tolk is geregeld.", naam=about.name)
        dialog.kept.connect(
            lambda made: self._told(said, partial(interpreters.take_back, store, made))
        )
        dialog.show_over()

    def _ask_off(self, about: Arranging, booking: Booking) -> None:
        dialog = InterpreterOffDialog(self._owner.window(), self._context, about, booking)
        dialog.settled.connect(partial(self._off, about.name))
        dialog.show_over()

    def _off(self, name: str, made: str, before: str) -> None:
        store, _ = self._context.store, self._
        if made:
            undo: Callable[[], object] = partial(interpreters.take_back, store, made, before)
            self._told(_("{naam}: de tolk is verzet.", naam=name), undo)
        else:
            undo = partial(interpreters.restore, store, before)
            self._told(_("{naam}: de tolk is afgezegd.", naam=name), undo)


def _booked(store: Store, appointment_id: str, booking_id: str) -> tuple[Arranging, Booking]:
    return interpreters.arranging(store, appointment_id), interpreters.booking(store, booking_id)
