"""The steps of the board in words for the consultant."""

from __future__ import annotations

from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.exercises.seen_card import SeenCard


class BoardSeen(SeenCard):
    """Which card, or which part of the board."""

    possible = {  # noqa: RUF012 - never changed
        "back": frozenset({"cards", "board", "choose", "talk", "closing"}),
        "skip": frozenset({"cards", "talk"}),
        "next": frozenset({"intro", "cards", "board", "choose", "talk"}),
        "stop": frozenset({"intro", "cards", "board", "choose", "talk"}),
    }

    def step_words(self) -> str:
        _, state = self._context.translator.text, self._run.state
        if state.step == "cards":
            return _(
                "Kaart {nummer} van {totaal}: {kaart}",
                nummer=state.at + 1, totaal=len(state.walk),
                kaart=client_texts("nl").area(state.card),
            )  # fmt: skip
        if state.step == "talk":
            texts = client_texts("nl")
            return _(
                "Praten over {kaart} ({nummer} van {totaal}): {deel}",
                nummer=state.theme + 1, totaal=len(state.chosen), kaart=texts.area(state.card),
                deel=texts.text(f"talk.{state.talk_part}").lower(),
            )  # fmt: skip
        return {
            "intro": _("Het begin: wat er gaat gebeuren"),
            "board": _("Het hele bord"),
            "choose": _("Kiezen waarover we praten"),
        }.get(state.step, "")
