"""A morning landscape with a path of steps to a flag: for the moment that a goal is reached.

One drawing for the screen and for paper. Warm and quiet: no confetti, no prizes.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

_SKY = (("#A9CFE2", 0.0), ("#DDE9E4", 0.38), ("#FCE6C4", 0.66), ("#F8C98F", 1.0))
_SUN, _GLOW = "#FFF3D2", "#FFD98A"
_RINGS = 26
"""Of the glow: flat circles, because paper (PDF) knows no gradient that fades away."""
_FAR, _MIDDLE, _NEAR = ("#9CBBC0", "#B9CFCB"), ("#6E9F96", "#8DB7A4"), ("#3F7A5D", "#6FA468")
_FRONT = ("#2F6A4D", "#4E8C55")
_STONE, _STONE_EDGE = "#FFF6E3", "#E9B44C"
_POLE, _FLAG, _FLAG_DEEP = "#5B4630", "#D9573B", "#B8412A"
_TRUNK, _LEAVES = "#6B4A2F", ("#8FBF6A", "#5E9A55", "#A9CE7C")
_FLOWERS = ("#F4C542", "#E9724C", "#F7EBD3", "#C86B98")
_TOP = (0.615, 0.43)
"""Where the path ends, as shares of width and height."""
_FEWEST, _MOST = 4, 8


def paint_goal_scene(
    painter: QPainter, box: QRectF, *, steps: int = 5, rise: float = 1.0, corner: float = 0.0
) -> None:
    """Paint into ``box``. ``steps`` stones lead up; ``rise`` from 0 to 1 lets the sun come up."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QPainterPath()
    frame.addRoundedRect(box, corner, corner)
    painter.setClipPath(frame)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_sky(painter, box, rise)
    _paint_hills(painter, box)
    _paint_path(painter, box, max(_FEWEST, min(_MOST, steps)))
    _paint_flag(painter, box, rise)
    _paint_front(painter, box)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _paint_sky(painter: QPainter, box: QRectF, rise: float) -> None:
    sky = QLinearGradient(box.topLeft(), box.bottomLeft())
    for colour, place in _SKY:
        sky.setColorAt(place * 0.8, QColor(colour))
    painter.fillRect(box, sky)
    middle = _at(box, 0.79, 0.70 - 0.36 * rise)
    size = box.height() * 0.105
    warm = QColor(_GLOW)
    warm.setAlpha(round(6 + 8 * rise))
    painter.setBrush(warm)
    for ring in range(_RINGS, 0, -1):
        wide = size + box.height() * 0.5 * (ring / _RINGS) ** 1.5
        painter.drawEllipse(middle, wide, wide)
    painter.setBrush(QColor(_SUN))
    painter.drawEllipse(middle, size, size)
    _paint_birds(painter, box)


def _paint_birds(painter: QPainter, box: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#56707A"), max(1.0, box.height() * 0.006)))
    for x, y, size in ((0.30, 0.20, 0.030), (0.345, 0.155, 0.022), (0.385, 0.235, 0.018)):
        wing = QPainterPath(_at(box, x - size, y - size * 0.3))
        wing.quadTo(_at(box, x - size * 0.45, y - size), _at(box, x, y))
        wing.quadTo(_at(box, x + size * 0.45, y - size), _at(box, x + size, y - size * 0.3))
        painter.drawPath(wing)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_hills(painter: QPainter, box: QRectF) -> None:
    far = ((0.0, 0.60), (0.16, 0.44), (0.34, 0.60), (0.52, 0.46), (0.74, 0.60), (1.0, 0.48))
    middle = ((0.0, 0.66), (0.22, 0.58), (0.5, 0.70), (0.78, 0.58), (1.0, 0.66))
    near = ((0.0, 0.80), (0.25, 0.74), (0.46, 0.52), (0.62, 0.40), (0.80, 0.60), (1.0, 0.74))
    for points, tones in ((far, _FAR), (middle, _MIDDLE), (near, _NEAR)):
        painter.setBrush(_fall(box, tones, 0.4))
        painter.drawPath(_hill(box, points))


def _hill(box: QRectF, points: tuple[tuple[float, float], ...]) -> QPainterPath:
    """A soft line through the points, closed at the foot."""
    path = QPainterPath(_at(box, *points[0]))
    for (x, y), (to_x, to_y) in pairwise(points):
        half = (x + to_x) / 2
        path.cubicTo(_at(box, half, y), _at(box, half, to_y), _at(box, to_x, to_y))
    path.lineTo(_at(box, 1, 1.01))
    path.lineTo(_at(box, 0, 1.01))
    path.closeSubpath()
    return path


def _fall(box: QRectF, tones: tuple[str, str], start: float) -> QBrush:
    fall = QLinearGradient(_at(box, 0, start), _at(box, 0, 1))
    fall.setColorAt(0, QColor(tones[1]))
    fall.setColorAt(1, QColor(tones[0]))
    return QBrush(fall)


def _paint_path(painter: QPainter, box: QRectF, count: int) -> None:
    """Stones from the foot of the hill to its top, smaller where they are further away."""
    most = min(box.height() * 0.30, box.width() * 0.95 / count)
    for place in reversed(range(count)):
        share = place / (count - 1)
        x, y = _on_path(share)
        wide = most * (1 - 0.68 * share)
        tall = wide * (0.30 - 0.05 * share)
        stone = QRectF(0, 0, wide, tall)
        stone.moveCenter(_at(box, x, y))
        painter.setBrush(QColor(20, 50, 35, 70))
        painter.drawEllipse(stone.translated(0, tall * 0.28))
        painter.setBrush(QColor(_STONE_EDGE))
        painter.drawEllipse(stone.translated(0, tall * 0.13))
        painter.setBrush(QColor(_STONE))
        painter.drawEllipse(stone)


def _on_path(share: float) -> tuple[float, float]:
    """A winding line from the left front to the top."""
    x, y = (0.13, 0.94), (_TOP[0] - 0.012, _TOP[1] + 0.075)
    bend = 0.085 * (1 - share) * share * 4
    at_x = x[0] + (y[0] - x[0]) * share + bend * (1 if share < 0.5 else 0.6)
    at_y = x[1] + (y[1] - x[1]) * (share**0.82)
    return at_x, at_y


def _paint_flag(painter: QPainter, box: QRectF, rise: float) -> None:
    foot = _at(box, *_TOP)
    high, width = box.height() * 0.27, box.height() * 0.012
    painter.setBrush(QColor(_POLE))
    painter.drawRoundedRect(
        QRectF(foot.x() - width / 2, foot.y() - high, width, high + width), width / 2, width / 2
    )
    top = QPointF(foot.x() + width / 2, foot.y() - high + width)
    wide = box.height() * 0.21 * (0.45 + 0.55 * rise)
    tall = box.height() * 0.115
    cloth = QPainterPath(top)
    cloth.cubicTo(
        top + QPointF(wide * 0.35, -tall * 0.22), top + QPointF(wide * 0.6, tall * 0.28),
        top + QPointF(wide, tall * 0.08),
    )  # fmt: skip
    cloth.lineTo(top + QPointF(wide, tall * 1.06))
    cloth.cubicTo(
        top + QPointF(wide * 0.6, tall * 1.26), top + QPointF(wide * 0.35, tall * 0.76),
        top + QPointF(0, tall),
    )  # fmt: skip
    cloth.closeSubpath()
    fall = QLinearGradient(top, top + QPointF(wide, 0))
    fall.setColorAt(0, QColor(_FLAG))
    fall.setColorAt(0.55, QColor(_FLAG_DEEP))
    fall.setColorAt(1, QColor(_FLAG))
    painter.setBrush(fall)
    painter.drawPath(cloth)
    painter.setBrush(QColor(_STONE_EDGE))
    painter.drawEllipse(QPointF(foot.x(), foot.y() - high), width * 1.1, width * 1.1)


def _paint_front(painter: QPainter, box: QRectF) -> None:
    """A tree on the right and flowers in the grass: where one stands oneself."""
    painter.setBrush(_fall(box, _FRONT, 0.7))
    points = ((0.0, 1.04), (0.38, 1.02), (0.62, 0.93), (0.84, 0.80), (1.0, 0.78))
    painter.drawPath(_hill(box, points))
    _paint_tree(painter, box)
    spots = (
        (0.02, 0.90), (0.055, 0.945), (0.30, 0.955), (0.36, 0.985), (0.66, 0.955), (0.71, 0.985),
        (0.745, 0.915), (0.795, 0.965), (0.03, 0.985), (0.97, 0.955), (0.62, 0.985),
    )  # fmt: skip
    size = box.height() * 0.014
    for place, (x, y) in enumerate(spots):
        middle = _at(box, x, y)
        painter.setPen(QPen(QColor("#2C5A3D"), max(1.0, size * 0.35)))
        painter.drawLine(middle, middle + QPointF(0, size * 2.4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_FLOWERS[place % len(_FLOWERS)]))
        for dx, dy in ((-0.8, 0), (0.8, 0), (0, -0.8), (0, 0.8)):
            painter.drawEllipse(middle + QPointF(dx * size, dy * size), size * 0.72, size * 0.72)
        painter.setBrush(QColor("#8A5A14"))
        painter.drawEllipse(middle, size * 0.5, size * 0.5)


def _paint_tree(painter: QPainter, box: QRectF) -> None:
    foot, high = _at(box, 0.895, 0.83), box.height()
    painter.setBrush(QColor(_TRUNK))
    trunk = [
        foot + QPointF(-0.018 * high, 0), foot + QPointF(-0.010 * high, -0.2 * high),
        foot + QPointF(0.010 * high, -0.2 * high), foot + QPointF(0.020 * high, 0),
    ]  # fmt: skip
    painter.drawPolygon(QPolygonF(trunk))
    crowns = (
        (-0.075, -0.25, 0.092, 1), (0.075, -0.26, 0.090, 1), (0.0, -0.335, 0.105, 0),
        (-0.035, -0.29, 0.070, 2), (0.03, -0.36, 0.055, 2),
    )  # fmt: skip
    for x, y, size, tone in crowns:
        painter.setBrush(QColor(_LEAVES[tone]))
        painter.drawEllipse(foot + QPointF(x * high, y * high), size * high, size * high)
