"""The strengths exercise on the screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import DISCARDED, KEPT, Action
from meedoen_desktop.exercises.strengths_state import StrengthsState
from meedoen_desktop.views.client_window.exercise_view import ExerciseView
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_both import BothScene
from meedoen_desktop.views.client_window.strengths_choose import (
    ChooseScene,
    LearnScene,
    OtherScene,
)
from meedoen_desktop.views.client_window.strengths_ends import (
    StrengthsClosing,
    StrengthsIntro,
    StrengthsThanks,
)
from meedoen_desktop.views.client_window.strengths_sort import SortScene
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable
from meedoen_desktop.views.client_window.strengths_talk import TalkScene
from meedoen_desktop.views.client_window.strengths_told import told


class StrengthsView(ExerciseView):
    """Sort, choose, talk, learn, somebody else's view, and the whole beside earlier times."""

    scenes = {  # noqa: RUF012 - a ClassVar of the base class
        "intro": StrengthsIntro,
        "sort": SortScene,
        "choose": ChooseScene,
        "talk": TalkScene,
        "learn": LearnScene,
        "other": OtherScene,
        "both": BothScene,
        "closing": StrengthsClosing,
        KEPT: StrengthsThanks,
        DISCARDED: StrengthsThanks,
    }
    onward = frozenset({"sort", "choose", "talk", "learn", "other", "both"})
    content: StrengthsTable

    def __init__(self, sight: Sight, table: StrengthsTable, parent: QWidget) -> None:
        super().__init__(sight, table, parent, [one.name for one in table.earlier])

    def moment(self, state: StrengthsState) -> Hashable:
        return state.step, state.card

    def progress(self, state: StrengthsState) -> tuple[int, int]:
        return {
            "sort": (state.at, len(state.cards)),
            "talk": (state.talk_at, len(state.chosen)),
        }.get(state.step, (0, 0))

    def subject(self, state: StrengthsState) -> Pair:
        """What the card says; when it is talked about, what it asks."""
        if not state.card:
            return Pair("")
        is_talk = state.step == "talk"
        more = self.content.asks(state.card) if is_talk else self.content.says(state.card)
        key = f"{self.content.deck.id}.{state.card}" + (".asks" if is_talk else "")
        return Pair(f"{self.content.name(state.card).main}. {more.main}", key=key)

    def told(self, action: Action | None, state: StrengthsState) -> str:
        return told(self.sight.texts, self.content, action, state)

    def next_pair(self) -> Pair:
        """While sorting the way on is "this is enough"."""
        is_sorting = self.state is not None and self.state.step == "sort"
        return self.sight.pair("strengths.enough" if is_sorting else "window.next")

    def _renew(self, *, can_undo: bool) -> None:
        # There is no hurry to get away from the cards: the way on is quiet while sorting.
        self.footer.next.kind = "plain" if self.state.step == "sort" else "main"
        super()._renew(can_undo=can_undo)

    def look_back(self, at: int) -> None:
        if isinstance(self.scene, BothScene):
            earlier = self.content.earlier
            self.scene.show_past(earlier[at] if at < len(earlier) else None)


def strengths_view(table: StrengthsTable) -> Callable[[Sight, QWidget], StrengthsView]:
    """Builds the view of these cards."""
    return lambda sight, parent: StrengthsView(sight, table, parent)
