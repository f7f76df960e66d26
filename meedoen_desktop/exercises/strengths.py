"""The rules of the strengths exercise (method.md 6, domain/research.md 5.1).

Steps: ``intro`` -> ``sort`` (one card at a time on one of three piles) -> ``choose`` (at most 5)
-> ``talk`` (one chosen card at a time) -> ``learn`` (at most 3 learning points, only the client
picks) -> ``other`` (somebody else chooses too) -> ``both`` (the whole, beside earlier times)
-> ``closing`` ("mag ik dit bewaren?") -> ``kept`` or ``discarded``.
Fewer is always fine: no step needs an answer. ``talk`` is passed over when nothing was chosen,
``learn`` when the deck has no learning points.

| action | card | value | where |
|---|---|---|---|
| next, back | | | to the next or previous step; in talk to the next or previous card |
| place | card | 0 (does not fit), 1 (sometimes), 2 (fits) | sort |
| skip | | | sort: leave this card as it is |
| choose, unchoose | card | | choose: any card that was dealt |
| learn, unlearn | learning point | | learn |
| other_choose, other_unchoose | card | | other |
| other_by | | "", consultant, companion | other |
| say | card or learning point | words | anywhere before the answer |
| stop | | | anywhere before the closing question |
| keep | | true, false | closing |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises import dealing, playing, snapshots
from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.playing import NOT_NOW
from meedoen_desktop.exercises.session import DAMAGED, DISCARDED, KEPT, Action, Json
from meedoen_desktop.exercises.strengths_state import (
    MOST_CHOSEN,
    MOST_LEARNING,
    OTHERS,
    PILES,
    EarlierStrengths,
    StrengthsResult,
    StrengthsState,
    dump_earlier,
    load_earlier,
)

WALK = ("intro", "sort", "choose", "talk", "learn", "other", "both", "closing")
STEPS = (*WALK, KEPT, DISCARDED)


def short_deal(deck: Deck, count: int, *, seed: int = 0) -> tuple[str, ...]:
    """Card ids for a short game: as many of each group as there are, in the deck's order.

    The same seed gives the same cards, so that a client finds them again the next time.
    """
    groups = {card.id: card.group for card in deck.cards}
    taken = dealing.evenly(dealing.shuffled(groups, seed), groups, count)
    return tuple(card for card in groups if card in taken)


@dataclass(frozen=True)
class Strengths:
    """The exercise. ``cards`` and ``learning`` are ids of the deck, ``version`` is the deck's."""

    cards: tuple[str, ...]
    learning: tuple[str, ...]
    version: int
    deck_id: str
    id: str = "kwaliteiten"
    steps: tuple[str, ...] = STEPS

    @classmethod
    def of(cls, deck: Deck) -> Strengths:
        """The exercise with all cards of a deck."""
        return cls(tuple(card.id for card in deck.cards), deck.learning, deck.version, deck.id)

    def start(
        self,
        cards: Iterable[str] = (),
        how: str = "together",
        earlier: Iterable[EarlierStrengths] = (),
        order_seed: int = 0,
        other_by: str = "",
    ) -> StrengthsState:
        """A fresh game with ``cards`` (none: all of them), in an order that the seed decides.

        Raises ``ValueError`` for a card of another deck, an unknown ``how`` or ``other_by``.
        """
        dealt = dealing.shuffled(set(cards) or self.cards, order_seed)
        if not set(dealt) <= set(self.cards) or other_by not in OTHERS:
            raise ValueError(dealt, other_by)
        return StrengthsState(
            cards=dealt, seed=order_seed, how=playing.known_how(how), earlier=tuple(earlier),
            other_by=other_by,
        )  # fmt: skip

    def apply(self, state: StrengthsState, action: Action) -> StrengthsState:
        """The next state; raises ``WrongInput`` when the action cannot be done now."""
        match action.do:
            case "next" | "back" | "stop" | "keep":
                return self._go(state, action)
            case "say":
                return playing.say(state, action, (*state.cards, *self.learning))
            case "place" | "skip" if state.step == "sort":
                return _sort(state, action)
            case "choose" | "unchoose" if state.step == "choose":
                return _choose(state, action)
            case "learn" | "unlearn" if state.step == "learn":
                return self._learn(state, action)
            case "other_choose" | "other_unchoose" | "other_by" if state.step == "other":
                return _other(state, action)
        raise WrongInput(NOT_NOW)

    def forget(self, state: StrengthsState) -> StrengthsState:
        """The cards as they were dealt, and nothing that the client did, now or earlier."""
        empty = self.start(state.cards, state.how, order_seed=state.seed)
        return playing.forgotten(state, empty)

    def dump(self, state: StrengthsState) -> Json:
        start: Json = {
            "deck": self.deck_id, "cards": list(state.cards), "seed": state.seed,
            "other_by": state.other_by,
        }  # fmt: skip
        return (
            start
            | playing.dump_play(state)
            | {"earlier": [dump_earlier(one) for one in state.earlier]}
        )

    def load(self, data: Mapping[str, object]) -> StrengthsState:
        cards, seed = snapshots.ids(data, "cards"), snapshots.whole(data, "seed")
        earlier = tuple(load_earlier(one) for one in snapshots.entries(data, "earlier"))
        snapshots.text(data, "deck", (self.deck_id,))
        other_by = snapshots.text(data, "other_by", OTHERS)
        if not cards or not set(cards) <= set(self.cards):
            raise WrongInput(DAMAGED)
        return playing.loaded(self.start(cards, snapshots.how(data), earlier, seed, other_by), data)

    def result(self, state: StrengthsState) -> StrengthsResult:
        """What to keep. Raises ``ValueError`` before the client's yes."""
        if state.step != KEPT:
            raise ValueError(state.step)
        on_the_table = {*state.chosen, *state.learning}
        return StrengthsResult(
            exercise_id=self.id,
            version=self.version,
            deck_id=self.deck_id,
            chosen=state.chosen,
            learning=state.learning,
            others=state.others,
            other_by=state.other_by if state.others else "",
            words=tuple((card, said) for card, said in state.words if card in on_the_table),
            stopped=state.stopped,
            how=state.how,
        )

    def _go(self, state: StrengthsState, action: Action) -> StrengthsState:
        if action.do == "stop":
            return playing.stop(state)
        if action.do == "keep":
            return playing.close(state, action)
        return self._next(state) if action.do == "next" else self._back(state)

    def _walk(self, state: StrengthsState) -> tuple[str, ...]:
        """The steps of this game, without those that would be empty."""
        empty = {"talk": not state.chosen, "learn": not self.learning}
        return tuple(step for step in WALK if not empty.get(step))

    def _next(self, state: StrengthsState) -> StrengthsState:
        if state.step in {"closing", KEPT, DISCARDED}:
            raise WrongInput(NOT_NOW)
        if state.step == "talk" and state.talk_at + 1 < len(state.chosen):
            return replace(state, talk_at=state.talk_at + 1)
        walk = self._walk(state)
        return replace(state, step=walk[walk.index(state.step) + 1], talk_at=0)

    def _back(self, state: StrengthsState) -> StrengthsState:
        if state.step in {"intro", KEPT, DISCARDED}:
            raise WrongInput(NOT_NOW)
        if state.step == "closing" and state.stopped:
            return playing.go_on(state)
        if state.step == "sort" and state.at > 0:
            return replace(state, at=state.at - 1)
        if state.step == "talk" and state.talk_at > 0:
            return replace(state, talk_at=state.talk_at - 1)
        walk = self._walk(state)
        before = walk[walk.index(state.step) - 1]
        return replace(state, step=before, talk_at=max(len(state.chosen) - 1, 0))

    def _learn(self, state: StrengthsState, action: Action) -> StrengthsState:
        learning = playing.choice(state.learning, action, self.learning, MOST_LEARNING, "learning")
        return replace(
            state, learning=learning, touched=state.touched or learning != state.learning
        )


def _choose(state: StrengthsState, action: Action) -> StrengthsState:
    chosen = playing.choice(state.chosen, action, state.cards, MOST_CHOSEN, "chosen")
    return replace(state, chosen=chosen, touched=state.touched or chosen != state.chosen)


def _other(state: StrengthsState, action: Action) -> StrengthsState:
    if action.do == "other_by":
        if action.value not in OTHERS:
            raise WrongInput(NOT_NOW)
        return replace(state, other_by=str(action.value))
    others = playing.choice(state.others, action, state.cards, MOST_CHOSEN, "others")
    return replace(state, others=others, touched=state.touched or others != state.others)


def _sort(state: StrengthsState, action: Action) -> StrengthsState:
    """Lay a card on a pile; the card that is being sorted then makes room for the next one."""
    if action.do == "skip":
        return _after_card(state)
    pile = action.value
    if action.card not in state.cards or isinstance(pile, bool) or pile not in PILES:
        raise WrongInput(NOT_NOW)
    others = tuple((card, value) for card, value in state.piles if card != action.card)
    sorted_ = replace(state, piles=(*others, (action.card, int(pile))), touched=True)
    return _after_card(sorted_) if action.card == state.card else sorted_


def _after_card(state: StrengthsState) -> StrengthsState:
    if state.at + 1 < len(state.cards):
        return replace(state, at=state.at + 1)
    return replace(state, step="choose")
