"""The beginning: what will happen, that nothing is wrong, and a hand of cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.face import Face
from meedoen_desktop.views.client_window.lettering import draw_pair
from meedoen_desktop.views.client_window.painting import paint_plate, paint_shadow
from meedoen_desktop.views.client_window.pills import Line, Pill
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight


class Fan(QWidget):
    """The cards, held out like a hand of cards; decoration."""

    def __init__(self, sight: Sight, faces: tuple[Face, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.faces = sight, faces

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width() / 3.8, self.height() * 0.42)
        pivot = QPointF(self.width() / 2, self.height() * 0.5 + width * 2.1)
        count = len(self.faces)
        for index, face in enumerate(self.faces):
            angle = (index - (count - 1) / 2) * (54 / max(1, count - 1))
            painter.save()
            painter.translate(pivot)
            painter.rotate(-angle if self.sight.is_right_to_left else angle)
            painter.translate(0, -width * 2.35)
            self._draw_card(painter, QRectF(-width / 2, -width * 0.62, width, width * 1.24), face)
            painter.restore()

    def _draw_card(self, painter: QPainter, box: QRectF, face: Face) -> None:
        corner = box.width() * 0.1
        paint_shadow(painter, box, corner, box.width() * 0.06)
        paint_plate(painter, box, corner, colours.SURFACE, colours.LINE)
        pad = box.width() * 0.07
        picture = box.adjusted(pad, pad, -pad, -pad - box.height() * 0.16)
        if self.sight.look.sober:
            painter.setPen(QPen(QColor(colours.LINE), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            draw_pair(painter, box.adjusted(pad, pad, -pad, -pad), face.name,
                      self.sight, 22)  # fmt: skip
            return
        face.paint(painter, picture, corner * 0.8)
        words = QRectF(
            picture.left(), picture.bottom(), picture.width(), box.bottom() - picture.bottom()
        )
        draw_pair(painter, words, Pair(face.name.main), self.sight, 17, color=face.ink)


class IntroScene(Scene):
    """Three short sentences and one big button. ``group`` is that of the exercise's texts."""

    group = ""

    def __init__(
        self,
        sight: Sight,
        content: Any,
        parent: QWidget,
    ) -> None:
        super().__init__(sight, content, parent)
        self.words: list[Line] = []
        for pair in self.lines():
            line = Line(sight, self, 25)
            line.set_pair(pair)
            self.words.append(line)
        self.begin = Pill(
            sight, sight.pair("board.begin"), lambda: self.do("next"), kind="main", parent=self
        )
        self.begin.setObjectName("client.begin")
        self.hand = self.new_hand()

    def lines(self) -> tuple[Pair, ...]:
        """What will happen, in three sentences."""
        return ()

    def faces(self) -> tuple[Face, ...]:
        """The cards in the hand."""
        return ()

    def new_hand(self) -> QWidget:
        """The cards beside the words."""
        return Fan(self.sight, self.faces(), self)

    def heading(self) -> tuple[Pair, Pair]:
        return self.sight.pair(f"{self.group}.title"), Pair("")

    def arrange(self) -> None:
        px, wide = self.sight.px, self.width() * 0.47
        bilingual = self.sight.is_bilingual
        each = min(px(128 if bilingual else 92), (self.height() - px(110)) / 3)
        top = max(0.0, (self.height() - each * 3 - px(120)) * 0.42)
        for index, line in enumerate(self.words):
            self.place(line, 0, top + index * each, wide, each - px(16))
        hint = self.begin.sizeHint()
        width, high = max(hint.width() + px(70), px(270)), max(hint.height(), px(86))
        self.place(self.begin, -px(4), top + each * 3 + px(22), width, high)
        self.place(self.hand, self.width() * 0.5, 0, self.width() * 0.5, self.height())

    def first(self) -> QWidget:
        return self.begin
