"""Words that always fit: they wrap first and then shrink, and never lose a letter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption

from meedoen_desktop.views.client_window.colours import INK, MUTED
from meedoen_desktop.views.client_window.sight import Pair, Sight, font

_UPPER = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextDontClip)
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SMALLEST = 9
_TALL = 100_000
_TAILS = 0.12
"""How much further than Latin letters some letters reach below the line, to their size."""
DUTCH = 0.7
"""Size of the Dutch beside the client's own language."""
_DUTCH_FLOOR = 13
_READABLE, _SHRINK = 15, 0.62
"""Below this the Dutch is left out rather than made too small to read."""


@lru_cache(maxsize=4096)
def _blank(text: str, pixels: int, *, bold: bool) -> tuple[int, int]:
    """What a line of ``text`` takes above and below that its letters never reach.

    Our Arabic letters ask for lines of more than twice their size. Left in, the words stand low
    in a button, far from the Dutch under it, and often there is no room for the Dutch at all.
    """
    letters = font(pixels, bold=bold)
    usual = QFontMetrics(letters)
    layout = QTextLayout(text, letters)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    if not line.isValid():
        return 0, 0
    above = line.ascent() - usual.ascent()
    below = line.descent() - usual.descent() - pixels * _TAILS
    return max(0, round(above)), max(0, round(below))


@lru_cache(maxsize=4096)
def _lines(text: str, width: int, pixels: int, *, bold: bool) -> tuple[str, ...]:
    """``text`` in lines of at most ``width``, without the space where a line was broken.

    That space would push a line of a right-to-left text out of its margin.
    """
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text, font(pixels, bold=bold))
    layout.setTextOption(wrapping)
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(found) or ("",)


@lru_cache(maxsize=4096)
def _line_height(text: str, pixels: int, *, bold: bool) -> int:
    """What one line of ``text`` takes, without what its letters never reach."""
    metrics = QFontMetrics(font(pixels, bold=bold))
    box = metrics.boundingRect(QRect(0, 0, _TALL, _TALL), _CENTRE, text)
    return box.height() - sum(_blank(text, pixels, bold=bold))


@lru_cache(maxsize=4096)
def _measured(text: str, width: int, pixels: int, *, bold: bool) -> tuple[int, bool]:
    """The height of ``text`` in lines of ``width``, and whether every word fits in a line."""
    metrics = QFontMetrics(font(pixels, bold=bold))
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    count = len(_lines(text, width, pixels, bold=bold))
    return count * _line_height(text, pixels, bold=bold), widest <= width


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
    size, tall = fitting(text, width, max(1, int(box.height())), pixels, bold=bold)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(font(size, bold=bold))
    painter.setPen(QColor(color))
    above, below = _blank(text, size, bold=bold)
    lines = _lines(text, width, size, bold=bold)
    high = tall / len(lines)
    is_middle = bool(align & Qt.AlignmentFlag.AlignVCenter)
    top = box.center().y() - tall / 2 if is_middle else box.top()
    across = int(align & Qt.AlignmentFlag.AlignHorizontal_Mask) | _UPPER
    for index, line in enumerate(lines):
        place = QRectF(box.left(), top + index * high - above, box.width(), high + above + below)
        painter.drawText(place, across, line)


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
