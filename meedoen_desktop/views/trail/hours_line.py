"""Hours a week over time as a small line: each point with its number, also in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.days import short_day

_HEIGHT, _HEAD, _FOOT, _SIDE = 96, 26, 24, 18
"""Logical pixels: the whole, room for the numbers, for the days, and at both ends."""


class HoursLine(Restyled, QWidget):
    """``points`` are days with hours a week, oldest first; at least two."""

    def __init__(self, translator: Translator, points: Sequence[tuple[date, int]]) -> None:
        super().__init__()
        self._translator, self._points = translator, tuple(points)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translator.text("Uren per week"))
        said = (
            translator.text("{dag} {uren} uur", dag=self._day(day), uren=hours)
            for day, hours in self._points
        )
        self.setAccessibleDescription(", ".join(said))
        self.dress()

    def sizeHint(self) -> QSize:
        return QSize(current().px(260), current().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(160), current().px(_HEIGHT))

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        places = self._places()
        painter = self.painter()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._paint_ground(painter)
        self._paint_line(painter, places)
        self._paint_words(painter, places)

    def _day(self, day: date) -> str:
        return short_day(0, day.month, day.day, self._translator).removesuffix(" 0")

    def _places(self) -> list[QPointF]:
        """Where each point stands: time across, hours up from nothing."""
        px = current().px
        first, last = self._points[0][0], self._points[-1][0]
        length = max(1, (last - first).days)
        most = max(1, *(hours for _day, hours in self._points))
        left, width = px(_SIDE), self.width() - 2 * px(_SIDE)
        low = self.height() - px(_FOOT)
        room = low - px(_HEAD)
        return [
            QPointF(left + width * (day - first).days / length, low - room * hours / most)
            for day, hours in self._points
        ]

    def _paint_ground(self, painter: QPainter) -> None:
        low = self.height() - current().px(_FOOT)
        painter.setPen(QPen(QColor(current().tokens.line), 1))
        painter.drawLine(0, low, self.width(), low)

    def _paint_line(self, painter: QPainter, places: list[QPointF]) -> None:
        tokens, px = current().tokens, current().px
        low = self.height() - px(_FOOT)
        under = QPolygonF([QPointF(places[0].x(), low), *places, QPointF(places[-1].x(), low)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawPolygon(under)
        pen = QPen(QColor(tokens.accent), max(2, px(2)))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(QColor(tokens.surface))
        for place in places:
            painter.drawEllipse(place, px(4), px(4))

    def _paint_words(self, painter: QPainter, places: list[QPointF]) -> None:
        look = current()
        painter.setFont(look.font("strong"))
        painter.setPen(QColor(look.tokens.text))
        for place, (_day, hours) in zip(places, self._points, strict=True):
            box = QRectF(place.x() - 30, place.y() - look.px(_HEAD), 60, look.px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(hours))
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(look.tokens.muted))
        foot = QRectF(0, self.height() - look.px(_FOOT) + 2, self.width(), look.px(_FOOT) - 2)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for side, (day, _hours) in zip(sides, (self._points[0], self._points[-1]), strict=True):
            painter.drawText(foot, side | Qt.AlignmentFlag.AlignVCenter, self._day(day))
