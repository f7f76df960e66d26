"""The cards of the board of life areas, from ``resources/exercises/board.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import assets, datafiles
from meedoen_desktop.exercises.board import Board


@dataclass(frozen=True)
class Card:
    """A card of the board: the area and its icon. Its colours belong to the look of the views."""

    id: str
    icon: str


@dataclass(frozen=True)
class BoardDeck:
    """The exercise and what its cards look like. Results store ``board.id`` and ``version``."""

    board: Board
    cards: tuple[Card, ...]

    def card(self, area_id: str) -> Card:
        """The card of an area; raises ``KeyError`` for an area without one."""
        return {card.id: card for card in self.cards}[area_id]


def board_deck() -> BoardDeck:
    """The shipped board. Raises ``DataFileError``."""
    path = assets.resource("exercises", "board.toml")
    return _read(path, datafiles.stamp(path))


@lru_cache(maxsize=4)
def _read(path: Path, _stamp: tuple[int, int]) -> BoardDeck:
    document = datafiles.load(path, "board")
    root = document.root
    cards = tuple(_card(table) for table in root.tables("cards"))
    root.unique("cards", (card.id for card in cards))
    ids = tuple(card.id for card in cards)
    board = Board(ids, document.version, ask_wished=root.flag("ask_wished"), id=document.id)
    root.finish()
    return BoardDeck(board, cards)


def _card(table: datafiles.Table) -> Card:
    return Card(table.identifier("id"), table.identifier("icon"))
