"""The steps of the picture exercise in words for the consultant."""

from __future__ import annotations

from meedoen_desktop.i18n import N_
from meedoen_desktop.views.exercises.seen_card import DeckSeen

_UNDER_WAY = frozenset({"now", "look", "wished", "look_wished", "between"})


class PicturesSeen(DeckSeen):
    """Which question, or which picture."""

    possible = {  # noqa: RUF012 - never changed
        "back": _UNDER_WAY | {"closing"},
        "next": _UNDER_WAY | {"intro"},
        "stop": _UNDER_WAY | {"intro"},
    }

    without = frozenset({"skip"})  # going on without a picture is the same
    back_words = N_("Vorige stap")

    def step_words(self) -> str:
        _, state = self._context.translator.text, self._run.state
        if state.card:
            name = self.name_of_card()
            if state.step == "look":
                return _("Zo is het nu: {kaart}", kaart=name)
            return _("Zo zou de cliënt het willen: {kaart}", kaart=name)
        return {
            "intro": _("Het begin: wat er gaat gebeuren"),
            "now": _("Een plaatje kiezen: hoe gaat het nu?"),
            "wished": _("Een plaatje kiezen: hoe zou de cliënt het willen?"),
            "between": _("De twee plaatjes naast elkaar"),
        }.get(state.step, "")
