"""A number from 1 to 10 with what it means in words; how full it is shows it without reading."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words
from meedoen_desktop.views.client_window.painting import paint_plate, paint_shadow
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.touch import Draggable

_HIGHEST = 10
_EDGE = 30
"""Height in which the level fades in."""
_INSET = 8
"""Of the line of last time, from the edge; pixels of a window of 1366x768."""


class NumberCard(Draggable):
    """``wish``: asked for the number that one would like."""

    radius = 18.0

    def __init__(self, sight: Sight, number: int, parent: QWidget | None = None) -> None:
        super().__init__(sight, parent)
        self.number = number
        self.wish = self.is_answer = self.is_now = self.is_past = False
        self.setObjectName(f"client.number.{number}")
        words = sight.texts.number(number)
        self.setAccessibleName(sight.texts.text("announce.number", number=number, words=words))

    def show_state(
        self, *, wish: bool, answer: int | None, now: int | None, past: int | None
    ) -> None:
        """``answer``: the number given to this question; ``now``: that of the other one.

        ``past`` was the answer last time.
        """
        self.wish, self.is_answer = wish, answer == self.number
        self.is_now = wish and now == self.number
        self.is_past = past == self.number
        said = [key for key, on in (("number_now", self.is_now), ("previous", self.is_past)) if on]
        text = self.sight.texts.text
        self.setAccessibleDescription(". ".join(text(f"board.{key}") for key in said))
        self.update()

    def face_key(self) -> Hashable:
        return (
            self.wish,
            self.is_answer,
            self.is_now,
            self.is_past,
            self.is_dragged,
            self.sight.unit,
        )

    def face_box(self) -> QRectF:
        room = self.sight.px(7)
        return QRectF(self.rect()).adjusted(room, room * 0.6, -room, -room * 1.4)

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        corner = sight.px(self.radius)
        paint_shadow(painter, box, corner, sight.px(12 if self.is_dragged else 7))
        over = self.underMouse() or self.isDown()
        paint_plate(painter, box, corner, colours.SURFACE, colours.LINE)
        self._draw_level(painter, box, corner, over=over)
        digits = QRectF(box.left(), box.top() + 2, box.width(), box.height() * 0.52)
        ink = colours.ACCENT_DEEP if self.wish else colours.COIN_INK
        size = sight.letters(62)
        draw_words(painter, digits, str(self.number), size, color=ink, bold=True)
        edge = sight.px(_INSET) + 5 if self.is_past else 6  # not through the dashes
        words = box.adjusted(edge, digits.height(), -edge, -edge)
        pair = sight.pair(f"numbers.{self.number}")
        draw_pair(painter, words, pair, sight, 20, bold=False, dutch_color=colours.INK)
        self._draw_line(painter, box, corner)

    def _draw_level(self, painter: QPainter, box: QRectF, corner: float, *, over: bool) -> None:
        """Like water in a glass: fuller is better."""
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
        high = box.height() * self.number / _HIGHEST
        level = QRectF(box.left(), box.bottom() - high, box.width(), high)
        fall = QLinearGradient(level.topLeft(), level.bottomLeft())
        top, low = ("#E3F1EF", "#C4E0DD") if self.wish else ("#FDF1D2", "#F9DC98")
        if over:
            low = "#A9D2CF" if self.wish else "#F5CB6B"
        surface = QColor(top)
        surface.setAlpha(0)
        fall.setColorAt(0, surface)  # no hard edge through the words
        fall.setColorAt(min(0.9, self.sight.px(_EDGE) / high), QColor(top))
        fall.setColorAt(1, QColor(low))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(level, fall)
        painter.restore()

    def _draw_line(self, painter: QPainter, box: QRectF, corner: float) -> None:
        if self.is_past:
            self._draw_past(painter, box, corner)
        if not self.is_answer and not self.is_now:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        color = colours.ACCENT if self.is_answer else colours.COIN_LINE
        pen = QPen(QColor(color), self.sight.px(4))
        if self.is_now:
            pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), corner, corner)

    def _draw_past(self, painter: QPainter, box: QRectF, corner: float) -> None:
        """Last time, in grey: a dashed line inside the edge, like the shelves of the board."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(colours.GHOST), max(1.6, self.sight.px(2)))
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        inset = self.sight.px(_INSET)
        inner = box.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inner, max(2, corner - inset), max(2, corner - inset))
