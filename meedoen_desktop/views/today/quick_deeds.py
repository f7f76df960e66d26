"""Proposals that one press does, without a dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.day import promises
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.services.trail import referrals, trail_undo, trajectories
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.today.proposal_dialogs import Told
from meedoen_desktop.views.words import proposal_words as words


class QuickDeeds:
    """``told`` is called with what was done and its undo."""

    def __init__(self, context: Context, owner: QWidget, told: Told) -> None:
        self._context, self._owner, self._told = context, owner, told

    def acts(self) -> dict[str, Callable[[ProposalLine], object]]:
        """What does each of them."""
        return {words.BEGUN: self._begun, words.SENT: self._sent, words.TICK: self._tick}

    def _begun(self, line: ProposalLine) -> None:
        said = self._context.translator.text("Het traject is vandaag begonnen.")
        about = line.proposal.detail("trajectory_id")
        self._change(said, trajectories.set_status, about, trajectories.RUNNING)

    def _sent(self, line: ProposalLine) -> None:
        said = self._context.translator.text("De aanmelding is verstuurd.")
        about = line.proposal.detail("referral_id")
        self._change(said, referrals.set_status, about, referrals.SENT)

    def _change(self, said: str, act: Callable[..., Undo], *given: str) -> None:
        store = self._context.store
        self._context.tasks.run(
            act, store, *given, owner=self._owner,
            done=lambda undo: self._told(said, partial(trail_undo.take_back, store, undo)),
        )  # fmt: skip

    def _tick(self, line: ProposalLine) -> None:
        """The small task went well: it is done."""
        store, step = self._context.store, line.proposal.detail("step_id")
        said = self._context.translator.text("{naam}: het huiswerk is gelukt.", naam=line.name)
        self._context.tasks.run(
            promises.finish, store, promises.STEP, step, owner=self._owner,
            done=lambda _none: self._told(
                said, partial(promises.reopen, store, promises.STEP, step)
            ),
        )  # fmt: skip
