"""The questions of the first start, one at a time, with a way back until the vault is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.services import vaults
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.views.unlock.about_you import AboutYou
from meedoen_desktop.views.unlock.passphrase_step import PassphraseStep
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.unlock.where_you_work import WhereYouWork
from meedoen_desktop.views.unlock.words_check import WordsCheck
from meedoen_desktop.views.unlock.words_step import WordsStep

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView

STEPS = 5


@dataclass
class Answers:
    """What was filled in so far; kept when one goes back."""

    consultant: ConsultantDetails = field(default_factory=ConsultantDetails)
    team: TeamDetails = field(default_factory=TeamDetails)
    folder: Path = field(default_factory=vaults.default_folder)


class FirstStart:
    """You, your municipality, a passphrase, the recovery words, and a check of them."""

    def __init__(self, view: UnlockView) -> None:
        self._view = view
        self.answers = Answers()
        self._words: tuple[str, ...] = ()

    def begin(self) -> None:
        self._show(AboutYou(self._view.entry, self), 1, self._view.welcome)

    def about_you(self, consultant: ConsultantDetails) -> None:
        """Step 1 was answered."""
        self.answers.consultant = consultant
        self._show(WhereYouWork(self._view.entry, self), 2, self.begin)

    def where_you_work(self, team: TeamDetails) -> None:
        """Step 2 was answered."""
        self.answers.team = team
        step = PassphraseStep(self._view.entry, self)
        self._show(step, 3, lambda: self.about_you(self.answers.consultant))

    def make(self, step: PassphraseStep, passphrase: str, folder: Path) -> None:
        """Step 3 was answered: make the vault, in the store thread."""
        entry = self._view.entry
        step.set_waiting(entry.translator.text("De kluis wordt gemaakt …"))
        entry.tasks.run(
            vaults.first_start, folder, passphrase, self.answers.consultant, self.answers.team,
            entry.clock, done=self._made, failed=step.show_error, owner=step,
        )  # fmt: skip

    def show_words(self) -> None:
        """Step 4: there is a vault now, so no way back."""
        self._show(WordsStep(self._view.entry, self._words, self.check_words), 4)

    def check_words(self) -> None:
        """Step 5."""
        step = WordsCheck(self._view.entry, self._words, self._finish)
        self._show(step, STEPS, self.show_words)

    def _made(self, made: tuple[Store, tuple[str, ...]]) -> None:
        self._view.half_made, self._words = made
        self.show_words()

    def _finish(self) -> None:
        store = self._view.half_made
        if store is not None:
            vaults.confirm_words(store)
            self._view.hand_over(store)

    def _show(self, step: Step, number: int, back: Callable[[], object] | None = None) -> None:
        step.set_count(number, STEPS)
        if back is not None:
            step.add_back(back)
        self._view.show_step(step)
