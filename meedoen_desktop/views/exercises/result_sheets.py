"""The client's sheet of a kept result, in the client's language. One maker per exercise.

The cards have the texts that they had on that day; a picture only when the deck still has it.
It takes a moment: not in the thread of the windows.
"""

from __future__ import annotations

from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts, client_texts
from meedoen_desktop.services.exercises.card_pictures import deck_cards
from meedoen_desktop.services.exercises.client_results import AreaSession
from meedoen_desktop.services.exercises.kept_exercises import (
    CardRecord,
    KeptCard,
    PicturesRecord,
    StrengthsRecord,
)
from meedoen_desktop.sheets.board_result import BoardSheet, board_sheet
from meedoen_desktop.sheets.deck_card import SheetCard
from meedoen_desktop.sheets.pictures_sheet import PicturesSheet, SheetPicture, pictures_sheet
from meedoen_desktop.sheets.strengths_sheet import StrengthsSheet, strengths_sheet


def session_sheet(session: AreaSession, language: str) -> bytes:
    """The board of life areas as it lay."""
    chosen = session.board.chosen if session.board else ()
    texts = _texts(session.board.language if session.board else language)
    return board_sheet(BoardSheet(*texts, session.values, chosen, session.on))


def card_sheet(record: CardRecord, *, words: bool = False) -> bytes:
    """The strengths or the pictures.

    Without ``words`` the client's own words stay off: the sheet may lie on a table. On the
    strengths they never stand.
    """
    if isinstance(record, StrengthsRecord):
        return strengths_sheet(_strengths(record))
    if isinstance(record, PicturesRecord):
        return pictures_sheet(_pictures(record, words=words))
    raise TypeError(record)


def _texts(language: str) -> tuple[ClientTexts, ClientTexts]:
    return client_texts(language or SOURCE_LANGUAGE), client_texts(SOURCE_LANGUAGE)


def _strengths(record: StrengthsRecord) -> StrengthsSheet:
    chosen, learning = _cards(record, record.chosen), _cards(record, record.learning)
    return StrengthsSheet(*_texts(record.language), chosen, learning, record.played_on)


def _pictures(record: PicturesRecord, *, words: bool) -> PicturesSheet:
    """One picture that stands for both when the same was picked twice."""
    parts = {"now": record.now, "wished": record.wished}
    picked = {card.id: card for card in parts.values() if card}
    drawn = _cards(record, tuple(picked.values()))
    shown = tuple(
        SheetPicture(
            card,
            tuple(part for part, one in parts.items() if one and one.id == kept.id),
            kept.words if words else "",
        )
        for card, kept in zip(drawn, picked.values(), strict=True)
    )
    return PicturesSheet(*_texts(record.language), shown, record.played_on)


def _cards(record: CardRecord, kept: tuple[KeptCard, ...]) -> tuple[SheetCard, ...]:
    there = deck_cards(record.deck_id)
    return tuple(
        SheetCard(one.spoken, one.dutch, there[one.id].picture, there[one.id].group)
        if one.id in there
        else SheetCard(one.spoken, one.dutch)
        for one in kept
    )
