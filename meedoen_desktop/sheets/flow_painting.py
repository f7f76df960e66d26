"""Paints the moves of a caseload: bands with a tip, and dashes for falling back.

Falling back differs in line and place, not only in colour, and every line has its number.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from meedoen_desktop.reports.flow_layout import Band, Curve, Layout

_FAINT = 0.35
"""How much of the ink a way has that nobody went."""


@dataclass(frozen=True)
class FlowInk:
    """Colours as "#RRGGBB", letters, and the size that all lengths are counted in."""

    forward: str
    back: str
    ground: str
    text: str
    font: QFont
    letter: float


def paint_bands(painter: QPainter, layout: Layout, ink: FlowInk, *, less_than: int = 0) -> None:
    """All moves, the widest below, then their numbers on top; below ``less_than`` no number."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for band in sorted(layout.bands, key=lambda one: -one.thickness):
        paint_band(painter, band, ink)
    for band in layout.bands:
        words = str(band.link.count) if band.link.count >= less_than else f"< {less_than}"
        _paint_number(painter, band, words, ink)


def paint_ways(painter: QPainter, ways: Iterable[Curve], ink: FlowInk) -> None:
    """Faint lines without a tip or a number: nobody went along them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor(ink.forward)
    color.setAlphaF(_FAINT)
    painter.setPen(QPen(color, ink.letter * 0.12))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for curve in ways:
        path = QPainterPath(QPointF(*curve.start))
        path.cubicTo(QPointF(*curve.one), QPointF(*curve.two), QPointF(*curve.end))
        painter.drawPath(path)


def paint_band(painter: QPainter, band: Band, ink: FlowInk) -> None:
    """One move with its tip."""
    path, tip = _path(band, ink.letter)
    color = QColor(ink.back if band.link.back else ink.forward)
    pen = QPen(color, band.thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if band.link.back:
        dash = ink.letter * 0.5 / band.thickness
        pen.setDashPattern([dash, dash * 0.75])
    else:
        color.setAlphaF(0.42)
        pen.setColor(color)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    solid = QColor(ink.back if band.link.back else ink.forward)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(solid)
    painter.drawPolygon(tip)


def _path(band: Band, letter: float) -> tuple[QPainterPath, QPolygonF]:
    """The line up to its tip, and the tip itself."""
    last = band.curves[-1]
    (x, y), (from_x, from_y) = last.end, last.two if last.two != last.end else last.start
    length = math.hypot(x - from_x, y - from_y) or 1
    along = ((x - from_x) / length, (y - from_y) / length)
    long = letter * 0.55
    half = max(band.thickness / 2 + letter * 0.18, letter * 0.36)
    foot = (x - along[0] * long, y - along[1] * long)
    path = QPainterPath(QPointF(*band.curves[0].start))
    for curve in band.curves[:-1]:
        path.cubicTo(QPointF(*curve.one), QPointF(*curve.two), QPointF(*curve.end))
    path.cubicTo(QPointF(*last.one), QPointF(*last.two), QPointF(*foot))
    side = (-along[1] * half, along[0] * half)
    corners = (
        (x, y),
        (foot[0] + side[0], foot[1] + side[1]),
        (foot[0] - side[0], foot[1] - side[1]),
    )
    return path, QPolygonF([QPointF(*corner) for corner in corners])


def _paint_number(painter: QPainter, band: Band, words: str, ink: FlowInk) -> None:
    painter.setFont(ink.font)
    width = painter.fontMetrics().horizontalAdvance(words) + ink.letter * 0.75
    height = ink.letter * 1.3
    x, y = band.number_at
    box = QRectF(x - width / 2, y - height / 2, width, height)
    edge = QColor(ink.back if band.link.back else ink.forward)
    pen = QPen(edge, ink.letter * 0.07)
    if band.link.back:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(QColor(ink.ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(QColor(ink.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
