"""Light and depth: the ground, soft shadows, pictures, coins."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
    QTransform,
)
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop import assets
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_words
from meedoen_desktop.views.style.areas import AREA_IDS, area_color

_BUCKET = 48
"""Pictures are drawn at steps of this many pixels and scaled down from there."""
_LARGEST_KEPT = 300 * 300
"""Square pixels under a shadow that is kept."""


def paint_ground(painter: QPainter, box: QRectF) -> None:
    """Warm paper under a lamp: lightest in the upper middle."""
    fall = QLinearGradient(box.topLeft(), box.bottomLeft())
    fall.setColorAt(0, QColor(colours.GROUND))
    fall.setColorAt(1, QColor(colours.GROUND_DEEP))
    painter.fillRect(box, fall)
    lamp = QRadialGradient(
        QPointF(box.center().x(), box.top() + box.height() * 0.2), box.width() * 0.62
    )
    light = QColor(colours.GROUND_LIGHT)
    lamp.setColorAt(0, light)
    light.setAlpha(0)
    lamp.setColorAt(1, light)
    painter.fillRect(box, lamp)


def paint_shadow(painter: QPainter, box: QRectF, radius: float, depth: float) -> None:
    """A soft shadow under ``box``, reaching ``depth`` pixels; deeper means higher above.

    Cards have few sizes, and all its layers cost more than the card: what was painted is kept.
    """
    if painter.transform().isScaling() or (box.width() * box.height() > _LARGEST_KEPT):
        _paint_layers(painter, box, radius, depth)
        return
    at = QPointF(floor(box.left()), floor(box.top()))
    placed = box.translated(-at)
    sizes = (placed.left(), placed.top(), box.width(), box.height(), radius, depth)
    drawn = _shadow(*(round(one, 2) for one in sizes), scale=ratio())
    edge = _edge(depth)
    painter.drawPixmap(at - QPointF(edge, edge), drawn)


@lru_cache(maxsize=128)
def _shadow(
    left: float, top: float, width: float, height: float, radius: float, depth: float, *,
    scale: float,
) -> QPixmap:  # fmt: skip
    """The shadow of a box at this place in its first pixel, with room around it."""
    edge = _edge(depth)
    room = QSizeF(width + 2 * edge + 1, height + 2 * edge + 1)
    drawn = QPixmap((room * scale).toSize())
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_layers(painter, QRectF(left + edge, top + edge, width, height), radius, depth)
    painter.end()
    return drawn


def _edge(depth: float) -> int:
    return ceil(depth) + 1


def _paint_layers(painter: QPainter, box: QRectF, radius: float, depth: float) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    layers = max(3, min(14, round(depth)))
    for layer in range(layers, 0, -1):
        grow = depth * layer / layers
        tone = QColor(92, 66, 28, round(26 * (1 - (layer - 1) / layers) ** 1.6) + 1)
        painter.setBrush(tone)
        spread = box.adjusted(-grow * 0.62, -grow * 0.3, grow * 0.62, grow * 0.95)
        painter.drawRoundedRect(spread, radius + grow * 0.5, radius + grow * 0.5)
    painter.restore()


def paint_plate(painter: QPainter, box: QRectF, radius: float, fill: str, line: str) -> None:
    """A plain rounded surface with a fine line."""
    painter.setPen(QPen(QColor(line), 1))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, radius, radius)


def paint_ring(painter: QPainter, box: QRectF, radius: float, width: float) -> None:
    """The focus ring: dark orange outside a white line, so that it shows on every ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.SURFACE), width * 2.2))
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QPen(QColor(colours.FOCUS), width))
    painter.drawRoundedRect(box, radius, radius)


def paint_picture(
    painter: QPainter, box: QRectF, area_id: str, radius: float, *, ghost: bool = False
) -> None:
    """The picture of a life area, filling ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    frame = QPainterPath()
    frame.addRoundedRect(box, radius, radius)
    painter.setClipPath(frame)
    painter.fillRect(box, QColor(area_color(area_id).soft))
    if area_id in AREA_IDS:
        drawn = area_pixmap(area_id, max(box.width(), box.height()), ghost=ghost)
        painter.setOpacity(0.55 if ghost else 1)
        if box.width() > box.height():
            _paint_stretched(painter, box, drawn)
        else:
            painter.drawPixmap(box, drawn, _middle(drawn, box))
    painter.restore()


def _paint_stretched(painter: QPainter, box: QRectF, drawn: QPixmap) -> None:
    """The whole square picture; sky and ground go on to both sides."""
    full, side = float(drawn.width()), box.height()
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    left = QRectF(box.left(), box.top(), square.left() - box.left() + 1, side)
    right = QRectF(square.right() - 1, box.top(), box.right() - square.right() + 1, side)
    painter.drawPixmap(left, drawn, QRectF(0, 0, 1, full))
    painter.drawPixmap(right, drawn, QRectF(full - 1, 0, 1, full))
    painter.drawPixmap(square, drawn, QRectF(0, 0, full, full))


def _middle(drawn: QPixmap, box: QRectF) -> QRectF:
    """The part of a square picture that fills a higher ``box`` without distortion."""
    full = float(drawn.width())
    wide = full * box.width() / box.height()
    return QRectF((full - wide) / 2, 0, wide, full)


def area_pixmap(area_id: str, side: float, *, ghost: bool = False) -> QPixmap:
    """The square picture, at least ``side`` logical pixels."""
    return _area(area_id, (int(side) // _BUCKET + 1) * _BUCKET, ratio(), ghost)


@lru_cache(maxsize=96)
def _area(area_id: str, side: int, scale: float, ghost: bool) -> QPixmap:  # noqa: FBT001
    renderer = QSvgRenderer(str(assets.resource("pictures", "areas", f"{area_id}.svg")))
    drawn = _drawn(renderer, round(side * scale))
    if ghost:
        grey = drawn.toImage().convertToFormat(drawn.toImage().Format.Format_Grayscale8)
        return QPixmap.fromImage(grey)
    return drawn


def glyph(name: str, color: str, side: int, *, mirrored: bool = False) -> QPixmap:
    """An icon of exactly ``side`` logical pixels, ``mirrored`` for who reads from the right."""
    drawn = _glyph(name, color, side, ratio())
    return drawn.transformed(QTransform.fromScale(-1, 1)) if mirrored else drawn


@lru_cache(maxsize=256)
def _glyph(name: str, color: str, side: int, scale: float) -> QPixmap:
    path = assets.resource("icons", "regular", f"{name}.svg")
    svg = path.read_text(encoding="utf-8").replace("currentColor", color)
    drawn = _drawn(QSvgRenderer(QByteArray(svg.encode())), round(side * scale))
    drawn.setDevicePixelRatio(scale)
    return drawn


def _drawn(renderer: QSvgRenderer, side: int) -> QPixmap:
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


def ratio() -> float:
    """Device pixels per logical pixel."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def paint_fullness(painter: QPainter, disc: QRectF, share: float, ink: str) -> None:
    """A circle, filled from below for ``share`` of its height (0 to 1)."""
    ring = disc.width() * 0.12
    inside = disc.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
    level = QRectF(disc.left(), disc.bottom() - disc.height() * share, disc.width(), disc.height())
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.setClipRect(level, Qt.ClipOperation.IntersectClip)
    painter.drawEllipse(inside)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), ring))
    painter.drawEllipse(inside)


def paint_coin(painter: QPainter, box: QRectF, number: str, *, wish: bool = False) -> None:
    """A number as a coin: gold for now, a ring of paper for what one would like."""
    painter.save()
    paint_shadow(painter, box.adjusted(1, 2, -1, 0), box.width() / 2, box.width() * 0.12)
    shine = QRadialGradient(
        box.center() - QPointF(box.width() * 0.15, box.width() * 0.2), box.width()
    )
    low, high = (colours.SURFACE, colours.ACCENT_SOFT) if wish else (
        colours.COIN_LIGHT, colours.COIN)  # fmt: skip
    shine.setColorAt(0, QColor(low))
    shine.setColorAt(0.8, QColor(high))
    line = colours.ACCENT if wish else colours.COIN_LINE
    painter.setPen(QPen(QColor(line), max(1.5, box.width() * 0.05)))
    painter.setBrush(shine)
    painter.drawEllipse(box)
    ink = colours.ACCENT_DEEP if wish else colours.COIN_INK
    inner = box.adjusted(3, 3, -3, -3)
    draw_words(painter, inner, number, round(box.height() * 0.52), color=ink, bold=True)
    painter.restore()
