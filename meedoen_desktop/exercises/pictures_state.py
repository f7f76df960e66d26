"""The state of the picture exercise: what lies on the table, and what was picked.

The mood of a picture is in no state, dump or result: it only mixes the cards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from meedoen_desktop.exercises import snapshots
from meedoen_desktop.exercises.playing import Play, Words
from meedoen_desktop.exercises.session import Json

HAND = 12


@dataclass(frozen=True)
class EarlierPictures:
    """What the client picked and wanted kept on an earlier day; "" where nothing was picked."""

    played_on: date
    now: str
    wished: str = ""


@dataclass(frozen=True, kw_only=True)
class PicturesState(Play):
    """One moment of the exercise. ``hand`` lies on the table; ``deals`` counts the times.

    ``seen`` holds what was dealt since all cards were last through. ``now`` and ``wished`` are
    the picked cards, or "". ``heavy`` tells that the consultant let the heavy pictures join.
    """

    seed: int = 0
    deals: int = 0
    hand: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    now: str = ""
    wished: str = ""
    heavy: bool = False
    earlier: tuple[EarlierPictures, ...] = ()

    @property
    def card(self) -> str:
        """The picture that is looked at now, or "" in the other steps."""
        return {"look": self.now, "look_wished": self.wished}.get(self.step, "")

    @property
    def picked(self) -> tuple[str, ...]:
        """Both pictures, as far as they were picked; one when they are the same."""
        return tuple(dict.fromkeys(card for card in (self.now, self.wished) if card))


@dataclass(frozen=True)
class PicturesResult:
    """What the client wanted kept: the picked cards ("" for none) and the words about them."""

    exercise_id: str
    version: int
    deck_id: str
    now: str
    wished: str
    words: Words
    stopped: bool
    how: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing was picked, so that there is only the fact that it was played."""
        return not (self.now or self.wished)


def dump_earlier(earlier: EarlierPictures) -> Json:
    """An earlier time as JSON data."""
    return {
        "played_on": earlier.played_on.isoformat(),
        "now": earlier.now,
        "wished": earlier.wished,
    }


def load_earlier(data: Mapping[str, object]) -> EarlierPictures:
    """The inverse of ``dump_earlier``; raises ``WrongInput`` for damaged data."""
    return EarlierPictures(
        snapshots.day(data, "played_on"),
        snapshots.text(data, "now"),
        snapshots.text(data, "wished"),
    )
