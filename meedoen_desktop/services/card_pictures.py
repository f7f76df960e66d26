"""Where the picture of a kept card is: the deck may have changed, or be gone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import DeckCard, deck

CardKey = tuple[str, str]
"""Deck and card."""


def deck_card(deck_id: str, card_id: str) -> DeckCard | None:
    """The card as its deck has it now. Reads decks: not while a page is first painted."""
    try:
        return deck(deck_id).card(card_id)
    except (KeyError, DataFileError):
        return None  # the result keeps the words of its cards


def picture_paths(wanted: Iterable[CardKey]) -> dict[CardKey, Path]:
    """The pictures that are there."""
    found = {key: deck_card(*key) for key in wanted}
    return {key: card.picture for key, card in found.items() if card and card.picture}
