"""Where the pictures lie: plain arithmetic, the same for every size and direction."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

SHAPE = 4 / 3
"""Width to height of a picture."""
_COLUMNS = (3, 4, 6, 12)
"""Twelve cards make full rows of these."""


@dataclass(frozen=True)
class Grid:
    """Equal cards in rows; every size in pixels."""

    columns: int
    wide: float
    high: float
    gap: float

    def rows(self, count: int) -> int:
        return -(-count // self.columns)

    def tall(self, count: int) -> float:
        """The height of all rows together."""
        rows = self.rows(count)
        return rows * self.high + (rows - 1) * self.gap

    def places(self, room: QRectF, count: int) -> list[QRectF]:
        """In the middle of ``room``, from the left; the caller mirrors."""
        across = self.columns * self.wide + (self.columns - 1) * self.gap
        left = room.left() + (room.width() - across) / 2
        top = room.top() + max(0.0, (room.height() - self.tall(count)) / 2)
        return [
            QRectF(
                left + index % self.columns * (self.wide + self.gap),
                top + index // self.columns * (self.high + self.gap),
                self.wide,
                self.high,
            )
            for index in range(count)
        ]


def best_grid(room: QRectF, count: int, gap: float, edge: float, caption: float) -> Grid:
    """The number of columns that gives the largest pictures.

    A card has its picture inside an ``edge``, and a ``caption`` of that height below.
    """
    grids = [_grid(room, count, columns, gap, edge, caption) for columns in _COLUMNS]
    return max(grids, key=lambda grid: grid.wide)


def _grid(room: QRectF, count: int, columns: int, gap: float, edge: float, caption: float) -> Grid:
    rows = -(-count // columns)
    wide = (room.width() - gap * (columns - 1)) / columns
    high = (room.height() - gap * (rows - 1)) / rows
    picture = max(1.0, min(wide - 2 * edge, (high - edge - caption) * SHAPE))
    return Grid(columns, picture + 2 * edge, picture / SHAPE + edge + caption, gap)


def fitted(room: QRectF, edge: float = 0.0) -> QRectF:
    """The largest picture with an ``edge`` around it, in the middle of ``room``."""
    wide = min(room.width() - 2 * edge, (room.height() - 2 * edge) * SHAPE)
    box = QRectF(0, 0, wide + 2 * edge, wide / SHAPE + 2 * edge)
    box.moveCenter(room.center())
    return box
