"""The client's sheet, from the game of today or from one that was kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import Deck, deck, deck_texts
from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services.card_games import DECK, KeptGame, kept_texts
from meedoen_desktop.sheets.deck_card import SheetCard, sheet_card
from meedoen_desktop.sheets.pictures_sheet import PicturesSheet, SheetPicture

_PARTS = ("now", "wished")


def sheet_of_state(
    played: Deck, state: PicturesState, language: str, day: date, *, words: bool
) -> PicturesSheet:
    """The sheet of a game that may be kept; ``words``: with what the client said."""
    spoken = deck_texts(played, language), deck_texts(played, SOURCE_LANGUAGE)
    cards = {card: sheet_card(played, *spoken, card) for card in state.picked}
    said = dict(state.words) if words else {}
    return _sheet(language, day, cards, {part: getattr(state, part) for part in _PARTS}, said)


def sheet_of_game(game: KeptGame, *, words: bool) -> PicturesSheet:
    """The sheet of a kept game, with the words that stood on its cards on that day."""
    content = game.payload
    parts = {part: str(content.get(part, "")) for part in _PARTS}
    cards = {card: _kept_card(game, card) for card in parts.values() if card}
    found = content.get("words")
    said = {str(key): str(one) for key, one in found.items()} if isinstance(found, dict) else {}
    return _sheet(game.language, game.played_on, cards, parts, said if words else {})


def _sheet(
    language: str,
    day: date,
    cards: Mapping[str, SheetCard],
    parts: Mapping[str, str],
    said: Mapping[str, str],
) -> PicturesSheet:
    shown = tuple(
        SheetPicture(card, tuple(part for part in _PARTS if parts[part] == key), said.get(key, ""))
        for key, card in cards.items()
    )
    return PicturesSheet(client_texts(language), client_texts(SOURCE_LANGUAGE), shown, day)


def _kept_card(game: KeptGame, card: str) -> SheetCard:
    main = kept_texts(game.payload, card, game.language)
    dutch = kept_texts(game.payload, card)
    is_same = main == dutch
    names = (main.name, "" if is_same else dutch.name)
    asks = (main.asks, "" if is_same else dutch.asks)
    try:
        return SheetCard(names, asks, deck(str(game.payload.get(DECK, ""))).card(card).picture)
    except (KeyError, DataFileError):
        return SheetCard(names, asks)  # the deck is gone; its words are not
