"""The cards of a strengths game in words: for the client's window, and for the consultant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meedoen_desktop.exercises.decks import Deck, deck_texts
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.exercises.kept_exercises import StrengthsRecord
from meedoen_desktop.views.client_window.strengths_table import EarlierChoice, StrengthsTable


def table_in(language: str, deck: Deck, history: Sequence[StrengthsRecord]) -> StrengthsTable:
    """All that the client's window shows: cards and dates, never words or names of the file."""
    spoken = Translator(language)
    earlier = tuple(
        EarlierChoice(
            spoken.day(record.played_on),
            tuple(card.id for card in record.chosen),
            tuple(card.id for card in record.learning),
        )
        for record in history
    )
    kept = {
        card.id: (card.spoken if record.language == language else card.dutch, card.dutch)
        for record in history
        for card in (*record.chosen, *record.learning)
    }
    texts, dutch = deck_texts(deck, language), deck_texts(deck, SOURCE_LANGUAGE)
    return StrengthsTable(deck, texts, dutch, earlier, kept)


def dutch_names(deck: Deck, cards: Iterable[str]) -> dict[str, str]:
    """Ids and Dutch names of cards and learning points."""
    texts = deck_texts(deck, SOURCE_LANGUAGE)
    return {
        card: (texts.learn(card) if card in texts.learning else texts.card(card)).name
        for card in cards
    }
