"""A card with a strength or a learning point: pictogram, name, and a sentence where it fits."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.sheets.group_colours import group_colours
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words, side
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable
from meedoen_desktop.views.client_window.touch import Draggable

_WIDE_FROM = 1.5
"""A card this many times wider than high has its words beside the picture."""
_SWIPE = 48


@dataclass(frozen=True)
class CardLook:
    """How a card is drawn. ``order`` is its place in the choice, 0 when it is not chosen.

    ``sentence``: with what it says under the name. ``shared``: somebody else chose it as well.
    """

    letters: float = 24
    sentence: bool = False
    order: int = 0
    shared: bool = False


class StrengthCard(Draggable):
    """One card, large or small."""

    radius = 22.0
    air = 9.0
    """Room around the card for its shadow."""

    def __init__(
        self, sight: Sight, table: StrengthsTable, card: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(sight, parent)
        self.table, self.card = table, card
        self.look = CardLook()
        self.can_drag = False
        self.setObjectName(f"client.card.{card}")
        self.setAccessibleName(table.name(card).spoken)
        self.describe()

    def describe(self, state: str = "") -> None:
        """What a screen reader hears after the name: the sentence, and the state in words."""
        says = self.table.says(self.card).spoken
        self.setAccessibleDescription(f"{says} {state}".strip())

    def set_look(self, look: CardLook) -> None:
        self.look = look
        self.update()

    def face_key(self) -> Hashable:
        return self.look, self.is_dragged, self.sight.unit

    def face_box(self) -> QRectF:
        room = self.sight.px(self.air)
        return QRectF(self.rect()).adjusted(room, room * 0.6, -room, -room * 1.4)

    @property
    def is_text(self) -> bool:
        """Whether it has words only."""
        return self.sight.look.sober or not self.table.has_picture(self.card)

    @property
    def ink(self) -> str:
        return group_colours(self.table.group(self.card)).ink

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        corner = sight.px(self.radius)
        high = self.is_dragged or bool(self.look.order)
        paint_shadow(painter, box, corner, sight.px(13 if high else 8))
        over = self.isCheckable() and (self.underMouse() or self.isDown())
        ground = colours.SOFT if over else colours.SURFACE
        paint_plate(painter, box, corner, ground, colours.LINE)
        if self.is_text:
            self._draw_words_only(painter, box)
        elif box.width() > box.height() * _WIDE_FROM:
            self._draw_wide(painter, box)
        else:
            self._draw_tall(painter, box)
        self._draw_choice(painter, box, corner)

    def _draw_tall(self, painter: QPainter, box: QRectF) -> None:
        pad = max(6.0, box.width() * 0.04)
        is_double = self.look.sentence or bool(self.table.name(self.card).dutch)
        share = 0.55 if is_double else 0.62
        picture = QRectF(
            box.left() + pad, box.top() + pad, box.width() - 2 * pad, box.height() * share - pad
        )
        self.table.face(self.sight, self.card).paint(
            painter, picture, self.sight.px(self.radius) * 0.7
        )
        words = QRectF(
            picture.left() + pad, picture.bottom() + pad * 0.4,
            picture.width() - 2 * pad, box.bottom() - picture.bottom() - pad,
        )  # fmt: skip
        self._draw_words(painter, words)

    def _draw_wide(self, painter: QPainter, box: QRectF) -> None:
        pad = max(5.0, box.height() * 0.06)
        side = box.height() - 2 * pad
        picture = QRectF(box.left() + pad, box.top() + pad, min(side, box.width() * 0.42), side)
        words = QRectF(
            picture.right() + pad, picture.top(), box.right() - picture.right() - 2 * pad, side
        )
        if self.sight.is_right_to_left:
            turn = box.left() + box.right()
            picture.moveRight(turn - picture.left())
            words.moveRight(turn - words.left())
        self.table.face(self.sight, self.card).paint(
            painter, picture, self.sight.px(self.radius) * 0.6
        )
        self._draw_words(painter, words)

    def _draw_words_only(self, painter: QPainter, box: QRectF) -> None:
        """A stripe in the colour of the group, and words.

        Where cards are chosen the words keep away from the corner of the mark.
        """
        px, right = self.sight.px, self.sight.is_right_to_left
        stripe = QRectF(box.left() + 1, box.top() + box.height() * 0.14, px(7), 0)
        stripe.setHeight(box.height() * 0.72)
        if right:
            stripe.moveRight(box.right() - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.ink if self.table.group(self.card) else colours.COIN))
        painter.drawRoundedRect(stripe, 3, 3)
        if not self.isCheckable():
            aside = px(50 if self.look.shared else 22)
            self._draw_words(painter, box.adjusted(aside, px(8), -aside, -px(8)))
            return
        before, after = px(26), px(62)
        if right:
            before, after = after, before
        words = box.adjusted(before, px(12), -after, -px(12))
        self._draw_words(painter, words, side(self.sight))

    def _draw_words(
        self,
        painter: QPainter,
        box: QRectF,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        name, says = self.table.name(self.card), self.table.says(self.card)
        letters = self.look.letters
        if not self.look.sentence or not says.main:
            draw_pair(painter, box, name, self.sight, letters, color=self.ink, align=align)
            return
        share = 0.45 if name.dutch else 0.42
        upper = QRectF(box.left(), box.top(), box.width(), box.height() * share)
        lower = QRectF(box.left(), upper.bottom(), box.width(), box.height() - upper.height())
        draw_pair(painter, upper, name, self.sight, letters, color=self.ink, align=align)
        draw_pair(painter, lower, says, self.sight, letters * 0.76, bold=False, align=align)

    def _draw_choice(self, painter: QPainter, box: QRectF, corner: float) -> None:
        px = self.sight.px
        if self.look.order:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.ACCENT), px(4)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
            badge = self._corner(box, px(44), at_start=not self.is_text)
            draw_order(painter, badge, self.look.order)
        if self.look.shared:
            is_wide = box.width() > box.height() * _WIDE_FROM
            at_start = is_wide and not self.is_text
            draw_shared(painter, self._corner(box, px(28 if is_wide else 44), at_start=at_start))

    def _corner(self, box: QRectF, side: float, *, at_start: bool) -> QRectF:
        inset = max(4.0, side * 0.2)
        at_left = at_start != self.sight.is_right_to_left
        left = box.left() + inset if at_left else box.right() - side - inset
        return QRectF(left, box.top() + inset, side, side)


class GridCard(StrengthCard):
    """A card among others that can be chosen; a stroke to the side asks for other cards."""

    swiped = Signal(int)
    """-1: to the left, 1: to the right."""

    def __init__(
        self, sight: Sight, table: StrengthsTable, card: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(sight, table, card, parent)
        self.setCheckable(True)
        self._way = 0

    def nextCheckState(self) -> None:
        """The state of the exercise decides whether it is chosen, not the press."""

    def _pull(self, at: QPoint) -> bool:
        if self._from is None:
            return False
        self._way = (at - self._from).x()
        if abs(self._way) > self.sight.px(_SWIPE):
            self.is_dragged = True
            self.setDown(False)
        return self.is_dragged

    def _let_go(self) -> bool:
        was, self._from, self.is_dragged = self.is_dragged, None, False
        if was:
            self.swiped.emit(1 if self._way > 0 else -1)
        return was


def draw_order(painter: QPainter, badge: QRectF, order: int) -> None:
    """The place in the choice, in a disc."""
    paint_shadow(painter, badge, badge.width() / 2, badge.width() * 0.1)
    paint_plate(painter, badge, badge.width() / 2, colours.ACCENT, colours.SURFACE)
    draw_words(painter, badge, str(order), round(badge.width() * 0.54),
               color=colours.ON_ACCENT, bold=True)  # fmt: skip


def draw_shared(painter: QPainter, badge: QRectF) -> None:
    """Two people chose it: clasped hands on gold."""
    paint_shadow(painter, badge, badge.width() / 2, badge.width() * 0.1)
    paint_plate(painter, badge, badge.width() / 2, colours.COIN_LIGHT, colours.COIN_LINE)
    icon, at = round(badge.width() * 0.64), badge.center()
    drawn = glyph("handshake", colours.COIN_INK, icon)
    painter.drawPixmap(round(at.x() - icon / 2), round(at.y() - icon / 2), drawn)
