"""The rules of the picture exercise (method.md 6, domain/research.md 5.1).

Steps: ``intro`` -> ``now`` (12 pictures on the table) -> ``look`` (the picked one, large)
-> ``wished`` (the table again: how would you like it?) -> ``look_wished`` -> ``between`` (both,
beside each other; only when there are two) -> ``closing`` ("mag ik dit bewaren?")
-> ``kept`` or ``discarded``. Picking nothing is fine: ``next`` then passes the look over.

| action | card | value | where |
|---|---|---|---|
| next, back | | | to the next or previous step; from a look back to the same 12 |
| pick | card on the table | | now, wished: instead of what was picked before (on paper: any card) |
| unpick | | | now, look, wished, look_wished: back between the others |
| shuffle | | | now, wished: 12 others |
| heavy | | true, false | intro, now, wished: the consultant's; deals anew |
| say | card | words | anywhere before the answer |
| stop | | | anywhere before the closing question |
| keep | | true, false | closing |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises import playing, snapshots
from meedoen_desktop.exercises.dealing import Table, next_deal
from meedoen_desktop.exercises.decks import Deck, DeckCard
from meedoen_desktop.exercises.pictures_state import (
    HAND,
    EarlierPictures,
    PicturesResult,
    PicturesState,
    dump_earlier,
    load_earlier,
)
from meedoen_desktop.exercises.playing import NOT_NOW, PAPER
from meedoen_desktop.exercises.session import DAMAGED, DISCARDED, KEPT, Action, Json

WALK = ("intro", "now", "look", "wished", "look_wished", "between", "closing")
STEPS = (*WALK, KEPT, DISCARDED)
TABLE = {"now": "look", "wished": "look_wished"}
"""The steps with 12 pictures on the table, and the step in which the picked one is looked at."""


@dataclass(frozen=True)
class Pictures:
    """The exercise with the cards of a deck, ``version`` is the deck's."""

    cards: tuple[DeckCard, ...]
    version: int
    deck_id: str
    id: str = "associatie"
    steps: tuple[str, ...] = STEPS

    @classmethod
    def of(cls, deck: Deck) -> Pictures:
        """The exercise with all cards of a deck."""
        return cls(deck.cards, deck.version, deck.id)

    def start(
        self,
        seed: int = 0,
        how: str = "together",
        earlier: Iterable[EarlierPictures] = (),
        *,
        heavy: bool = False,
    ) -> PicturesState:
        """A fresh game with the first 12 on the table. Raises ``ValueError`` for another how."""
        how = playing.known_how(how)
        return self._deal(PicturesState(seed=seed, how=how, earlier=tuple(earlier), heavy=heavy))

    def apply(self, state: PicturesState, action: Action) -> PicturesState:
        """The next state; raises ``WrongInput`` when the action cannot be done now."""
        match action.do:
            case "next" | "back" | "stop" | "keep":
                return _go(state, action)
            case "say":
                return playing.say(state, action, tuple(card.id for card in self.cards))
            case "shuffle" if state.step in TABLE:
                return self._deal(state)
            case "heavy" if isinstance(action.value, bool):
                return self._with_heavy(state, heavy=action.value)
            case "pick" | "unpick":
                on_paper = tuple(card.id for card in self.cards) if state.how == PAPER else ()
                return _pick(state, action, on_paper or state.hand)
        raise WrongInput(NOT_NOW)

    def forget(self, state: PicturesState) -> PicturesState:
        """The first 12 pictures of the game, and nothing that the client did, now or earlier."""
        return playing.forgotten(state, self.start(state.seed, state.how))

    def dump(self, state: PicturesState) -> Json:
        start: Json = {"deck": self.deck_id, "seed": state.seed, "hand": list(state.hand)}
        return (
            start
            | playing.dump_play(state)
            | {"heavy": state.heavy, "earlier": [dump_earlier(one) for one in state.earlier]}
        )

    def load(self, data: Mapping[str, object]) -> PicturesState:
        snapshots.text(data, "deck", (self.deck_id,))
        earlier = tuple(load_earlier(one) for one in snapshots.entries(data, "earlier"))
        state = self.start(
            snapshots.whole(data, "seed"),
            snapshots.how(data),
            earlier,
            heavy=data.get("heavy") is True,
        )
        # Another hand tells that the deck was changed without a new version.
        if snapshots.ids(data, "hand") != state.hand:
            raise WrongInput(DAMAGED)
        return playing.loaded(state, data)

    def result(self, state: PicturesState) -> PicturesResult:
        """What to keep. Raises ``ValueError`` before the client's yes."""
        if state.step != KEPT:
            raise ValueError(state.step)
        words = tuple((card, said) for card, said in state.words if card in state.picked)
        return PicturesResult(
            self.id, self.version, self.deck_id, state.now, state.wished, words,
            state.stopped, state.how,
        )  # fmt: skip

    def _deal(self, state: PicturesState) -> PicturesState:
        moods = {card.id: card.mood for card in self.cards if state.heavy or not card.heavy}
        deals = state.deals + 1
        lying = Table(state.hand, state.seen)
        table = next_deal(lying, moods, HAND, seed=state.seed, number=deals)
        return replace(state, hand=table.hand, seen=table.seen, deals=deals)

    def _with_heavy(self, state: PicturesState, *, heavy: bool) -> PicturesState:
        if state.step not in {"intro", *TABLE}:
            raise WrongInput(NOT_NOW)
        if heavy == state.heavy:
            return state
        if state.step == "intro":  # nobody saw the first 12 yet
            state = replace(state, hand=(), seen=())
        return self._deal(replace(state, heavy=heavy))


def _pick(state: PicturesState, action: Action, table: tuple[str, ...]) -> PicturesState:
    is_now = state.step in {"now", "look"}
    if not is_now and state.step not in {"wished", "look_wished"}:
        raise WrongInput(NOT_NOW)
    card, step = "", "now" if is_now else "wished"
    if action.do == "pick":
        if state.step not in TABLE or action.card not in table:
            raise WrongInput(NOT_NOW)
        card, step = action.card, TABLE[state.step]
    after = replace(state, now=card) if is_now else replace(state, wished=card)
    return replace(after, step=step, touched=state.touched or bool(card))


def _go(state: PicturesState, action: Action) -> PicturesState:
    if action.do == "stop":
        return playing.stop(state)
    if action.do == "keep":
        return playing.close(state, action)
    return _next(state) if action.do == "next" else _back(state)


def _walk(state: PicturesState) -> tuple[str, ...]:
    """The steps of this game, without a look at nothing."""
    empty = {
        "look": not state.now,
        "look_wished": not state.wished,
        "between": not (state.now and state.wished),
    }
    return tuple(step for step in WALK if not empty.get(step))


def _next(state: PicturesState) -> PicturesState:
    if state.step in {"closing", KEPT, DISCARDED}:
        raise WrongInput(NOT_NOW)
    walk = _walk(state)
    return replace(state, step=walk[walk.index(state.step) + 1])


def _back(state: PicturesState) -> PicturesState:
    if state.step in {"intro", KEPT, DISCARDED}:
        raise WrongInput(NOT_NOW)
    if state.step == "closing" and state.stopped:
        return playing.go_on(state)
    walk = _walk(state)
    return replace(state, step=walk[walk.index(state.step) - 1])
