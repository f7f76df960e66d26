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


@dataclass
class Answers:
    """What was filled in so far; kept when one goes back."""

    consultant: ConsultantDetails = field(default_factory=ConsultantDetails)
    team: TeamDetails = field(default_factory=TeamDetails)
    folder: Path = field(default_factory=vaults.default_folder)


class FirstStart:
    """You, your municipality, a passphrase, the recovery words, and a check of them."""

    order: tuple[str, ...] = ("you", "work", "passphrase", "words", "check")

    def __init__(self, view: UnlockView) -> None:
        self._view = view
        self.answers = Answers()
        self._words: tuple[str, ...] = ()

    def begin(self) -> None:
        self._show(AboutYou(self._view.entry, self), "you", self._view.welcome)

    def about_you(self, consultant: ConsultantDetails) -> None:
        """Step 1 was answered."""
        self.answers.consultant = consultant
        self._show(WhereYouWork(self._view.entry, self), "work", self.begin)

    def where_you_work(self, team: TeamDetails) -> None:
        """Step 2 was answered."""
        self.answers.team = team
        self._ask_passphrase(lambda: self.about_you(self.answers.consultant))

    def make(self, step: PassphraseStep, passphrase: str, folder: Path) -> None:
        """The passphrase was chosen: make the vault, in the store thread."""
        entry = self._view.entry
        step.set_waiting(entry.translator.text("De kluis wordt gemaakt …"))
        entry.tasks.run(
            self._create, folder, passphrase,
            done=self._made, failed=step.show_error, owner=step,
        )  # fmt: skip

    def show_words(self) -> None:
        """There is a vault now, so no way back."""
        self._show(WordsStep(self._view.entry, self._words, self.check_words), "words")

    def check_words(self) -> None:
        """To be sure that the words are on paper."""
        step = WordsCheck(self._view.entry, self._words, self._finish)
        self._show(step, "check", self.show_words)

    def _create(self, folder: Path, passphrase: str) -> tuple[Store, tuple[str, ...]]:
        answers = self.answers
        return vaults.first_start(
            folder, passphrase, answers.consultant, answers.team, self._view.entry.clock
        )

    def _ask_passphrase(self, back: Callable[[], object]) -> None:
        self._show(PassphraseStep(self._view.entry, self), "passphrase", back)

    def _made(self, made: tuple[Store, tuple[str, ...]]) -> None:
        self._view.half_made, self._words = made
        self.show_words()

    def _finish(self) -> None:
        store = self._view.half_made
        if store is not None:
            vaults.confirm_words(store)
            self._view.hand_over(store)

    def _show(self, step: Step, name: str, back: Callable[[], object] | None = None) -> None:
        step.set_count(self.order.index(name) + 1, len(self.order))
        if back is not None:
            step.add_back(back)
        self._view.show_step(step)
