"""The steps of the picture exercise in words for the consultant."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.exercises.decks import DeckTexts
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.seen_card import SeenCard

_UNDER_WAY = frozenset({"now", "look", "wished", "look_wished", "between"})


class PicturesSeen(SeenCard):
    """Which question, or which picture."""

    possible = {  # noqa: RUF012 - never changed
        "back": _UNDER_WAY | {"closing"},
        "next": _UNDER_WAY | {"intro"},
        "stop": _UNDER_WAY | {"intro"},
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
        self._dutch = dutch
        self.controls["skip"].hide()  # going on without a picture is the same
        self.controls["back"].setText(context.translator.text("Vorige stap"))

    def step_words(self) -> str:
        _, state = self._context.translator.text, self._run.state
        if state.card:
            name = self._dutch.card(state.card).name
            if state.step == "look":
                return _("Zo is het nu: {kaart}", kaart=name)
            return _("Zo zou de cliënt het willen: {kaart}", kaart=name)
        return {
            "intro": _("Het begin: wat er gaat gebeuren"),
            "now": _("Een plaatje kiezen: hoe gaat het nu?"),
            "wished": _("Een plaatje kiezen: hoe zou de cliënt het willen?"),
            "between": _("De twee plaatjes naast elkaar"),
        }.get(state.step, "")
