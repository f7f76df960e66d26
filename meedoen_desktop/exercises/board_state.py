"""The state of the board of life areas: which card lies where, with which numbers and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, TypeGuard

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.board_notes import TALK_PARTS, Agreement, AreaView, Note
from meedoen_desktop.exercises.playing import HOW, Play
from meedoen_desktop.exercises.session import DAMAGED, Json
from meedoen_desktop.life_areas import FIELDS, AreaValue, suggested_themes


@dataclass(frozen=True)
class BoardState(Play):
    """One moment of the board. ``walk`` holds the cards to lay one by one, ``at`` is the current.

    ``part`` is the field that the current card is asked for. ``ghosts`` are the values of the
    previous board, shown in grey; they never change. In the step ``talk`` the card
    ``chosen[theme]`` is talked about, in the part ``talk_part``. What the consultant notes
    (``private``) is taken off before a state goes to the client's window.
    """

    private: ClassVar[tuple[str, ...]] = ("words", "notes", "plan", "view")

    values: tuple[AreaValue, ...]
    ghosts: tuple[AreaValue, ...] = ()
    walk: tuple[str, ...] = ()
    at: int = 0
    part: str = "importance"
    chosen: tuple[str, ...] = ()
    theme: int = 0
    talk_part: str = TALK_PARTS[0]
    notes: tuple[Note, ...] = ()
    plan: tuple[Agreement, ...] = ()
    view: tuple[AreaView, ...] = ()

    @property
    def card(self) -> str:
        """The card that is laid or talked about now, or "" in the other steps."""
        if self.step == "talk":
            return self.chosen[self.theme]
        return self.walk[self.at] if self.step == "cards" else ""

    @property
    def cards(self) -> tuple[str, ...]:
        return tuple(value.area_id for value in self.values)

    def value(self, card: str) -> AreaValue:
        """The value of ``card``; raises ``KeyError`` for a card that is not on this board."""
        return {value.area_id: value for value in self.values}[card]

    def ghost(self, card: str) -> AreaValue | None:
        return {ghost.area_id: ghost for ghost in self.ghosts}.get(card)

    def column(self, importance: int) -> tuple[str, ...]:
        """The cards that lie in one column, in the board's order."""
        return tuple(v.area_id for v in self.values if v.importance == importance)

    @property
    def pile(self) -> tuple[str, ...]:
        """The cards that lie in no column."""
        return tuple(v.area_id for v in self.values if v.importance is None)

    @property
    def suggested(self) -> tuple[str, ...]:
        return suggested_themes(self.values)

    def note_of(self, card: str, field: str) -> str:
        """What was noted about a card in one place of the talk."""
        return {(one, name): words for one, name, words in self.notes}.get((card, field), "")

    def plan_of(self, card: str) -> tuple[Agreement, ...]:
        """What was agreed about a card."""
        return tuple(step for step in self.plan if step.card == card)

    def view_of(self, card: str) -> AreaView:
        """How the consultant sees an area."""
        return {one.area_id: one for one in self.view}.get(card, AreaView(card))

    @property
    def disagreements(self) -> tuple[str, ...]:
        """The areas in which client and consultant see something quite different."""
        return tuple(v.area_id for v in self.values if self.view_of(v.area_id).differs(v))

    def with_value(self, value: AreaValue) -> BoardState:
        """The state with the value of one card replaced."""
        values = tuple(value if v.area_id == value.area_id else v for v in self.values)
        return replace(self, values=values, touched=self.touched or values != self.values)


@dataclass(frozen=True)
class BoardResult:
    """What the client wanted kept: choices and words, never a score.

    ``values`` only holds cards with an answer; ``chosen`` keeps the client's order. ``plan`` holds
    the agreements that say what will be done.
    """

    exercise_id: str
    version: int
    values: tuple[AreaValue, ...]
    chosen: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    stopped: bool
    how: str
    notes: tuple[Note, ...] = ()
    plan: tuple[Agreement, ...] = ()
    view: tuple[AreaView, ...] = ()


def dump_value(value: AreaValue) -> Json:
    """An area value as JSON data, without what is empty."""
    parts: Json = {"area": value.area_id}
    parts |= {f: getattr(value, f) for f in FIELDS if getattr(value, f) is not None}
    parts |= {
        name: sorted(fields)
        for name, fields in (("unknown", value.unknown), ("rather_not", value.rather_not))
        if fields
    }
    return parts


def load_value(data: object) -> AreaValue:
    """The inverse of ``dump_value``; raises ``WrongInput`` for damaged data."""
    if not isinstance(data, dict) or not isinstance(data.get("area"), str):
        raise WrongInput(DAMAGED)
    numbers = [data.get(field) for field in FIELDS]
    if not all(number is None or isinstance(number, int) for number in numbers):
        raise WrongInput(DAMAGED)
    unknown, rather_not = data.get("unknown", []), data.get("rather_not", [])
    if not _are_fields(unknown) or not _are_fields(rather_not):
        raise WrongInput(DAMAGED)
    importance, now, wished = numbers
    return AreaValue(
        data["area"], importance, now, wished, frozenset(unknown), frozenset(rather_not)
    )


def dump_start(state: BoardState) -> Json:
    """The start of a board as JSON data."""
    return {
        "values": [dump_value(value) for value in state.values],
        "ghosts": [dump_value(value) for value in state.ghosts],
        "how": state.how,
        "step": state.step,
        "stopped": state.stopped,
    }


def load_start(data: Mapping[str, object]) -> BoardState:
    """The inverse of ``dump_start``; raises ``WrongInput`` for damaged data."""
    values, ghosts = data.get("values"), data.get("ghosts", [])
    if not isinstance(values, list) or not isinstance(ghosts, list):
        raise WrongInput(DAMAGED)
    return BoardState(
        tuple(load_value(value) for value in values),
        tuple(load_value(ghost) for ghost in ghosts),
        how=str(data.get("how", HOW[0])),
        step=str(data.get("step", "intro")),
        stopped=data.get("stopped") is True,
    )


def _are_fields(data: object) -> TypeGuard[list[str]]:
    return isinstance(data, list) and all(field in FIELDS for field in data)
