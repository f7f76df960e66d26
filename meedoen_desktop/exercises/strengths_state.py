"""The state of the strengths exercise: what is dealt, sorted, chosen and wished to learn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from meedoen_desktop.exercises import snapshots
from meedoen_desktop.exercises.playing import Play, Words
from meedoen_desktop.exercises.session import Json

MOST_CHOSEN = 5
MOST_LEARNING = 3
PILES = (0, 1, 2)
"""Does not fit me, sometimes, fits me."""
OTHERS = ("", "consultant", "companion")


@dataclass(frozen=True)
class EarlierStrengths:
    """What the client chose and wanted kept on an earlier day."""

    played_on: date
    chosen: tuple[str, ...]
    learning: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StrengthsState(Play):
    """One moment of the exercise.

    ``cards`` lie in the order dealt and ``at`` is the one being sorted; ``piles`` holds card and
    pile, the last one placed at the end. ``chosen`` keeps the client's order, ``talk_at`` is the
    one talked about. ``others`` is what somebody else (``other_by``) sees in the client.
    """

    cards: tuple[str, ...] = ()
    seed: int = 0
    at: int = 0
    piles: tuple[tuple[str, int], ...] = ()
    chosen: tuple[str, ...] = ()
    talk_at: int = 0
    learning: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    other_by: str = ""
    earlier: tuple[EarlierStrengths, ...] = ()

    @property
    def card(self) -> str:
        """The card that is sorted or talked about now, or "" in the other steps."""
        if self.step == "sort":
            return self.cards[self.at]
        return self.chosen[self.talk_at] if self.step == "talk" else ""

    def pile(self, value: int) -> tuple[str, ...]:
        """The cards of one pile, the last one placed at the end."""
        return tuple(card for card, pile in self.piles if pile == value)

    def pile_of(self, card: str) -> int | None:
        """The pile that a card lies on; None when it was not sorted."""
        return dict(self.piles).get(card)

    @property
    def offered(self) -> tuple[str, ...]:
        """What to choose from first: the cards that fit, after them those that fit sometimes."""
        return self.pile(2) + self.pile(1)

    @property
    def shared(self) -> tuple[str, ...]:
        """The cards that the client and the other both chose."""
        return tuple(card for card in self.chosen if card in self.others)


@dataclass(frozen=True)
class StrengthsResult:
    """What the client wanted kept: choices and words, never a score.

    How the cards were sorted is not kept: that "this does not fit me" is nobody's business later.
    ``words`` are about the cards and learning points that were chosen.
    """

    exercise_id: str
    version: int
    deck_id: str
    chosen: tuple[str, ...]
    learning: tuple[str, ...]
    others: tuple[str, ...]
    other_by: str
    words: Words
    stopped: bool
    how: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen, so that there is only the fact that it was played."""
        return not (self.chosen or self.learning or self.others)


def dump_earlier(earlier: EarlierStrengths) -> Json:
    """An earlier time as JSON data."""
    return {
        "played_on": earlier.played_on.isoformat(),
        "chosen": list(earlier.chosen),
        "learning": list(earlier.learning),
    }


def load_earlier(data: Mapping[str, object]) -> EarlierStrengths:
    """The inverse of ``dump_earlier``; raises ``WrongInput`` for damaged data."""
    return EarlierStrengths(
        snapshots.day(data, "played_on"),
        snapshots.ids(data, "chosen"),
        snapshots.ids(data, "learning"),
    )
