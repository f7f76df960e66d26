"""The board of life areas on the screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.exercises.session import DISCARDED, KEPT, Action
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.board_cards import CardsScene
from meedoen_desktop.views.client_window.board_choose import ChooseScene
from meedoen_desktop.views.client_window.board_ends import (
    BoardClosing,
    BoardIntro,
    BoardThanks,
)
from meedoen_desktop.views.client_window.board_talk import TalkScene
from meedoen_desktop.views.client_window.board_told import told
from meedoen_desktop.views.client_window.board_whole import WholeScene
from meedoen_desktop.views.client_window.exercise_view import ExerciseView
from meedoen_desktop.views.client_window.sight import Pair, Sight


@dataclass(frozen=True)
class EarlierBoard:
    """A board of an earlier day: only its date in words and where the cards lay."""

    name: str
    values: tuple[AreaValue, ...]


class BoardView(ExerciseView):
    """One card at a time, the whole board with the slider through earlier ones, the choice."""

    scenes = {  # noqa: RUF012 - a ClassVar of the base class
        "intro": BoardIntro,
        "cards": CardsScene,
        "board": WholeScene,
        "choose": ChooseScene,
        "talk": TalkScene,
        "closing": BoardClosing,
        KEPT: BoardThanks,
        DISCARDED: BoardThanks,
    }
    onward = frozenset({"board", "choose", "talk"})
    big = frozenset({"intro", "talk"})

    def __init__(
        self, sight: Sight, deck: BoardDeck, earlier: Sequence[EarlierBoard], parent: QWidget
    ) -> None:
        super().__init__(sight, deck, parent, [one.name for one in earlier])
        self.earlier = tuple(earlier)

    def moment(self, state: BoardState) -> Hashable:
        part = state.talk_part if state.step == "talk" else state.part
        return state.step, state.card, part

    def progress(self, state: BoardState) -> tuple[int, int]:
        if state.step == "talk":
            return state.theme, len(state.chosen)
        return state.at, len(state.walk) if state.step == "cards" else 0

    def progress_words(self, state: BoardState) -> str:
        return "talk.progress" if state.step == "talk" else "board.progress"

    def subject(self, state: BoardState) -> Pair:
        return self.sight.area(state.card) if state.card else Pair("")

    def told(self, action: Action | None, state: BoardState) -> str:
        return told(self.sight.texts, action, state)

    def look_back(self, at: int) -> None:
        if isinstance(self.scene, WholeScene):
            now = at >= len(self.earlier)
            self.scene.show_past(None if now else self.earlier[at].values)
            self.renew_words()


def board_view(
    deck: BoardDeck, earlier: Sequence[EarlierBoard] = ()
) -> Callable[[Sight, QWidget], BoardView]:
    """Builds the view of this board."""
    return lambda sight, parent: BoardView(sight, deck, earlier, parent)
