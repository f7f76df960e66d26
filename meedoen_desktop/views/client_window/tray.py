"""A column of the board: a place to lay cards, with a shelf for how it was last time."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words, line_room
from meedoen_desktop.views.client_window.lettering import side as side_of
from meedoen_desktop.views.client_window.painting import (
    paint_fullness,
    paint_picture,
    paint_plate,
    paint_shadow,
)
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.touch import Touchable

HEAD = 68
SHELF = 60
_SIGN, _FULLEST = 26, 2
"""Size of the sign beside the words, and the importance for which it is full."""


class Tray(Touchable):
    """``held`` are the cards drawn small inside (where they are not widgets themselves)."""

    radius = 22.0

    def __init__(self, sight: Sight, importance: int, parent: QWidget | None = None) -> None:
        super().__init__(sight, parent)
        self.importance = importance
        self.held: tuple[str, ...] = ()
        self.ghosts: tuple[str, ...] = ()
        self.has_shelf = False
        self.is_target = False
        self.is_answer = False
        self.setObjectName(f"client.tray.{importance}")
        self.setAccessibleName(self.name.spoken)

    @property
    def name(self) -> Pair:
        """What stands above it."""
        return self.sight.pair(f"importance.{self.importance}")

    def spoken(self, card: str) -> str:
        """The name of a card, for the screen reader."""
        return self.sight.texts.area(card)

    def show_cards(
        self, held: Sequence[str], ghosts: Sequence[str], *, shelf: bool, answer: bool = False
    ) -> None:
        """The small cards inside, those of last time, and whether this is the answer now."""
        self.held, self.ghosts, self.has_shelf = tuple(held), tuple(ghosts), shelf
        self.is_answer = answer
        names = [self.spoken(card) for card in held]
        empty = self.sight.texts.text("board.column_empty")
        self.setAccessibleDescription(". ".join(names) or empty)
        self.update()

    def set_target(self, is_target: bool) -> None:  # noqa: FBT001 - a switch
        """Whether a card hangs above this tray."""
        if is_target != self.is_target:
            self.is_target = is_target
            self.update()

    def face_key(self) -> Hashable:
        state = (self.held, self.ghosts, self.has_shelf, self.is_target, self.is_answer)
        return state, self.sight.unit

    def face_box(self) -> QRectF:
        room = self.sight.px(5)
        return QRectF(self.rect()).adjusted(room, room * 0.5, -room, -room * 1.5)

    def room(self) -> QRectF:
        """Where cards can lie."""
        box, sight = self.face_box(), self.sight
        shelf = sight.px(SHELF) if self.has_shelf else 0
        return box.adjusted(sight.px(8), sight.px(HEAD) + 3, -sight.px(8), -shelf - sight.px(4))

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        corner, tone = sight.px(self.radius), colours.TRAYS[self.importance]
        paint_shadow(painter, box, corner, sight.px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(box, tone.body))
        painter.drawRoundedRect(box, corner, corner)
        self._draw_head(painter, box, corner)
        if self.has_shelf:
            self._draw_shelf(painter, box)
        self.draw_held(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        strong = self.is_target or self.is_answer
        pen = QPen(QColor(colours.ACCENT if strong else tone.line), sight.px(4 if strong else 1.4))
        painter.setPen(pen)
        painter.drawRoundedRect(box, corner, corner)

    def _ground(self, box: QRectF, body: str) -> QLinearGradient:
        """A shallow tray: a little darker under its upper edge."""
        head = self.sight.px(HEAD)
        fall = QLinearGradient(0, box.top() + head, 0, box.top() + head + self.sight.px(40))
        over = self.is_target or self.isDown() or self.underMouse()
        light = QColor(colours.SURFACE if over else body)
        fall.setColorAt(0, light.darker(106))
        fall.setColorAt(1, light)
        return fall

    def _draw_head(self, painter: QPainter, box: QRectF, corner: float) -> None:
        tone, sight = colours.TRAYS[self.importance], self.sight
        head = QRectF(box.left(), box.top(), box.width(), sight.px(HEAD))
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        shape.addRoundedRect(head, corner, corner)
        shape.addRect(head.adjusted(0, corner, 0, 0))
        painter.fillPath(shape.simplified(), QColor(tone.head))
        words = head.adjusted(sight.px(12), 4, -sight.px(12), -4)
        if not sight.look.sober:
            words = self._beside_sign(painter, words)
        soft = tone.head_ink if self.importance == 2 else colours.INK
        draw_pair(painter, words, self.name, sight, 25, color=tone.head_ink, dutch_color=soft)

    def _beside_sign(self, painter: QPainter, words: QRectF) -> QRectF:
        """A disc that is empty, half full or full, for who reads little; the room that is left."""
        side, gap = self.sight.px(_SIGN), self.sight.px(10)
        disc = QRectF(words.left() + gap * 0.4, words.center().y() - side / 2, side, side)
        left = words.adjusted(side + gap, 0, 0, 0)
        if self.sight.is_right_to_left:
            disc.moveRight(words.right() - gap * 0.4)
            left = words.adjusted(0, 0, -side - gap, 0)
        paint_fullness(painter, disc, self.importance / _FULLEST,
                       colours.TRAYS[self.importance].head_ink)  # fmt: skip
        return left

    def draw_held(self, painter: QPainter) -> None:
        """The cards that lie here, small."""
        if not self.held:
            return
        room, gap = self.room(), self.sight.px(12)
        side = _best_side(room.width(), room.height(), len(self.held), gap, self.sight.px(112))
        across = max(1, int((room.width() + gap) // (side + gap)))
        for index, card in enumerate(self.held):
            column, row = index % across, index // across
            left = room.left() + column * (side + gap)
            if self.sight.is_right_to_left:
                left = room.right() - side - column * (side + gap)
            place = QRectF(left, room.top() + gap * 0.6 + row * (side + gap), side, side)
            self._draw_small(painter, place, card)

    def _draw_small(self, painter: QPainter, place: QRectF, card: str) -> None:
        corner = self.sight.px(14)
        paint_shadow(painter, place, corner, self.sight.px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.SURFACE))
        painter.drawRoundedRect(place, corner, corner)
        inner = place.adjusted(4, 4, -4, -4)
        if self.sight.look.sober:
            draw_pair(painter, inner, self.sight.area(card), self.sight, 18)
        else:
            paint_picture(painter, inner, card, corner * 0.75)

    def _draw_shelf(self, painter: QPainter, box: QRectF) -> None:
        sight = self.sight
        high = sight.px(SHELF)
        shelf = QRectF(box.left(), box.bottom() - high, box.width(), high)
        pen = QPen(QColor(colours.GHOST), max(1.2, self.sight.unit * 1.2))
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawLine(shelf.topLeft(), shelf.topRight())
        if sight.look.sober:
            self._draw_ghost_words(painter, shelf)
            return
        side, gap = high * 0.66, sight.px(8)
        left = shelf.left() + sight.px(14)
        for index, card in enumerate(self.ghosts):
            at = left + index * min(side + gap, (shelf.width() - side) / max(1, len(self.ghosts)))
            if sight.is_right_to_left:
                at = shelf.left() + shelf.right() - at - side
            self._draw_ghost(painter, QRectF(at, shelf.center().y() - side / 2, side, side), card)

    def _draw_ghost_words(self, painter: QPainter, shelf: QRectF) -> None:
        """Last time in words: the names, one after the other."""
        sight, pad = self.sight, self.sight.px(14)
        names = " · ".join(sight.texts.area(card) for card in self.ghosts)
        draw_words(
            painter, shelf.adjusted(pad, 2, -pad, -2), names, sight.letters(17),
            color=colours.MUTED, align=side_of(sight) | Qt.AlignmentFlag.AlignVCenter,
        )  # fmt: skip

    def _draw_ghost(self, painter: QPainter, place: QRectF, card: str) -> None:
        pen = QPen(QColor(colours.GHOST), max(1.4, self.sight.unit * 1.4))
        pen.setDashPattern([3, 2.5])
        paint_picture(painter, place, card, self.sight.px(10), ghost=True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawRoundedRect(place, self.sight.px(10), self.sight.px(10))


class Where(QWidget):
    """In which column the card was laid, in the colours of that column."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight
        self.importance: int | None = None

    @property
    def tall(self) -> int:
        """The height that it needs."""
        return max(self.sight.px(60), line_room(self.sight, 21) + 6)

    def show_column(self, importance: int | None) -> None:
        """None shows nothing."""
        self.importance = importance
        named = "" if importance is None else self.sight.texts.importance(importance)
        self.setAccessibleName(named)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.importance is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = colours.TRAYS[self.importance]
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_plate(painter, box, self.sight.px(16), tone.head, tone.head)
        soft = tone.head_ink if self.importance == 2 else colours.INK
        pair = self.sight.pair(f"importance.{self.importance}")
        draw_pair(painter, box.adjusted(8, 2, -8, -2), pair, self.sight, 21,
                  color=tone.head_ink, dutch_color=soft)  # fmt: skip


def _best_side(width: float, height: float, count: int, gap: float, largest: float) -> float:
    """The largest side at which ``count`` squares fit."""
    best = 8.0
    for across in range(1, count + 1):
        down = -(-count // across)
        side = min((width - gap * (across - 1)) / across, (height - gap * down) / down)
        best = max(best, min(side, largest))
    return best


def aim(trays: Sequence[Tray], at: QPoint) -> None:
    """Light up the tray under a card that hangs at ``at`` (in the parent's coordinates)."""
    for tray in trays:
        tray.set_target(tray.geometry().contains(at))


def tray_at(trays: Sequence[Tray], at: QPoint) -> Tray | None:
    """The tray where a card was let go; no tray stays lit."""
    for tray in trays:
        tray.set_target(False)
    return next((tray for tray in trays if tray.geometry().contains(at)), None)
