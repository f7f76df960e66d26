"""Words that always fit: they wrap first and then shrink, and never lose a letter."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from meedoen_desktop.views.client_window.colours import INK, MUTED
from meedoen_desktop.views.client_window.sight import Pair, Sight, font

_WRAP = Qt.TextFlag.TextWordWrap
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SMALLEST = 9
_TALL = 100_000
DUTCH = 0.72
"""Size of the Dutch beside the client's own language."""
_DUTCH_FLOOR = 14


@lru_cache(maxsize=2048)
def fitting(text: str, width: int, height: int, pixels: int, *, bold: bool) -> tuple[int, int]:
    """The largest letter size up to ``pixels`` at which ``text`` fits, and its height then."""
    size = pixels
    while True:
        metrics = QFontMetrics(font(size, bold=bold))
        box = metrics.boundingRect(QRect(0, 0, width, _TALL), _CENTRE | _WRAP, text)
        widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        if (box.height() <= height and widest <= width) or size <= _SMALLEST:
            return size, box.height()
        size -= 1


def side(sight: Sight) -> Qt.AlignmentFlag:
    """The side where reading starts, for words of any script."""
    start = Qt.AlignmentFlag.AlignRight if sight.is_right_to_left else Qt.AlignmentFlag.AlignLeft
    return start | Qt.AlignmentFlag.AlignAbsolute


def draw_words(
    painter: QPainter, box: QRectF, text: str, pixels: int, *, color: str = INK,
    bold: bool = False, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:  # fmt: skip
    """One text inside ``box``."""
    size, _ = fitting(text, max(1, int(box.width())), max(1, int(box.height())), pixels, bold=bold)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(font(size, bold=bold))
    painter.setPen(QColor(color))
    painter.drawText(box, int(align) | int(_WRAP), text)


def draw_pair(  # noqa: PLR0913 - a painter, a place, a text and how
    painter: QPainter, box: QRectF, pair: Pair, sight: Sight, size: float, *,
    color: str = INK, dutch_color: str = MUTED, bold: bool = True,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:  # fmt: skip
    """A text with the Dutch under it, together in the middle of the height of ``box``."""
    width, height = max(1, int(box.width())), max(1, int(box.height()))
    small = sight.letters(size * DUTCH, _DUTCH_FLOOR)
    share = height if not pair.dutch else round(height * 0.56)
    used, tall = fitting(pair.main, width, share, sight.letters(size), bold=bold)
    under, below = (0, 0)
    if pair.dutch:
        under, below = fitting(pair.dutch, width, height - tall, small, bold=False)
    top = box.top() + (height - tall - below) / 2
    vertical = Qt.AlignmentFlag.AlignTop
    draw_words(
        painter, QRectF(box.left(), top, width, tall + 1), pair.main, used, color=color,
        bold=bold, align=align | vertical,
    )  # fmt: skip
    if pair.dutch:
        draw_words(
            painter, QRectF(box.left(), top + tall, width, below + 1), pair.dutch, under,
            color=dutch_color, align=align | vertical,
        )  # fmt: skip
