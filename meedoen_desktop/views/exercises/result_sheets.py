"""The client's sheet of a kept result again, in the client's language. One maker per exercise."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services.client_results import AreaSession
from meedoen_desktop.services.kept_exercises import CardRecord
from meedoen_desktop.sheets.board_result import BoardSheet, board_sheet

MakeSheet = Callable[[CardRecord], bytes]
CARD_SHEETS: dict[type[CardRecord], MakeSheet] = {}
"""Kind of record -> what makes its sheet. A card has its texts as they were: ``KeptCard.spoken``
and ``.dutch``; its picture comes from ``card_pictures.picture_paths``."""


def session_sheet(session: AreaSession, language: str) -> bytes:
    """The board of life areas as it lay."""
    spoken = session.board.language if session.board else language
    chosen = session.board.chosen if session.board else ()
    texts, dutch = client_texts(spoken or SOURCE_LANGUAGE), client_texts(SOURCE_LANGUAGE)
    return board_sheet(BoardSheet(texts, dutch, session.values, chosen, session.on))


def sheet_maker(record: CardRecord) -> MakeSheet | None:
    """What makes the sheet of a record of cards, if there is one."""
    return CARD_SHEETS.get(type(record))
