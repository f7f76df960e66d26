"""Beginning and end of the strengths exercise: the common scenes, with its own words and cards."""

from __future__ import annotations

from meedoen_desktop.views.client_window.closing import ClosingScene, ThanksScene
from meedoen_desktop.views.client_window.face import Face
from meedoen_desktop.views.client_window.intro import IntroScene
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable

_FEW = 7


class StrengthsIntro(IntroScene):
    """Cards with a strength."""

    group = "strengths"

    def lines(self) -> tuple[Pair, ...]:
        pair = self.sight.pair
        return pair("strengths.intro_cards"), pair("board.intro_free"), pair("strengths.intro_talk")

    def faces(self) -> tuple[Face, ...]:
        return some_faces(self.sight, self.content)


class StrengthsClosing(ClosingScene):
    """Whether this choice may be kept."""

    group = "strengths"


class StrengthsThanks(ThanksScene):
    """What became of the choice."""

    group = "strengths"

    def faces(self) -> tuple[Face, ...]:
        chosen = self.state.chosen
        if chosen:
            return tuple(self.content.face(self.sight, card) for card in chosen)
        return some_faces(self.sight, self.content)


def some_faces(sight: Sight, table: StrengthsTable) -> tuple[Face, ...]:
    """A few cards, of as many groups as there are."""
    groups: dict[str, list[str]] = {}
    for card in table.deck.cards:
        groups.setdefault(card.group, []).append(card.id)
    rows = max(len(cards) for cards in groups.values())
    mixed = [cards[row] for row in range(rows) for cards in groups.values() if row < len(cards)]
    return tuple(table.face(sight, card) for card in mixed[:_FEW])
