"""Words that always fit: they wrap first and then shrink, and never lose a letter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from meedoen_desktop.sheets.tight_lines import TightLines
from meedoen_desktop.views.client_window.colours import INK, MUTED
from meedoen_desktop.views.client_window.sight import Pair, Sight, font

_SMALLEST = 9
_TALL = 100_000
DUTCH = 0.7
"""Size of the Dutch beside the client's own language."""
_DUTCH_FLOOR = 13
_READABLE, _SHRINK = 15, 0.62
"""Below this the Dutch is left out rather than made too small to read."""


@lru_cache(maxsize=4096)
def _lines(text: str, width: int, pixels: int, *, bold: bool) -> TightLines:
    return TightLines(text, width, font(pixels, bold=bold))


def _measured(text: str, width: int, pixels: int, *, bold: bool) -> tuple[int, bool]:
    """The height of ``text`` in lines of ``width``, and whether every word fits in a line."""
    lines = _lines(text, width, pixels, bold=bold)
    return round(lines.height), lines.fits


@lru_cache(maxsize=2048)
def fitting(text: str, width: int, height: int, pixels: int, *, bold: bool) -> tuple[int, int]:
    """The largest letter size up to ``pixels`` at which ``text`` fits, and its height then."""
    for size in range(pixels, _SMALLEST, -1):
        tall, fits = _measured(text, width, size, bold=bold)
        if fits and tall <= height:
            return size, tall
    return _SMALLEST, _measured(text, width, _SMALLEST, bold=bold)[0]


@dataclass(frozen=True)
class Sizes:
    """Letter sizes and heights of a text and the Dutch under it; 0 when the Dutch is left out."""

    main: int
    main_height: int
    dutch: int = 0
    dutch_height: int = 0


@lru_cache(maxsize=2048)
def pair_sizes(pair: Pair, width: int, height: int, pixels: int, *, bold: bool) -> Sizes:
    """The largest sizes at which both fit, the Dutch smaller than the client's own language.

    Where there is no room for both to be read, the picture is what both can point at.
    """
    for size in (
        range(pixels, max(_READABLE, round(pixels * _SHRINK)) - 1, -1) if pair.dutch else ()
    ):
        small = max(_DUTCH_FLOOR, round(size * DUTCH))
        tall, fits = _measured(pair.main, width, size, bold=bold)
        below, also = _measured(pair.dutch, width, small, bold=False)
        if fits and also and tall + below <= height:
            return Sizes(size, tall, small, below)
    size, tall = fitting(pair.main, width, height, pixels, bold=bold)
    return Sizes(size, tall)


def line_room(sight: Sight, size: float) -> int:
    """The least height for a line of ``size`` with the Dutch under it, so that both are read.

    Measured with a short word: some scripts stand much higher than Latin letters.
    """
    sample = sight.pair("window.next")
    least = max(_READABLE, round(sight.letters(size) * _SHRINK))
    room, _ = _measured(sample.main, _TALL, least, bold=True)
    if sample.dutch:
        small = max(_DUTCH_FLOOR, round(least * DUTCH))
        room += _measured(sample.dutch, _TALL, small, bold=False)[0]
    return room + 2


def side(sight: Sight) -> Qt.AlignmentFlag:
    """The side where reading starts, for words of any script."""
    start = Qt.AlignmentFlag.AlignRight if sight.is_right_to_left else Qt.AlignmentFlag.AlignLeft
    return start | Qt.AlignmentFlag.AlignAbsolute


def draw_words(
    painter: QPainter, box: QRectF, text: str, pixels: int, *, color: str = INK,
    bold: bool = False, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:  # fmt: skip
    """One text inside ``box``."""
    width = max(1, int(box.width()))
    size, _ = fitting(text, width, max(1, int(box.height())), pixels, bold=bold)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(font(size, bold=bold))
    painter.setPen(QColor(color))
    _lines(text, width, size, bold=bold).draw(painter, box, align)


def shows_both(box: QRectF, pair: Pair, sight: Sight, size: float) -> bool:
    """Whether there is room for both languages of a bold ``pair`` in ``box``."""
    width, height = max(1, int(box.width())), max(1, int(box.height()))
    sizes = pair_sizes(pair, width, height, sight.letters(size), bold=True)
    return not pair.dutch or sizes.dutch > 0


def draw_pair(  # noqa: PLR0913 - a painter, a place, a text and how
    painter: QPainter, box: QRectF, pair: Pair, sight: Sight, size: float, *,
    color: str = INK, dutch_color: str = MUTED, bold: bool = True,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:  # fmt: skip
    """A text with the Dutch under it, together in the middle of the height of ``box``."""
    width, height = max(1, int(box.width())), max(1, int(box.height()))
    sizes = pair_sizes(pair, width, height, sight.letters(size), bold=bold)
    top = box.top() + (height - sizes.main_height - sizes.dutch_height) / 2
    vertical = Qt.AlignmentFlag.AlignTop
    upper = QRectF(box.left(), top, width, sizes.main_height + 1)
    draw_words(
        painter, upper, pair.main, sizes.main, color=color, bold=bold, align=align | vertical
    )
    if sizes.dutch:
        lower = QRectF(box.left(), upper.bottom() - 1, width, sizes.dutch_height + 1)
        draw_words(
            painter, lower, pair.dutch, sizes.dutch, color=dutch_color, align=align | vertical
        )
