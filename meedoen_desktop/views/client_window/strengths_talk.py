"""Talking about one chosen card: the card very large, its own question beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, side
from meedoen_desktop.views.client_window.painting import paint_plate, paint_shadow
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_card import CardLook, StrengthCard
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable

_GENERAL = ("talk_when", "talk_who", "talk_where")


class Asking(QWidget):
    """The question of the card, large; three that fit every card, small."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight
        self.own, self.ink = Pair(""), colours.INK
        self.setObjectName("client.asking")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def ask(self, own: Pair, ink: str) -> None:
        """Show the question of a card, in the colour of its group."""
        self.own, self.ink = own, ink
        self.setAccessibleName(own.spoken)
        self.setAccessibleDescription(" ".join(pair.spoken for pair in self.general))
        self.update()

    @property
    def general(self) -> tuple[Pair, ...]:
        return tuple(self.sight.pair(f"strengths.{key}") for key in _GENERAL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, wide = self.sight.px, float(self.width())
        own = QRectF(px(10), px(6), wide - px(24), self.height() * 0.46)
        self._draw_bubble(painter, own)
        pad = px(34)
        draw_pair(painter, own.adjusted(pad, px(14), -pad, -px(14)), self.own, self.sight, 38,
                  color=self.ink, align=side(self.sight))  # fmt: skip
        top = own.bottom() + px(34)
        each = (self.height() - top - px(6)) / len(_GENERAL)
        for index, pair in enumerate(self.general):
            line = QRectF(px(10), top + index * each, wide - px(24), each)
            self._draw_general(painter, line, pair)

    def _draw_bubble(self, painter: QPainter, box: QRectF) -> None:
        px = self.sight.px
        paint_shadow(painter, box, px(28), px(8))
        paint_plate(painter, box, px(28), colours.SURFACE, colours.LINE)
        bar = QRectF(box.left(), box.top() + px(26), px(7), box.height() - px(52))
        if self.sight.is_right_to_left:
            bar.moveRight(box.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.ink))
        painter.drawRoundedRect(bar, px(3), px(3))

    def _draw_general(self, painter: QPainter, line: QRectF, pair: Pair) -> None:
        px = self.sight.px
        dot = QRectF(line.left() + px(34), line.center().y() - px(6), px(12), px(12))
        words = line.adjusted(px(66), 2, -px(20), -2)
        if self.sight.is_right_to_left:
            dot.moveRight(line.right() - px(34))
            words = line.adjusted(px(20), 2, -px(66), -2)
        painter.setPen(QPen(QColor(colours.COIN_LINE), px(2)))
        painter.setBrush(QColor(colours.COIN_LIGHT))
        painter.drawEllipse(dot)
        draw_pair(painter, words, pair, self.sight, 25, bold=False, align=side(self.sight))


class TalkScene(Scene):
    """The card of this moment; "next" brings the following one."""

    def __init__(self, sight: Sight, table: StrengthsTable, parent: QWidget) -> None:
        super().__init__(sight, table, parent)
        self.card: StrengthCard | None = None
        self.asking = Asking(sight, self)

    def heading(self) -> tuple[Pair, Pair]:
        return self.sight.pair("strengths.talk_title"), Pair("")

    def renew(self) -> None:
        card = self.state.card
        if self.card is None or self.card.card != card:
            if self.card is not None:
                self.card.hide()
                self.card.deleteLater()
            self.card = StrengthCard(self.sight, self.content, card, self)
            letters = 54 if self.sight.look.sober else 44
            self.card.set_look(CardLook(letters=letters, sentence=True))
            self.card.show()
        self.asking.ask(self.content.asks(card), self.card.ink)

    def arrange(self) -> None:
        px = self.sight.px
        side_of_card = min(self.width() * 0.4, px(560))
        high = min(self.height() - px(4), side_of_card * 1.12)
        top = (self.height() - high) / 2
        if self.card is not None:
            self.place(self.card, px(4), top, side_of_card, high)
        left = side_of_card + px(40)
        self.place(self.asking, left, top, self.width() - left, high)

    def first(self) -> QWidget | None:
        return self.card
