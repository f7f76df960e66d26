"""Above the exercise: how far we are, the question, and the way through earlier times."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_words, side
from meedoen_desktop.views.client_window.painting import paint_plate, paint_ring, paint_shadow
from meedoen_desktop.views.client_window.sight import Pair, Sight

_MOST_DOTS = 24
"""With more cards than this a dot each would press: then a quiet line without numbers."""


class Progress(QWidget):
    """A dot per card; the present one is longer. No time, no score."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.at, self.total, self.words = sight, 0, 0, ""

    def show_at(self, at: int, total: int, key: str) -> None:
        """``at`` counts from 0; a total of 0 shows nothing. ``key`` is that of the words."""
        self.at, self.total = at, total
        self.words = self.sight.texts.text(key, number=at + 1, total=total)
        self.setAccessibleName(self.words if total else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        sight = self.sight
        if self.total > _MOST_DOTS:
            self._draw_line(painter)
            return
        dot, gap, long = sight.px(12), sight.px(9), sight.px(34)
        x, middle = 2.0, self.height() / 2
        for index in range(self.total):
            wide = long if index == self.at else dot
            done = index <= self.at
            painter.setBrush(QColor(colours.ACCENT if done else colours.LINE))
            left = self.width() - x - wide if sight.is_right_to_left else x
            painter.drawRoundedRect(QRectF(left, middle - dot / 2, wide, dot), dot / 2, dot / 2)
            x += wide + gap
        room = QRectF(x + gap, 0, self.width() - x - gap, self.height())
        if sight.is_right_to_left:
            room.moveLeft(0)
        draw_words(painter, room, self.words, sight.letters(20), color=colours.MUTED,
                   align=side(sight) | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip

    def _draw_line(self, painter: QPainter) -> None:
        """How far, in a line that fills softly."""
        high, wide = self.sight.px(8), self.width() * 0.5
        line = QRectF(2, self.height() / 2 - high / 2, wide, high)
        done = QRectF(line)
        done.setWidth(max(high, wide * self.at / self.total))
        for box, color in ((line, colours.LINE), (done, colours.PROGRESS)):
            if self.sight.is_right_to_left:
                box.moveRight(self.width() - 2)
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(box, high / 2, high / 2)


class PastSlider(QSlider):
    """From the first time to now. ``looked`` gives the place: 0 is the first, the last is now."""

    looked = Signal(int)

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sight = sight
        self.names: tuple[str, ...] = ()
        self.setObjectName("client.past")
        self.setPageStep(1)
        self.setAccessibleName(sight.texts.text("board.previous"))
        self.valueChanged.connect(self._changed)

    def set_names(self, names: Sequence[str]) -> None:
        """One name per moment, the last one "now"."""
        self.names = tuple(names)
        was = self.blockSignals(True)  # noqa: FBT003 - Qt
        self.setRange(0, max(0, len(names) - 1))
        self.setValue(self.maximum())
        self.blockSignals(was)
        self._describe()

    def _changed(self, at: int) -> None:
        self._describe()
        self.looked.emit(at)
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.names[self.value()] if self.names else "")

    def _place(self, at: int) -> float:
        room, inset = self.width(), self.sight.px(74)
        share = at / max(1, self.maximum())
        x = inset + (room - 2 * inset) * share
        return room - x if self.sight.is_right_to_left else x

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sight.keyboard = False
        self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._seek(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _seek(self, x: float) -> None:
        moments = range(self.maximum() + 1)
        self.setValue(min(moments, key=lambda at: abs(self._place(at) - x)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if way:
            self.setValue(self.value() + (-way if self.sight.is_right_to_left else way))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, px = self.height() * 0.34, self.sight.px
        ends = self._place(0), self._place(self.maximum())
        track = QRectF(min(ends), middle - px(3), abs(ends[1] - ends[0]), px(6))
        paint_plate(painter, track, px(3), colours.LINE, colours.LINE)
        for at in range(self.maximum() + 1):
            self._draw_moment(painter, at, middle)
        if self.hasFocus() and self.sight.keyboard:
            box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            paint_ring(painter, box, px(14), max(3, px(3)))
        here = self.names[self.value()] if self.names else ""
        wide = px(146)
        left = max(0.0, min(self.width() - wide, self._place(self.value()) - wide / 2))
        room = QRectF(left, self.height() * 0.56, wide, self.height() * 0.44)
        draw_words(painter, room, here, self.sight.letters(19), bold=True)

    def _draw_moment(self, painter: QPainter, at: int, middle: float) -> None:
        is_here = at == self.value()
        side = self.sight.px(30 if is_here else 16)
        box = QRectF(self._place(at) - side / 2, middle - side / 2, side, side)
        if is_here:
            paint_shadow(painter, box, side / 2, self.sight.px(4))
        painter.setPen(QPen(QColor(colours.ACCENT), self.sight.px(3)))
        painter.setBrush(QColor(colours.SURFACE if not is_here else colours.ACCENT))
        painter.drawEllipse(box)


def joined(first: Pair, second: Pair) -> Pair:
    """Only the Dutch of both, on one line."""
    dutch = "  ·  ".join(text for text in (first.dutch, second.dutch) if text)
    return Pair(dutch)
