"""Many cards on pages: big enough to read, with arrows beside, dots below, keys and strokes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.announcing import announce
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.touch import Touchable

BELOW = 44
"""Room under the cards for the dots of the pages, and for a sentence beside them."""
_ARROW, _GAP = 66, 4
_STROKE = 60
_NOTCH = 120


@dataclass(frozen=True)
class Measure:
    """Cards beside and below each other on a page, and the shape of the largest card."""

    across: int
    down: int
    widest: float = 300
    tallest: float = 300


class Turn(Touchable):
    """A round button beside the cards: to the next page, or back."""

    radius = 33.0

    def __init__(self, sight: Sight, way: int, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.way = way
        key = "page_next" if way > 0 else "page_back"
        self.setObjectName(f"client.{key}")
        self.setAccessibleName(sight.texts.text(f"window.{key}"))

    def face_key(self) -> float:
        return self.sight.unit

    def face_box(self) -> QRectF:
        side = min(self.width(), self.height()) - self.sight.px(6)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def draw_face(self, painter: QPainter) -> None:
        box, over = self.face_box(), self.underMouse() or self.isDown()
        paint_shadow(painter, box, box.width() / 2, self.sight.px(5))
        ground = colours.ACCENT_SOFT if over else colours.SURFACE
        paint_plate(painter, box, box.width() / 2, ground, colours.LINE)
        right = (self.way > 0) != self.sight.is_right_to_left
        side, at = round(box.width() * 0.5), box.center()
        drawn = glyph("caret-right" if right else "caret-left", colours.ACCENT, side)
        painter.drawPixmap(round(at.x() - side / 2), round(at.y() - side / 2), drawn)


class CardPages(QWidget):
    """``show_cards`` gives the widgets in their order; ``turned`` tells another page."""

    turned = Signal()

    def __init__(self, sight: Sight, measure: Measure, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.measure = sight, measure
        self.cards: list[QWidget] = []
        self.page = 0
        self._pressed: QPointF | None = None
        self._rolled = 0
        self.back, self.next = Turn(sight, -1, self), Turn(sight, 1, self)
        self.back.clicked.connect(lambda _on=False: self.turn(-1))
        self.next.clicked.connect(lambda _on=False: self.turn(1))

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Other cards, or the same in another order; the page stays when it is still there."""
        if list(cards) != self.cards:
            for gone in self.cards:
                if gone not in cards:
                    gone.hide()
            self.cards = list(cards)
            for earlier, later in pairwise([*self.cards, self.next]):
                QWidget.setTabOrder(earlier, later)
        self.page = min(self.page, self.pages - 1)
        self.arrange()

    @property
    def per_page(self) -> int:
        return self.measure.across * self.measure.down

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.cards) // self.per_page))

    @property
    def shown(self) -> list[QWidget]:
        """The cards of this page."""
        first = self.page * self.per_page
        return self.cards[first : first + self.per_page]

    def turn(self, by: int) -> bool:
        """To another page; whether there is one."""
        wanted = max(0, min(self.pages - 1, self.page + by))
        if wanted == self.page:
            return False
        focused = self.focusWidget()
        self.page = wanted
        self.arrange()
        if focused in self.cards or (focused is not None and not focused.isVisible()):
            self.shown[0].setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, self.accessibleName())
        self.turned.emit()
        return True

    def swiped(self, way: int) -> None:
        """A stroke: to the side where reading starts asks for what comes after."""
        self.turn(way if self.sight.is_right_to_left else -way)

    def arrange(self) -> None:
        """The cards of this page in rows, from the side where reading starts."""
        px, many = self.sight.px, self.pages > 1
        number = self.sight.texts.text("window.page", number=self.page + 1, total=self.pages)
        self.setAccessibleName(number if many else "")
        side = max(56, px(_ARROW)) if many else 0
        self.back.setVisible(many and self.page > 0)
        self.next.setVisible(many and self.page < self.pages - 1)
        room = QRect(side, 0, self.width() - 2 * side, self.height() - px(BELOW))
        for turn, left in ((self.back, 0), (self.next, self.width() - side)):
            box = QRect(left, (room.height() - side) // 2, side, side)
            turn.setGeometry(self.sight.mirrored(box, self.width()))
        shown = self.shown
        for card in self.cards:
            card.setVisible(card in shown)
        self._lay(shown, room)
        self.update()

    def _lay(self, shown: Sequence[QWidget], room: QRect) -> None:
        if not shown:
            return
        across, down = self._shape(len(shown))
        gap, px = self.sight.px(_GAP), self.sight.px
        wide = min((room.width() - gap * (across - 1)) / across, px(self.measure.widest))
        high = min((room.height() - gap * (down - 1)) / down, px(self.measure.tallest))
        left = room.left() + (room.width() - across * wide - gap * (across - 1)) / 2
        top = room.top() + (room.height() - down * high - gap * (down - 1)) / 2
        for index, card in enumerate(shown):
            x = left + index % across * (wide + gap)
            y = top + index // across * (high + gap)
            box = QRect(round(x), round(y), round(wide), round(high))
            card.setGeometry(self.sight.mirrored(box, self.width()))

    def _shape(self, count: int) -> tuple[int, int]:
        """Pages look alike; a single page with few cards shows them larger."""
        if self.pages > 1:
            return self.measure.across, self.measure.down
        down = 1 if count <= max(3, self.measure.across - 1) else -(-count // self.measure.across)
        down = max(down, min(2, count // 4)) if self.measure.down > 1 else down
        return -(-count // down), down

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._rolled += event.angleDelta().y()
        if abs(self._rolled) >= _NOTCH:
            self.turn(-1 if self._rolled > 0 else 1)
            self._rolled = 0
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sight.keyboard = False
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, self._pressed = self._pressed, None
        if start is not None:
            way = event.position().x() - start.x()
            if abs(way) > self.sight.px(_STROKE):
                self.swiped(1 if way > 0 else -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.pages < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dot, gap = self.sight.px(11), self.sight.px(10)
        x = (self.width() - self.pages * (dot + gap) + gap) / 2
        y = self.height() - self.sight.px(BELOW) / 2 - dot / 2
        for page in range(self.pages):
            here = page == self.page
            painter.setBrush(QColor(colours.ACCENT if here else colours.STRONG_LINE))
            painter.setOpacity(1.0 if here else 0.45)
            left = self.width() - x - dot if self.sight.is_right_to_left else x
            painter.drawEllipse(QRectF(left, y, dot, dot))
            x += dot + gap
