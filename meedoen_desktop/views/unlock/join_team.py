"""The first start of who was invited: an own vault, then the team comes into it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.services import vaults
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails, namesake
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.unlock.first_start import FirstStart
from meedoen_desktop.views.unlock.invitation_step import InvitationStep
from meedoen_desktop.views.unlock.namesake_step import NamesakeStep
from meedoen_desktop.views.unlock.team_step import TeamStep
from meedoen_desktop.views.unlock.where_you_work import WhereYouWork

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import SyncState
    from meedoen_desktop.store import Store


class JoinTeam(FirstStart):
    """You, a passphrase, the recovery words, and last the invitation: it holds ten minutes."""

    order = ("you", "passphrase", "words", "check", "invitation")

    def about_you(self, consultant: ConsultantDetails) -> None:
        """Step 1 was answered; where one works comes from the team."""
        self.answers.consultant = consultant
        self._ask_passphrase(self.begin)

    def resume(self, store: Store) -> None:
        """A vault that waits for its team was opened, or just made."""
        self._view.half_made = store
        entry = self._view.entry
        entry.sharing.open(store)
        entry.tasks.run(errands.read_state, store, done=self._go_on, owner=self._view)

    def where_you_work(self, team: TeamDetails) -> None:
        """No team after all: the vault goes on alone."""
        store = self._view.half_made
        if store is not None:
            entry = self._view.entry
            entry.tasks.run(
                _stay_alone, store, team, done=partial(self._alone, store), owner=self._view
            )

    def wait(self) -> None:
        """To join was asked: show the digits, and how far the first exchange is."""
        store = self._view.half_made
        if store is not None:
            self._view.show_step(TeamStep(self._view.entry, store, self._open))

    def alone(self) -> None:
        """No invitation: ask where one works, as for any new vault."""
        step = WhereYouWork(self._view.entry, self)
        step.add_back(self._ask_invitation)
        self._view.show_step(step)

    def _create(self, folder: Path, passphrase: str) -> tuple[Store, tuple[str, ...]]:
        entry = self._view.entry
        return vaults.start_joining(folder, passphrase, self.answers.consultant, entry.clock)

    def _go_on(self, state: SyncState) -> None:
        if state.is_shared:
            self.wait()
        else:
            self._ask_invitation()

    def _ask_invitation(self) -> None:
        store = self._view.half_made
        if store is not None:
            self._show(InvitationStep(self._view.entry, store, self), "invitation")

    def _alone(self, store: Store, _none: None) -> None:
        self._open(store)

    def _open(self, store: Store) -> None:
        """The same person with a second laptop must not stand in the team twice."""
        done = partial(self._ask_who, store)
        self._view.entry.tasks.run(namesake, store, done=done, owner=self._view)

    def _ask_who(self, store: Store, same: str) -> None:
        if same:
            step = NamesakeStep(self._view.entry, store, same, self._view.hand_over)
            self._view.show_step(step)
        else:
            self._view.hand_over(store)


def _stay_alone(store: Store, team: TeamDetails) -> None:
    from meedoen_desktop.services.team import choose_team

    choose_team(store, team)
    vaults.end_joining(store)
