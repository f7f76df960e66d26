"""Where the picture of a kept card is: the deck may have changed, or be gone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import deck

CardKey = tuple[str, str]
"""Deck and card."""


def picture_paths(wanted: Iterable[CardKey]) -> dict[CardKey, Path]:
    """The pictures that are there. Reads decks: not while a page is first painted."""
    found: dict[CardKey, Path] = {}
    for deck_id, card_id in wanted:
        try:
            path = deck(deck_id).card(card_id).picture
        except (KeyError, DataFileError):
            continue  # the result keeps the words of its cards
        if path is not None:
            found[deck_id, card_id] = path
    return found
