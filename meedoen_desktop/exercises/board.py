"""The rules of the board of life areas (method.md 6, domain/research.md 5.1).

Steps: ``intro`` -> ``cards`` (one card at a time: importance, number now, number wished for)
-> ``board`` (look at the whole, move freely) -> ``choose`` (at most 3 to talk about)
-> ``talk`` (per chosen card: understand, look forward, options, agree; nothing chosen: no talk)
-> ``closing`` ("mag ik dit bewaren?") -> ``kept`` or ``discarded``.
Skipping, "weet ik niet", "liever niet" and stopping are possible everywhere: no value is needed.

| action | card | field | value | where |
|---|---|---|---|---|
| next, back | | | | to the next or previous step; in talk: part, then card |
| place | card | | 0, 1, 2 | cards, board, choose |
| lift | card | | | cards, board, choose: back on the pile |
| number | card | number_now, number_wished | 1-10, or none to take it off | cards, board, choose |
| unknown, rather_not | card | one of the three fields | | cards, board, choose |
| skip | | | | cards, talk: leave this part as it is |
| say | card | | words | anywhere before the answer: the client's own words |
| say | card | understand, forward, me, you, others, agree | words | the same: noted in the talk |
| agree | card | 0.what, 0.who, 0.when (0-2) | text | the same: a plan step |
| view | card | importance, number_now, remark, client_said | 0-2, 1-10, words | own view |
| choose, unchoose | card | | | choose |
| stop | | | | anywhere before the closing question |
| keep | | | true, false | closing |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises import playing
from meedoen_desktop.exercises.board_notes import TALK_PARTS, agree, note_said, see
from meedoen_desktop.exercises.board_state import (
    BoardResult,
    BoardState,
    dump_start,
    load_start,
)
from meedoen_desktop.exercises.playing import NOT_NOW, noted
from meedoen_desktop.exercises.session import DAMAGED, DISCARDED, KEPT, Action, Json
from meedoen_desktop.life_areas import FIELDS, MOST_THEMES, AreaValue

STEPS = ("intro", "cards", "board", "choose", "talk", "closing", KEPT, DISCARDED)


@dataclass(frozen=True)
class Board:
    """The exercise. ``cards`` are area ids in the order in which they are laid down."""

    cards: tuple[str, ...]
    version: int = 1
    ask_wished: bool = True
    id: str = "bord-leefgebieden"
    steps: tuple[str, ...] = STEPS

    @property
    def parts(self) -> tuple[str, ...]:
        """The fields that are asked for each card."""
        return FIELDS if self.ask_wished else FIELDS[:2]

    def start(
        self,
        known: Iterable[AreaValue] = (),
        previous: Iterable[AreaValue] = (),
        how: str = "together",
    ) -> BoardState:
        """A fresh board. ``known`` (of the intake) lies there already, ``previous`` are ghosts."""
        values = {value.area_id: value for value in known}
        ghosts = {value.area_id: value for value in previous}
        return BoardState(
            tuple(values.get(card, AreaValue(card)).shared() for card in self.cards),
            tuple(ghosts[card].shared() for card in self.cards if card in ghosts),
            how=playing.known_how(how),
        )

    def apply(self, state: BoardState, action: Action) -> BoardState:
        """The next state; raises ``WrongInput`` when the action cannot be done now."""
        match action.do:
            case "next" | "back" | "skip" | "stop":
                return self._walk(state, action.do)
            case "place" | "lift" | "number" | "unknown" | "rather_not":
                return self._touch(state, action)
            case "say" | "agree" | "view" if action.card in self.cards:
                return _note(state, action)
            case "choose" | "unchoose":
                return _choose(state, action)
            case "keep":
                return playing.close(state, action)
        raise WrongInput(NOT_NOW)

    def forget(self, state: BoardState) -> BoardState:
        """An empty board in the step of ``state``: no values, words, choices or ghosts."""
        return playing.forgotten(state, self.start(how=state.how))

    def dump(self, state: BoardState) -> Json:
        return dump_start(state)

    def load(self, data: Mapping[str, object]) -> BoardState:
        state = load_start(data)
        if state.cards != self.cards or state.step not in {"intro", DISCARDED}:
            raise WrongInput(DAMAGED)
        return state

    def result(self, state: BoardState) -> BoardResult:
        """What to keep. Raises ``ValueError`` before the client's yes."""
        if state.step != KEPT:
            raise ValueError(state.step)
        return BoardResult(
            self.id, self.version, tuple(value for value in state.values if not value.is_empty),
            state.chosen, state.words, state.stopped, state.how, state.notes,
            tuple(step for step in state.plan if step.what.strip()), state.view,
        )  # fmt: skip

    def _walk(self, state: BoardState, do: str) -> BoardState:
        if do == "stop":
            return playing.stop(state)
        if do == "skip" and state.step == "cards":
            return self._after_part(state)
        if do == "next" or (do == "skip" and state.step == "talk"):
            return self._next(state)
        if do == "back":
            return _back(state)
        raise WrongInput(NOT_NOW)

    def _next(self, state: BoardState) -> BoardState:
        if state.step == "intro":
            return self._lay_cards(state)
        if state.step in {"cards", "board"}:
            return replace(state, step=STEPS[STEPS.index(state.step) + 1])
        if state.step == "choose":
            talk = replace(state, step="talk", theme=0, talk_part=TALK_PARTS[0])
            return talk if state.chosen else replace(state, step="closing")
        if state.step == "talk":
            return _talk_on(state)
        raise WrongInput(NOT_NOW)

    def _lay_cards(self, state: BoardState) -> BoardState:
        # Asked once: a card that the intake answered in full already lies on the board.
        walk = tuple(v.area_id for v in state.values if self._open_parts(v))
        if not walk:
            return replace(state, step="board", walk=())
        first = self._open_parts(state.value(walk[0]))[0]
        return replace(state, step="cards", walk=walk, at=0, part=first)

    def _open_parts(self, value: AreaValue) -> tuple[str, ...]:
        return tuple(part for part in self.parts if not value.is_answered(part))

    def _after_part(self, state: BoardState) -> BoardState:
        """To the next part of this card, else to the next card, else to the whole board."""
        later = self.parts[self.parts.index(state.part) + 1 :]
        value = state.value(state.card)
        for part in later:
            if not value.is_answered(part):
                return replace(state, part=part)
        for at in range(state.at + 1, len(state.walk)):
            parts = self._open_parts(state.value(state.walk[at]))
            if parts:
                return replace(state, at=at, part=parts[0])
        return replace(state, step="board")

    def _touch(self, state: BoardState, action: Action) -> BoardState:
        if state.step not in {"cards", "board", "choose"} or action.card not in self.cards:
            raise WrongInput(NOT_NOW)
        field, value = _answer(state.value(action.card), action)
        after = state.with_value(value)
        is_asked = state.card == action.card and state.part == field and action.do != "lift"
        return self._after_part(after) if is_asked and value.is_answered(field) else after


def _answer(value: AreaValue, action: Action) -> tuple[str, AreaValue]:
    """The field that the action answers, and the value with that answer."""
    field = "importance" if action.do in {"place", "lift"} else action.field
    if field not in FIELDS or (action.do == "number" and field == "importance"):
        raise WrongInput(NOT_NOW)
    if action.do == "unknown":
        return field, value.with_unknown(field)
    if action.do == "rather_not":
        return field, value.with_rather_not(field)
    answer = None if action.do == "lift" else action.value
    if isinstance(answer, bool) or not isinstance(answer, int | None):
        raise WrongInput(NOT_NOW)
    if action.do == "place" and answer is None:
        raise WrongInput(NOT_NOW)
    return field, value.with_answer(field, answer)


def _note(state: BoardState, action: Action) -> BoardState:
    """Something that the consultant notes; in every step, so that undoing never loses it."""
    if action.do == "view":
        return replace(state, view=see(state.view, action, state.cards))
    if action.do == "agree":
        after = replace(state, plan=agree(state.plan, action, state.cards))
    elif action.field:
        after = replace(state, notes=note_said(state.notes, action, state.cards))
    else:
        after = replace(state, words=noted(state.words, action, state.cards))
    return replace(after, touched=True) if after != state else state


def _talk_on(state: BoardState) -> BoardState:
    """To the next part of this card, else to the next card, else to the closing question."""
    if state.talk_part != TALK_PARTS[-1]:
        return replace(state, talk_part=TALK_PARTS[TALK_PARTS.index(state.talk_part) + 1])
    if state.theme + 1 < len(state.chosen):
        return replace(state, theme=state.theme + 1, talk_part=TALK_PARTS[0])
    return replace(state, step="closing")


def _talk_back(state: BoardState) -> BoardState:
    if state.talk_part != TALK_PARTS[0]:
        return replace(state, talk_part=TALK_PARTS[TALK_PARTS.index(state.talk_part) - 1])
    if state.theme:
        return replace(state, theme=state.theme - 1, talk_part=TALK_PARTS[-1])
    return replace(state, step="choose")


def _choose(state: BoardState, action: Action) -> BoardState:
    if state.step != "choose":
        raise WrongInput(NOT_NOW)
    chosen = playing.choice(state.chosen, action, state.cards, MOST_THEMES, "chosen")
    return replace(state, chosen=chosen, touched=state.touched or chosen != state.chosen)


def _reopen(state: BoardState) -> BoardState:
    """Back from the closing question."""
    if state.stopped:
        return playing.go_on(state)
    if not state.chosen:
        return replace(state, step="choose")
    last = len(state.chosen) - 1
    return replace(state, step="talk", theme=last, talk_part=TALK_PARTS[-1])


def _back(state: BoardState) -> BoardState:
    if state.step == "closing":
        return _reopen(state)
    if state.step == "talk":
        return _talk_back(state)
    if state.step == "choose":
        return replace(state, step="board")
    if state.step == "cards" and state.at > 0:
        return replace(state, at=state.at - 1, part=FIELDS[0])
    if state.step == "cards" or (state.step == "board" and not state.walk):
        return replace(state, step="intro")
    if state.step == "board":
        return replace(state, step="cards", at=len(state.walk) - 1, part=FIELDS[0])
    raise WrongInput(NOT_NOW)
