"""The cards of a page in columns, below each other where the page is narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current


class CardColumns(QWidget):
    """Made anew with its cards; ``gap`` between the columns in logical pixels.

    The page says how wide it is: it knows before its content is laid out.
    """

    def __init__(self, gap: int = 16) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current().px(gap))

    def add(self, cards: Iterable[QWidget | None], share: int) -> None:
        """One more column with its share of the width; None is a card that is not there."""
        column = QVBoxLayout()
        column.setSpacing(current().px(16))
        for card in cards:
            if card is not None:
                column.addWidget(card)
        column.addStretch(1)
        self._row.addLayout(column, share)

    def fit(self, width: int, beside_from: int) -> None:
        """Beside each other when ``width`` (device pixels) is ``beside_from`` logical ones."""
        way = QBoxLayout.Direction
        wide = width >= current().px(beside_from)
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
