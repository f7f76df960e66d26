"""A picture as a print on the table: a white edge, a soft shadow, its caption below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.deck_pictures import paint_cover
from meedoen_desktop.views.client_window.lettering import draw_pair, pair_sizes
from meedoen_desktop.views.client_window.painting import paint_plate, paint_shadow, ratio
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_layout import SHAPE
from meedoen_desktop.views.client_window.sight import Sight

RADIUS = 14
_LARGEST_FLIGHT = 1400


def edge_of(sight: Sight) -> int:
    """The width of the white edge of a small print."""
    return max(4, sight.px(7))


def paint_small(
    painter: QPainter, box: QRectF, sight: Sight, content: PicturesContent, card: str
) -> None:
    """A print with its caption, filling ``box``; with ``sober`` only the words."""
    edge, corner = edge_of(sight), sight.px(RADIUS)
    paint_plate(painter, box, corner, colours.SURFACE, colours.LINE)
    if sight.look.sober:
        _paint_words(painter, box.adjusted(edge, edge, -edge, -edge), sight, content, card)
        return
    wide = box.width() - 2 * edge
    picture = QRectF(box.left() + edge, box.top() + edge, wide, wide / SHAPE)
    paint_photo(painter, picture, content, card, corner * 0.6)
    words = QRectF(picture.left(), picture.bottom() + 1, wide, box.bottom() - picture.bottom() - 3)
    draw_pair(painter, words, content.name(card), sight, 19)


def _paint_words(
    painter: QPainter, box: QRectF, sight: Sight, content: PicturesContent, card: str
) -> None:
    name, says, wide = content.name(card), content.says(card), max(1, int(box.width()))
    share = max(1, int(box.height() * 0.48))
    upper = pair_sizes(name, wide, share, sight.letters(23), bold=True)
    lower = pair_sizes(says, wide, share, sight.letters(18), bold=False)
    first = upper.main_height + upper.dutch_height + 2
    second = lower.main_height + lower.dutch_height + 2
    top = box.top() + (box.height() - first - second) / 2
    draw_pair(painter, QRectF(box.left(), top, wide, first), name, sight, 23)
    draw_pair(
        painter, QRectF(box.left(), top + first, wide, second), says, sight, 18,
        color=colours.MUTED, bold=False,
    )  # fmt: skip


def paint_photo(
    painter: QPainter, box: QRectF, content: PicturesContent, card: str, radius: float
) -> None:
    """Only the picture, filling ``box``."""
    path = content.picture(card)
    if path is None:
        paint_plate(painter, box, radius, colours.SOFT, colours.LINE)
    else:
        paint_cover(painter, box, path, radius)


def paint_large(
    painter: QPainter, box: QRectF, sight: Sight, content: PicturesContent, card: str, edge: float
) -> None:
    """A large print without a caption; with ``sober`` a large card of words."""
    corner = edge + sight.px(10)
    paint_shadow(painter, box, corner, sight.px(16))
    paint_plate(painter, box, corner, colours.SURFACE, colours.LINE)
    inner = box.adjusted(edge, edge, -edge, -edge)
    if not sight.look.sober:
        paint_photo(painter, inner, content, card, sight.px(10))
        return
    pad = inner.width() * 0.08
    words = inner.adjusted(pad, pad * 0.5, -pad, -pad * 0.5)
    draw_pair(painter, words, content.says(card), sight, 50, bold=False)


def drawn_large(sight: Sight, content: PicturesContent, card: str, size: QSize) -> QPixmap:
    """A print of ``size`` as a picture of its own, to be moved about."""
    scale = ratio() * min(1.0, _LARGEST_FLIGHT / max(1, size.width() * ratio()))
    drawn = QPixmap(size * scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = QRectF(0, 0, size.width(), size.height())
    edge = sight.px(10)
    paint_plate(painter, box, edge, colours.SURFACE, colours.SURFACE)
    paint_photo(painter, box.adjusted(edge, edge, -edge, -edge), content, card, edge)
    painter.end()
    return drawn
