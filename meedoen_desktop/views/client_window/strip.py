"""Under the whole board: what has no place yet, or the numbers of the card that is picked up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.life_areas import NUMBERS, AreaValue
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, side
from meedoen_desktop.views.client_window.painting import paint_coin
from meedoen_desktop.views.client_window.pills import Line, Pill
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.touch import Touchable

FIELD_NOW, FIELD_WISHED = "number_now", "number_wished"


class Coin(Touchable):
    """A number to give to the card that is picked up."""

    radius = 40.0

    def __init__(self, sight: Sight, number: int, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.number, self.wish, self.is_answer = number, False, False
        self.setObjectName(f"client.coin.{number}")
        words = sight.texts.number(number)
        self.setAccessibleName(sight.texts.text("announce.number", number=number, words=words))

    def show_state(self, *, wish: bool, is_answer: bool) -> None:
        self.wish, self.is_answer = wish, is_answer
        self.update()

    def face_key(self) -> tuple[bool, bool, float]:
        return self.wish, self.is_answer, self.sight.unit

    def draw_face(self, painter: QPainter) -> None:
        side = min(self.width(), self.height()) - self.sight.px(10)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        paint_coin(painter, box, str(self.number), wish=self.wish)
        if self.is_answer:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.ACCENT), self.sight.px(4)))
            painter.drawEllipse(box.adjusted(-3, -3, 3, 3))


class NumberStrip(QWidget):
    """Now or wished for, the ten numbers, take the number away, back to the pile."""

    numbered = Signal(str, object)
    lifted = Signal()

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.field = sight, FIELD_NOW
        self.value = AreaValue("")
        self.coins = [Coin(sight, number, self) for number in NUMBERS]
        for coin in self.coins:
            coin.clicked.connect(lambda _on=False, c=coin: self.give(c.number))
        self.kinds = {
            field: Pill(sight, sight.pair(f"board.{field}"), self._switch(field), parent=self)
            for field in (FIELD_NOW, FIELD_WISHED)
        }
        self.to_pile = Pill(sight, sight.pair("board.to_pile"), self.lifted.emit, parent=self)
        self.to_pile.setObjectName("client.to_pile")
        self.kinds[FIELD_NOW].setObjectName("client.kind_now")
        self.kinds[FIELD_WISHED].setObjectName("client.kind_wished")

    def _switch(self, field: str) -> Callable[[], None]:
        def switch() -> None:
            self.field = field
            self.show_value(self.value)

        return switch

    def give(self, number: int) -> None:
        """Lay this number on the card, or take it off when it lies there already."""
        same = getattr(self.value, self.field) == number
        self.numbered.emit(self.field, None if same else number)

    def show_value(self, value: AreaValue) -> None:
        self.value = value
        wish, answer = self.field == FIELD_WISHED, getattr(value, self.field)
        for coin in self.coins:
            coin.show_state(wish=wish, is_answer=answer == coin.number)
        for field, pill in self.kinds.items():
            pill.kind = "main" if field == self.field else "plain"
            pill.update()
        self.to_pile.setVisible(value.importance is not None)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px, high = self.sight.px, Pill.tall(self.sight)
        top = (self.height() - high) // 2
        kinds = [pill.sizeHint().width() for pill in self.kinds.values()]
        pile = min(self.to_pile.sizeHint().width(), round(self.width() * 0.22))
        pile = 0 if self.to_pile.isHidden() else pile
        room = self.width() - sum(kinds) - pile - px(46)
        each = min(room / len(self.coins), high + px(14))
        x: float = px(8)
        for pill, wide in zip(self.kinds.values(), kinds, strict=True):
            self._put(pill, QRect(round(x), top, wide, high))
            x += wide + px(4)
        x += px(8) + (room - each * len(self.coins)) / 2
        for coin in self.coins:
            self._put(
                coin, QRect(round(x), (self.height() - round(each)) // 2, round(each), round(each))
            )
            x += each
        self._put(self.to_pile, QRect(self.width() - pile - px(8), top, pile, high))

    def _put(self, widget: QWidget, box: QRect) -> None:
        widget.setGeometry(self.sight.mirrored(box, self.width()))


class Pile(QWidget):
    """The ground of the strip, with its name and, when empty, a sentence."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight
        self.is_empty = True
        self.name = Line(sight, self, 20)
        self.name.set_pair(sight.pair("board.pile"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_as(self, *, is_empty: bool, is_taken: bool) -> None:
        """``is_taken``: the numbers of a card lie here now."""
        self.is_empty = is_empty and not is_taken
        self.name.setVisible(not is_empty and not is_taken)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.sight.px
        box = QRect(px(24), 0, px(170), self.height())
        self.name.setGeometry(self.sight.mirrored(box, self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, corner = QRectF(self.rect()).adjusted(5, 3, -5, -3), self.sight.px(22)
        ground = QColor(colours.SURFACE)
        ground.setAlpha(150)
        painter.setPen(QPen(QColor(colours.LINE), 1.2))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, corner, corner)
        if self.is_empty:
            pad = self.sight.px(26)
            pair = self.sight.pair("board.pile_empty")
            draw_pair(painter, box.adjusted(pad, 4, -pad, -4), pair, self.sight, 20, bold=False,
                      color=colours.MUTED, align=side(self.sight))  # fmt: skip
