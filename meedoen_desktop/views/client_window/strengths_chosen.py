"""Under the cards: what was chosen, in the client's order, and room for what can still come."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words, side
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.strengths_card import draw_order
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable
from meedoen_desktop.views.client_window.touch import Touchable


class Slot(Touchable):
    """A chosen card, small; a press takes it out of the choice."""

    radius = 18.0

    def __init__(self, sight: Sight, table: StrengthsTable, order: int, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.table, self.order, self.card = table, order, ""
        self.setObjectName(f"client.slot.{order}")

    def show_card(self, card: str) -> None:
        """Without a card there is nothing to press."""
        self.card = card
        self.setVisible(bool(card))
        if card:
            name = self.table.name(card).spoken
            self.setAccessibleName(f"{self.order}. {name}")
            self.setAccessibleDescription(self.sight.texts.text("announce.chosen", card=name))
        self.update()

    def face_key(self) -> Hashable:
        return self.card, self.sight.unit

    def face_box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(4, 3, -4, -6)

    def draw_face(self, painter: QPainter) -> None:
        box, px = self.face_box(), self.sight.px
        corner = px(self.radius)
        paint_shadow(painter, box, corner, px(5))
        over = self.underMouse() or self.isDown()
        paint_plate(painter, box, corner, colours.SOFT if over else colours.SURFACE, colours.ACCENT)
        inner = box.adjusted(px(6), px(6), -px(6), -px(6))
        has_picture = self.table.has_picture(self.card) and not self.sight.look.sober
        mark = min(inner.height(), px(66) if has_picture else px(38))
        picture = QRectF(inner.left(), inner.top(), mark, inner.height())
        words = inner.adjusted(mark + px(6), 0, -px(22), 0)
        cross = QRectF(inner.right() - px(18), inner.top(), px(18), px(18))
        if self.sight.is_right_to_left:
            turn = box.left() + box.right()
            for part in (picture, words, cross):
                part.moveRight(turn - part.left())
        face = self.table.face(self.sight, self.card)
        badge = QRectF(0, 0, px(28), px(28))
        badge.moveCenter(picture.center())
        if has_picture:
            face.paint(painter, picture, corner * 0.6)
            badge.moveTopLeft(picture.topLeft() - QPointF(px(3), px(3)))
            if self.sight.is_right_to_left:
                badge.moveRight(picture.right() + px(3))
        draw_order(painter, badge, self.order)
        draw_pair(painter, words, face.name, self.sight, 20, color=face.ink)
        sign = glyph("x", colours.MUTED, round(cross.width()))
        painter.drawPixmap(round(cross.left()), round(cross.top()), sign)


class Chosen(QWidget):
    """``most`` places; ``removed`` gives the card that is taken out."""

    removed = Signal(str)

    def __init__(self, sight: Sight, table: StrengthsTable, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight
        self.slots = [Slot(sight, table, order + 1, self) for order in range(most)]
        for slot in self.slots:
            slot.clicked.connect(lambda _on=False, s=slot: self.removed.emit(s.card))

    def show_cards(self, cards: Sequence[str]) -> None:
        """The cards in the order of the choice."""
        for index, slot in enumerate(self.slots):
            slot.show_card(cards[index] if index < len(cards) else "")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for index, slot in enumerate(self.slots):
            slot.setGeometry(self._place(index))

    def _place(self, index: int) -> QRect:
        gap, count = self.sight.px(6), len(self.slots)
        each = (self.width() - gap * (count - 1)) / count
        box = QRect(round(index * (each + gap)), 0, round(each), self.height())
        return self.sight.mirrored(box, self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = self.sight.px(18)
        pen = QPen(QColor(colours.STRONG_LINE), max(1.2, self.sight.unit * 1.3))
        pen.setDashPattern([4, 4])
        for index, slot in enumerate(self.slots):
            if not slot.card:
                box = QRectF(self._place(index)).adjusted(5, 4, -5, -7)
                painter.setOpacity(0.6)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, corner, corner)
                painter.setOpacity(1)
                pad = self.sight.px(16)
                draw_words(painter, box.adjusted(pad, 0, -pad, 0), str(index + 1),
                           self.sight.letters(20), color=colours.MUTED,
                           align=side(self.sight) | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
