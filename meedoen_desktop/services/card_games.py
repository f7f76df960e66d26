"""What the two exercises with a deck have in common: which deck, and what is written of a game.

A result keeps the texts of the cards that it names, in Dutch and in the client's language, so
that it can be read (``exercise_reading``) when the deck has changed or is gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.decks import CardTexts, Deck, DeckTexts, deck, deck_texts
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.i18n import N_
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.services import drafts
from meedoen_desktop.services.exercises import SNAPSHOT
from meedoen_desktop.store import Store

DECK, DECK_VERSION, TEXTS = "deck", "deck_version", "texts"
GONE = N_(
    "De kaarten van deze oefening staan niet meer op deze laptop. Zet de map met kaarten terug, "
    "of begin een nieuwe oefening."
)


def open_deck(store: Store, person_id: str, exercise_id: str, wanted: str) -> Deck:
    """The deck of the exercise that is open for this client, otherwise the ``wanted`` one.

    Raises ``WrongInput`` when that deck is gone, ``DataFileError`` when it is wrong.
    """
    opened = _deck_of_draft(store, person_id, exercise_id) or wanted
    try:
        return deck(opened)
    except KeyError as error:
        raise WrongInput(GONE) from error


def _deck_of_draft(store: Store, person_id: str, exercise_id: str) -> str:
    for draft in drafts.drafts(store, kind=EXERCISE_KIND, person_id=person_id):
        if draft.subject_id == exercise_id:
            snapshot = drafts.values(store, draft.id).get(SNAPSHOT) or {}
            return str(snapshot.get("start", {}).get(DECK, ""))
    return ""


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
