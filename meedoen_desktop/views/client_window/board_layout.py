"""Where cards lie on the whole board: plain arithmetic, the same for every size and direction."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF

from meedoen_desktop.views.client_window.sight import Sight

_TALLEST = 1.15
"""Height to width of the tallest card."""


def cells(room: QRectF, count: int, *, right_to_left: bool) -> list[QRect]:
    """Places for ``count`` cards in a column: two beside each other read best."""
    across = 2 if room.width() > room.height() * 0.6 else 1
    down = max(2, -(-count // across))
    wide = room.width() / across
    high = min(room.height() / down, wide * _TALLEST)
    places = []
    for index in range(count):
        x, y = index % across * wide, index // across * high
        left = room.right() - x - wide if right_to_left else room.left() + x
        places.append(QRectF(left, room.top() + y, wide, high).toRect())
    return places


def pile_cells(sight: Sight, strip: QRect, count: int) -> list[QRect]:
    """Places on the pile, after its name."""
    left = sight.px(200)
    room = strip.width() - left - sight.px(16)
    wide = min(room / max(1, count), strip.height() * 2.6)
    places = [
        QRectF(left + index * wide, strip.top() + 2, wide, strip.height() - 2).toRect()
        for index in range(count)
    ]
    return [sight.mirrored(place, strip.width()) for place in places]


def picked_cell(sight: Sight, strip: QRect) -> QRect:
    """Where a card of the pile lies while it is picked up: before its numbers."""
    place = QRect(2, strip.top() + 2, slot(sight), strip.height() - 2)
    return sight.mirrored(place, strip.width())


def slot(sight: Sight) -> int:
    """The width of that place."""
    return sight.px(176)
