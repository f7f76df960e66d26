"""The cards of a strengths game in words: for the client's window, for paper, for the file."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen_desktop.exercises.decks import CardTexts, Deck, deck_texts
from meedoen_desktop.exercises.session import Json
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.card_games import KeptGame, kept_texts
from meedoen_desktop.views.client_window.strengths_table import EarlierChoice, StrengthsTable

Both = tuple[CardTexts, CardTexts]
"""The texts of a card in the client's language and in Dutch."""


def table_in(language: str, deck: Deck, history: Iterable[KeptGame]) -> StrengthsTable:
    """All that the client's window shows: cards and dates, never words or names of the file."""
    spoken = Translator(language)
    games = tuple(history)
    earlier = tuple(
        EarlierChoice(
            spoken.day(game.played_on), ids(game.payload, "chosen"), ids(game.payload, "learning")
        )
        for game in games
    )
    texts, dutch = deck_texts(deck, language), deck_texts(deck, SOURCE_LANGUAGE)
    kept = {
        card: both_texts(game.payload, card, language)
        for game in games
        for card in (*ids(game.payload, "chosen"), *ids(game.payload, "learning"))
    }
    return StrengthsTable(deck, texts, dutch, earlier, kept)


def ids(payload: Json, key: str) -> tuple[str, ...]:
    """A list of cards in a kept result."""
    found = payload.get(key)
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def both_texts(payload: Json, card: str, language: str) -> Both:
    """What stood on a card of a kept result."""
    return kept_texts(payload, card, language), kept_texts(payload, card)


def dutch_names(deck: Deck, cards: Iterable[str]) -> dict[str, str]:
    """Ids and Dutch names of cards and learning points."""
    texts = deck_texts(deck, SOURCE_LANGUAGE)
    return {
        card: (texts.learn(card) if card in texts.learning else texts.card(card)).name
        for card in cards
    }
