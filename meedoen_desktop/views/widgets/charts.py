"""Charts on the screen. Each also says its numbers in words for the screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.chart_shapes import (
    Dot,
    Ink,
    Polyline,
    Series,
    Shape,
    Words,
    legend,
    line_chart,
    star,
)
from meedoen_desktop.views.widgets.restyled import Restyled


def paint_shapes(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Draw shapes with any QPainter: a widget, a picture or a PDF page."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        if isinstance(shape, Polyline):
            _paint_line(painter, shape)
        elif isinstance(shape, Dot):
            _paint_dot(painter, shape)
        else:
            _paint_words(painter, shape)


def _paint_line(painter: QPainter, shape: Polyline) -> None:
    points = QPolygonF([QPointF(x, y) for x, y in shape.points])
    pen = QPen(QColor(shape.color), shape.width) if shape.color else QPen(Qt.PenStyle.NoPen)
    if shape.dashed:
        pen.setDashPattern([4, 2.5])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    fill = QColor(shape.fill or "#000000")
    fill.setAlphaF(shape.opacity)
    painter.setBrush(QBrush(fill) if shape.fill else QBrush(Qt.BrushStyle.NoBrush))
    if shape.closed:
        painter.drawPolygon(points)
    else:
        painter.drawPolyline(points)


def _paint_dot(painter: QPainter, shape: Dot) -> None:
    side = shape.radius
    box = QRectF(shape.at[0] - side, shape.at[1] - side, side * 2, side * 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shape.color))
    if shape.square:
        painter.drawRect(box)
    else:
        painter.drawEllipse(box)


def _paint_words(painter: QPainter, shape: Words) -> None:
    font = current().font("strong" if shape.strong else "body")
    font.setPixelSize(max(1, round(shape.size)))
    painter.setFont(font)
    painter.setPen(QColor(shape.color))
    width = painter.fontMetrics().horizontalAdvance(shape.text)
    left = shape.at[0] - (0, width / 2, width)[shape.align + 1]
    painter.drawText(QPointF(left, shape.at[1]), shape.text)


def ink() -> Ink:
    """The inks of the present look."""
    look = current()
    colours = look.tokens
    return Ink(colours.text, colours.muted, colours.line, colours.surface, colours.bg, look.px(13))


class _Chart(Restyled, QWidget):
    chart_height = 330
    draw: Callable[[Sequence[str], Sequence[Series], float, float, Ink], list[Shape]]

    def __init__(self, name: str, labels: Sequence[str], series: Sequence[Series] = ()) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_values(labels, series)
        self.dress()

    def set_values(self, labels: Sequence[str], series: Sequence[Series]) -> None:
        """Show other numbers; None is a gap."""
        self._labels, self._series = tuple(labels), tuple(series)
        self.setAccessibleDescription(". ".join(self._said(one) for one in self._series))
        self.updateGeometry()
        self.update()

    def _said(self, one: Series) -> str:
        pairs = zip(self._labels, one.values, strict=True)
        words = (
            f"{label} {'-' if value is None else format(value, 'g')}" for label, value in pairs
        )
        return f"{one.name}: {', '.join(words)}"

    def restyle(self) -> None:
        self.updateGeometry()

    def _legend_height(self) -> float:
        return len(self._series) * ink().size * 1.7 + ink().size if self._series else 0

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(360), px(self.chart_height) + round(self._legend_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, room = ink(), self.height() - self._legend_height()
        shapes = type(self).draw(self._labels, self._series, self.width(), room, look)
        at = (self.width() / 2 - current().px(90), room + look.size)
        painter = self.painter()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        paint_shapes(painter, shapes + legend(self._series, at, look))


class StarChart(_Chart):
    """The life areas around a middle: now against the start, optionally wished for."""

    draw = staticmethod(star)


class LineChart(_Chart):
    """Marks over time."""

    chart_height = 220
    draw = staticmethod(line_chart)
