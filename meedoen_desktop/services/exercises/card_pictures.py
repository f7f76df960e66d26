"""Where the picture of a kept card is: the deck may have changed, or be gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import DeckCard, deck

CardKey = tuple[str, str]
"""Deck and card."""


def deck_cards(deck_id: str) -> Mapping[str, DeckCard]:
    """The cards as their deck has them now. Reads decks: not while a page is first painted."""
    try:
        return {card.id: card for card in deck(deck_id).cards}
    except (KeyError, DataFileError):
        return {}  # the result keeps the words of its cards


def picture_paths(wanted: Iterable[CardKey]) -> dict[CardKey, Path]:
    """The pictures that are there; each deck is read once."""
    keys = tuple(wanted)
    decks = {deck_id: deck_cards(deck_id) for deck_id in dict.fromkeys(key[0] for key in keys)}
    found = {key: decks[key[0]].get(key[1]) for key in keys}
    return {key: card.picture for key, card in found.items() if card and card.picture}
