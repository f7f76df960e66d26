"""The steps of the strengths cards in words for the consultant."""

from __future__ import annotations

from meedoen_desktop.views.exercises.seen_card import DeckSeen

_PLAYED = frozenset({"sort", "choose", "talk", "learn", "other", "both"})


class StrengthsSeen(DeckSeen):
    """Which card is sorted or talked about."""

    possible = {  # noqa: RUF012 - never changed
        "back": _PLAYED | {"closing"},
        "skip": frozenset({"sort"}),
        "next": _PLAYED | {"intro"},
        "stop": _PLAYED | {"intro"},
    }

    def step_words(self) -> str:
        _, state = self._context.translator.text, self._run.state
        if state.step == "sort":
            return _(
                "Kaart {nummer} van {totaal}: {kaart}",
                nummer=state.at + 1, totaal=len(state.cards),
                kaart=self.name_of_card(),
            )  # fmt: skip
        if state.step == "talk":
            return _(
                "Praten over kaart {nummer} van {totaal}: {kaart}",
                nummer=state.talk_at + 1, totaal=len(state.chosen),
                kaart=self.name_of_card(),
            )  # fmt: skip
        return {
            "intro": _("Het begin: wat er gaat gebeuren"),
            "choose": _("Kiezen wat het best past"),
            "learn": _("Kiezen wat de cliënt wil leren"),
            "other": _("Wat een ander in de cliënt ziet"),
            "both": _("Alles bij elkaar"),
        }.get(state.step, "")
