"""The three piles that strengths cards are laid on, and the stack they come from."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.sheets.group_colours import group_colours
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words, side
from meedoen_desktop.views.client_window.painting import paint_plate, paint_shadow
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable
from meedoen_desktop.views.client_window.touch import painted
from meedoen_desktop.views.client_window.tray import Tray

_COUNT = 42
_SPOKEN = 6
"""So many of the cards that lie here are named to a screen reader."""


class PileTray(Tray):
    """A pile: cards lie in rows and overlap when there are many; below, how many in words."""

    def __init__(self, sight: Sight, table: StrengthsTable, pile: int, parent: QWidget) -> None:
        super().__init__(sight, pile, parent)
        self.table = table
        self._tiles: QPixmap | None = None
        self._tiles_key: Hashable = None

    @property
    def name(self) -> Pair:
        return self.sight.pair(f"strengths.pile_{self.importance}")

    def spoken(self, card: str) -> str:
        return self.table.name(card).spoken

    def show_pile(self, held: Sequence[str], *, answer: bool) -> None:
        """The cards of the pile, the last one placed at the end."""
        self.show_cards(held, (), shelf=False, answer=answer)
        if held:
            named = [self.spoken(card) for card in reversed(held[-_SPOKEN:])]
            self.setAccessibleDescription(". ".join([self.count.spoken, *named]))

    @property
    def count(self) -> Pair:
        """How many cards lie here."""
        if len(self.held) == 1:
            return self.sight.pair("strengths.pile_one")
        return self.sight.pair("strengths.pile_count", number=len(self.held))

    def room(self) -> QRectF:
        return super().room().adjusted(0, 0, 0, -self.sight.px(_COUNT))

    def draw_held(self, painter: QPainter) -> None:
        if not self.held:
            return
        box, px = self.face_box(), self.sight.px
        below = QRectF(box.left(), box.bottom() - px(_COUNT) - 2, box.width(), px(_COUNT))
        ink = colours.MUTED
        draw_pair(painter, below.adjusted(px(12), 0, -px(12), 0), Pair(self.count.main),
                  self.sight, 19, color=ink, bold=False)  # fmt: skip
        if self.sight.look.sober:
            self._draw_names(painter)
        else:
            painter.drawPixmap(0, 0, self._laid())

    def _laid(self) -> QPixmap:
        """The tiles, drawn once: a card that hangs above the pile must follow the hand."""
        key = (self.held, self.size(), self.sight.unit)
        if self._tiles is None or self._tiles_key != key:
            self._tiles, self._tiles_key = painted(self, self._draw_tiles), key
        return self._tiles

    def _draw_tiles(self, painter: QPainter) -> None:
        room, gap = self.room(), self.sight.px(10)
        across = 4 if room.width() > room.height() * 0.7 else 3
        each = min((room.width() - gap * (across - 1)) / across, self.sight.px(86))
        rows = -(-len(self.held) // across)
        spare = room.height() - each - gap
        down = min(each + gap, spare / (rows - 1)) if rows > 1 else 0.0
        used = across * (each + gap) - gap
        for index, card in enumerate(self.held):
            column, row = index % across, index // across
            x = (room.width() - used) / 2 + column * (each + gap)
            left = room.right() - x - each if self.sight.is_right_to_left else room.left() + x
            place = QRectF(left, room.top() + gap * 0.6 + row * down, each, each)
            self._draw_tile(painter, place, card)

    def _draw_tile(self, painter: QPainter, place: QRectF, card: str) -> None:
        corner = place.width() * 0.18
        paint_shadow(painter, place, corner, self.sight.px(4))
        paint_plate(painter, place, corner, colours.SURFACE, colours.LINE)
        inner = place.adjusted(3, 3, -3, -3)
        if self.table.has_picture(card):
            self.table.face(self.sight, card).paint(painter, inner, corner * 0.8)
        else:
            draw_words(painter, inner, self.spoken(card), self.sight.letters(13, 9))

    def _draw_names(self, painter: QPainter) -> None:
        """The names in words, the last one laid on top."""
        room, tall = self.room(), self.sight.letters(19) * 1.6
        shown = int(room.height() // tall)
        pad = self.sight.px(12)
        for index, card in enumerate(reversed(self.held[-shown:] if shown else ())):
            line = QRectF(room.left() + pad, room.top() + index * tall,
                          room.width() - 2 * pad, tall)  # fmt: skip
            ink = group_colours(self.table.group(card)).ink
            draw_words(painter, line, self.spoken(card), self.sight.letters(19), color=ink,
                       align=side(self.sight) | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip


STACK_AIR = 32
"""Room around the stack, because its cards lie a little askew; as `px`."""


class Stack(QWidget):
    """The cards that are still to come, face down behind the present one; decoration."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.left = sight, 0
        self._drawn: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_left(self, left: int) -> None:
        """How many cards come after the present one: at most three edges show."""
        if self.left != min(3, left):
            self.left, self._drawn = min(3, left), None
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = painted(self, self._draw)
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self, painter: QPainter) -> None:
        px, corner = self.sight.px, self.sight.px(22)
        way = -1 if self.sight.is_right_to_left else 1
        inset = px(STACK_AIR) + px(6)
        box = QRectF(self.rect()).adjusted(inset, inset - px(9), -inset, -inset - px(4))
        for layer in range(self.left, 0, -1):
            painter.save()
            painter.translate(box.center())
            painter.rotate(way * layer * 1.3)
            painter.translate(-box.center().x() + way * px(5) * layer,
                              -box.center().y() + px(4) * layer)  # fmt: skip
            paint_shadow(painter, box, corner, px(5))
            painter.setPen(QPen(QColor(colours.LINE), 1))
            painter.setBrush(QColor(colours.SOFT))
            painter.drawRoundedRect(box, corner, corner)
            painter.restore()
