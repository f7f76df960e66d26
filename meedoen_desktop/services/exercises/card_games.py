"""What the two exercises with a deck have in common: which deck, and what is written of a game.

A result keeps the texts of the cards that it names, in Dutch and in the client's language, so
that it can be read (``exercise_reading``) when the deck has changed or is gone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session as Transaction

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.decks import (
    PICTURES,
    STRENGTHS,
    CardTexts,
    Deck,
    DeckTexts,
    deck,
    deck_texts,
    decks,
)
from meedoen_desktop.exercises.session import Session
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Draft
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.services import drafts
from meedoen_desktop.services.exercises import exercises
from meedoen_desktop.services.exercises.exercises import SNAPSHOT
from meedoen_desktop.store import Store

DECK, DECK_VERSION, TEXTS = "deck", "deck_version", "texts"
GONE = N_(
    "De kaarten van deze oefening staan niet meer op deze laptop. Zet de map met kaarten terug, "
    "of begin een nieuwe oefening."
)


def read_decks() -> None:
    """Read the cards and texts once, so that nobody waits for it at the table.

    What is wrong in an own deck is told where decks are chosen.
    """
    for kind in (STRENGTHS, PICTURES):
        decks(kind)


def open_deck(store: Store, person_id: str, exercise_id: str, wanted: str) -> Deck:
    """The deck of the exercise that is open for this client, otherwise the ``wanted`` one.

    Raises as ``deck_of``.
    """
    return deck_of(_deck_of_draft(store, person_id, exercise_id) or wanted)


def deck_of(deck_id: str) -> Deck:
    """A deck. Raises ``WrongInput`` when it is gone, ``DataFileError`` when it is wrong."""
    try:
        return deck(deck_id)
    except KeyError as error:
        raise WrongInput(GONE) from error


def _deck_of_draft(store: Store, person_id: str, exercise_id: str) -> str:
    """Empty when nothing is open, and for a damaged draft: restoring that one tells it."""
    for draft in drafts.drafts(store, kind=EXERCISE_KIND, person_id=person_id):
        if draft.subject_id == exercise_id:
            snapshot = drafts.values(store, draft.id).get(SNAPSHOT)
            start = snapshot.get("start") if isinstance(snapshot, dict) else None
            played = start.get(DECK) if isinstance(start, dict) else None
            return played if isinstance(played, str) else ""
    return ""


def finish(
    store: Store,
    draft_id: str,
    session: Session[Any],
    language: str,
    content_of: Callable[[Any], tuple[Iterable[str], Mapping[str, Any]]],
) -> str:
    """After the closing answer: write the result (its id) or delete everything (empty text).

    ``content_of`` gives of a result the cards that it names, and what is kept of it.
    """

    def keep(transaction: Transaction, draft: Draft) -> None:
        result = session.exercise.result(session.state)
        kept = payload(deck_of(result.deck_id), language, *content_of(result))
        exercises.add_result(store, transaction, draft, result.how, language, kept)

    return exercises.finish(store, draft_id, session.state.step, keep)


def payload(played: Deck, language: str, named: Iterable[str], content: Mapping[str, Any]) -> str:
    """The JSON to keep: ``content``, the deck, and the texts of the cards that are ``named``."""
    languages = dict.fromkeys((SOURCE_LANGUAGE, language))
    spoken = {one: deck_texts(played, one) for one in languages}
    texts = {
        card: {one: _as_list(_texts_of(played, card, known)) for one, known in spoken.items()}
        for card in dict.fromkeys(named)
    }
    kept = {DECK: played.id, DECK_VERSION: played.version, TEXTS: texts, **content}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _texts_of(played: Deck, card: str, texts: DeckTexts) -> CardTexts:
    return texts.learn(card) if card in played.learning else texts.card(card)


def _as_list(texts: CardTexts) -> list[str]:
    return [texts.name, texts.says, texts.asks]
