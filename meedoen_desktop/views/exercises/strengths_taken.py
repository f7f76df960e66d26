"""What the client takes home of the strengths: from the table, or from a kept result."""

from __future__ import annotations

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import CardTexts, deck
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services.kept_exercises import CardRecord, KeptCard, StrengthsRecord
from meedoen_desktop.sheets.strengths_paint import SheetCard
from meedoen_desktop.sheets.strengths_sheet import StrengthsSheet, strengths_sheet


def sheet_card(deck_id: str, card_id: str, main: CardTexts, dutch: CardTexts) -> SheetCard:
    """A strength with its picture, when its deck still has it."""
    try:
        card = deck(deck_id).card(card_id)
    except (KeyError, DataFileError):
        return SheetCard(main, dutch)
    return SheetCard(main, dutch, card.picture, card.group)


def record_sheet(record: CardRecord) -> bytes:
    """The sheet of a kept result, in the language that it was played in."""
    if not isinstance(record, StrengthsRecord):
        raise TypeError(record)

    def shown(card: KeptCard) -> SheetCard:
        return sheet_card(record.deck_id, card.id, card.spoken, card.dutch)

    language = record.language or SOURCE_LANGUAGE
    return strengths_sheet(
        StrengthsSheet(
            client_texts(language), client_texts(SOURCE_LANGUAGE),
            tuple(shown(card) for card in record.chosen),
            tuple(SheetCard(card.spoken, card.dutch) for card in record.learning),
            record.played_on,
        )
    )  # fmt: skip
