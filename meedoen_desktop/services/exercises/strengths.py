"""The strengths cards with one client: begin, resume, keep or truly forget."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.session import Session
from meedoen_desktop.exercises.strengths import Strengths, short_deal
from meedoen_desktop.exercises.strengths_state import (
    EarlierStrengths,
    StrengthsResult,
    StrengthsState,
)
from meedoen_desktop.services.exercises import card_games, exercise_records, exercises
from meedoen_desktop.services.exercises.exercises import Running
from meedoen_desktop.services.exercises.kept_exercises import KeptCard, StrengthsRecord
from meedoen_desktop.store import Store

EXERCISE = "kwaliteiten"
SHIPPED_DECK = "sterke-kanten"
SHORT = 24
"""Cards of a short game."""


@dataclass(frozen=True)
class RunningStrengths(Running[StrengthsState]):
    """A game on the table, with its deck, and what this client had kept before."""

    deck: Deck | None = None
    history: tuple[StrengthsRecord, ...] = ()


def begin_or_resume(
    store: Store, person_id: str, deck_id: str = SHIPPED_DECK, *, count: int = 0
) -> RunningStrengths:
    """The open game of this client, at the same card, or a new one with ``count`` cards (0: all).

    Raises ``WrongInput`` when the draft or its deck cannot be read any more.
    """
    played = card_games.open_deck(store, person_id, EXERCISE, deck_id)
    rules, history = Strengths.of(played), kept(store, person_id)

    def start(_intake_id: str) -> StrengthsState:
        return new_game(history, played, count)

    running = exercises.begin_or_resume(store, person_id, rules, start)
    return RunningStrengths(**vars(running), deck=played, history=history)


def dealt_anew(
    running: RunningStrengths, deck_id: str, *, count: int = 0, other_by: str = ""
) -> RunningStrengths:
    """Other cards on the table of a game in which nothing was done yet; nothing is saved.

    ``other_by`` is who chooses cards too. Raises ``WrongInput`` or ``DataFileError`` for a deck
    that is not there or wrong.
    """
    played = card_games.deck_of(deck_id)
    start = replace(
        new_game(running.history, played, count),
        how=running.session.start.how, other_by=other_by,
    )  # fmt: skip
    return replace(running, session=Session(Strengths.of(played), start), deck=played)


def new_game(history: Iterable[StrengthsRecord], played: Deck, count: int = 0) -> StrengthsState:
    """The beginning of a game. The same client gets the same cards in a short game."""
    seed = secrets.randbelow(1_000_000)
    cards = short_deal(played, count) if count else ()
    earlier = [
        EarlierStrengths(one.played_on, _ids(one.chosen), _ids(one.learning)) for one in history
    ]
    return Strengths.of(played).start(cards, earlier=earlier, order_seed=seed)


def kept(store: Store, person_id: str) -> tuple[StrengthsRecord, ...]:
    """The games that this client let us keep, oldest first."""
    return exercise_records.strengths(exercise_records.records(store, person_id))


def finish(store: Store, draft_id: str, session: Session[StrengthsState], language: str) -> str:
    """After the closing answer: write the result (its id) or delete everything (empty text)."""
    return card_games.finish(store, draft_id, session, language, _kept_of)


def _kept_of(result: StrengthsResult) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The cards that the result names, and what is kept of it."""
    named = (*result.chosen, *result.learning, *result.others)
    content = {
        "chosen": list(result.chosen),
        "learning": list(result.learning),
        "others": list(result.others),
        "other_by": result.other_by,
        "words": dict(result.words),
        "stopped": result.stopped,
    }
    return named, content


def _ids(cards: Iterable[KeptCard]) -> tuple[str, ...]:
    return tuple(card.id for card in cards)
