"""The steps of the strengths cards in words for the consultant."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.exercises.decks import DeckTexts
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.seen_card import SeenCard

_PLAYED = frozenset({"sort", "choose", "talk", "learn", "other", "both"})


class StrengthsSeen(SeenCard):
    """Which card is sorted or talked about; ``dutch`` are the texts of the deck."""

    possible = {  # noqa: RUF012 - never changed
        "back": _PLAYED | {"closing"},
        "skip": frozenset({"sort"}),
        "next": _PLAYED | {"intro"},
        "stop": _PLAYED | {"intro"},
    }

    def __init__(
        self,
        context: Context,
        run: ExerciseRun,
        make_view: MakeView,
        control: Callable[[str], object],
        dutch: DeckTexts,
    ) -> None:
        super().__init__(context, run, make_view, control)
        self.dutch = dutch

    def step_words(self) -> str:
        _, state = self._context.translator.text, self._run.state
        if state.step == "sort":
            return _(
                "Kaart {nummer} van {totaal}: {kaart}",
                nummer=state.at + 1, totaal=len(state.cards),
                kaart=self.dutch.card(state.card).name,
            )  # fmt: skip
        if state.step == "talk":
            return _(
                "Praten over kaart {nummer} van {totaal}: {kaart}",
                nummer=state.talk_at + 1, totaal=len(state.chosen),
                kaart=self.dutch.card(state.card).name,
            )  # fmt: skip
        return {
            "intro": _("Het begin: wat er gaat gebeuren"),
            "choose": _("Kiezen wat het best past"),
            "learn": _("Kiezen wat de cliënt wil leren"),
            "other": _("Wat een ander in de cliënt ziet"),
            "both": _("Alles bij elkaar"),
        }.get(state.step, "")
