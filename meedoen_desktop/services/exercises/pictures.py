"""The association pictures with one client: begin, resume, keep or truly forget."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.pictures import Pictures
from meedoen_desktop.exercises.pictures_state import (
    EarlierPictures,
    PicturesResult,
    PicturesState,
)
from meedoen_desktop.exercises.session import Session
from meedoen_desktop.services.exercises import card_games, exercise_records, exercises
from meedoen_desktop.services.exercises.exercises import Running
from meedoen_desktop.services.exercises.kept_exercises import PicturesRecord
from meedoen_desktop.store import Store

EXERCISE = "associatie"
SHIPPED_DECK = "associatie"


@dataclass(frozen=True)
class RunningPictures(Running[PicturesState]):
    """A game on the table, with its deck, and what this client had kept before."""

    deck: Deck | None = None
    history: tuple[PicturesRecord, ...] = ()


def begin_or_resume(store: Store, person_id: str, deck_id: str = SHIPPED_DECK) -> RunningPictures:
    """The open game of this client, with the same pictures on the table, or a new one.

    Heavy pictures are off at the beginning. Raises ``WrongInput`` when the draft or its deck
    cannot be read any more.
    """
    played = card_games.open_deck(store, person_id, EXERCISE, deck_id)
    rules, history = Pictures.of(played), kept(store, person_id)

    def start(_intake_id: str) -> PicturesState:
        earlier = [
            EarlierPictures(
                one.played_on, one.now.id if one.now else "", one.wished.id if one.wished else ""
            )
            for one in history
        ]
        return rules.start(secrets.randbelow(1_000_000), earlier=earlier)

    running = exercises.begin_or_resume(store, person_id, rules, start)
    return RunningPictures(**vars(running), deck=played, history=history)


def kept(store: Store, person_id: str) -> tuple[PicturesRecord, ...]:
    """The games that this client let us keep, oldest first."""
    return exercise_records.pictures(exercise_records.records(store, person_id))


def finish(store: Store, draft_id: str, session: Session[PicturesState], language: str) -> str:
    """After the closing answer: write the result (its id) or delete everything (empty text).

    No mood is kept: it only mixes the pictures on the table.
    """
    return card_games.finish(store, draft_id, session, language, _kept_of)


def _kept_of(result: PicturesResult) -> tuple[tuple[str, ...], dict[str, Any]]:
    """The cards that the result names, and what is kept of it."""
    named = tuple(card for card in (result.now, result.wished) if card)
    content = {
        "now": result.now,
        "wished": result.wished,
        "words": dict(result.words),
        "stopped": result.stopped,
    }
    return named, content
