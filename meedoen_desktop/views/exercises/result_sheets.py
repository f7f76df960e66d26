"""The client's sheet of a kept result again, in the client's language. One maker per exercise.

The cards have the texts that they had on that day; a picture only when the deck still has it.
"""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts, client_texts
from meedoen_desktop.services.card_pictures import deck_card, picture_paths
from meedoen_desktop.services.client_results import AreaSession
from meedoen_desktop.services.kept_exercises import (
    CardRecord,
    KeptCard,
    PicturesRecord,
    StrengthsRecord,
)
from meedoen_desktop.sheets import deck_card as picture_paint
from meedoen_desktop.sheets import strengths_paint
from meedoen_desktop.sheets.board_result import BoardSheet, board_sheet
from meedoen_desktop.sheets.pictures_sheet import PicturesSheet, SheetPicture, pictures_sheet
from meedoen_desktop.sheets.strengths_sheet import StrengthsSheet, strengths_sheet


def session_sheet(session: AreaSession, language: str) -> bytes:
    """The board of life areas as it lay."""
    chosen = session.board.chosen if session.board else ()
    texts = _texts(session.board.language if session.board else language)
    return board_sheet(BoardSheet(*texts, session.values, chosen, session.on))


def card_sheet(record: CardRecord) -> bytes:
    """The strengths or the pictures; without the client's words: the sheet may lie on a table."""
    if isinstance(record, StrengthsRecord):
        return strengths_sheet(_strengths(record))
    if isinstance(record, PicturesRecord):
        return pictures_sheet(_pictures(record))
    raise TypeError(record)


def _texts(language: str) -> tuple[ClientTexts, ClientTexts]:
    return client_texts(language or SOURCE_LANGUAGE), client_texts(SOURCE_LANGUAGE)


def _strengths(record: StrengthsRecord) -> StrengthsSheet:
    def card(kept: KeptCard) -> strengths_paint.SheetCard:
        found = deck_card(record.deck_id, kept.id)
        picture, group = (found.picture, found.group) if found else (None, "")
        return strengths_paint.SheetCard(kept.spoken, kept.dutch, picture, group)

    learning = (strengths_paint.SheetCard(one.spoken, one.dutch) for one in record.learning)
    chosen = tuple(card(one) for one in record.chosen)
    return StrengthsSheet(*_texts(record.language), chosen, tuple(learning), record.played_on)


def _pictures(record: PicturesRecord) -> PicturesSheet:
    """One picture that stands for both when the same was picked twice."""
    parts = {"now": record.now, "wished": record.wished}
    picked = {card.id: card for card in parts.values() if card}
    paths = picture_paths((record.deck_id, one) for one in picked)
    shown = tuple(
        SheetPicture(
            _picture_card(card, paths.get((record.deck_id, key))),
            tuple(part for part, one in parts.items() if one and one.id == key),
        )
        for key, card in picked.items()
    )
    return PicturesSheet(*_texts(record.language), shown, record.played_on)


def _picture_card(card: KeptCard, path: Path | None) -> picture_paint.SheetCard:
    is_same = card.spoken == card.dutch
    return picture_paint.SheetCard(
        (card.spoken.name, "" if is_same else card.name),
        (card.spoken.asks, "" if is_same else card.asks),
        path,
    )
