"""The cards of the picture exercise: one to pick, the stop card, and a large one to look at."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.card_marks import choice_check
from meedoen_desktop.views.client_window.lettering import DUTCH, draw_pair, side
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_print import (
    RADIUS,
    edge_of,
    paint_large,
    paint_small,
)
from meedoen_desktop.views.client_window.sight import Pair, Sight, font
from meedoen_desktop.views.client_window.touch import Touchable

_STOP_HIGH, _STOP_LETTERS = 76, 19


def air_of(sight: Sight) -> int:
    """Room around a card for its shadow."""
    return sight.px(6)


class PictureCard(Touchable):
    """A picture on the table. It is checked when it was picked."""

    radius = float(RADIUS)

    def __init__(self, sight: Sight, content: PicturesContent, card: str, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.content, self.card = content, card
        self.setCheckable(True)
        self.setObjectName(f"client.picture.{card}")
        spoken = content.spoken(card)
        self.setAccessibleName(spoken.name)
        self.setAccessibleDescription(spoken.says)

    def face_key(self) -> Hashable:
        return self.isChecked(), self.sight.unit

    def face_box(self) -> QRectF:
        room = air_of(self.sight)
        return QRectF(self.rect()).adjusted(room, room * 0.6, -room, -room * 1.4)

    def photo_box(self) -> QRectF:
        """The print without its caption, in the coordinates of the parent."""
        box, edge = self.face_box(), edge_of(self.sight)
        box.setHeight((box.width() - 2 * edge) * 3 / 4 + 2 * edge)
        return box.translated(self.pos().x(), self.pos().y())

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        is_high = self.underMouse() or self.isChecked()
        paint_shadow(painter, box, sight.px(RADIUS), sight.px(10 if is_high else 6))
        paint_small(painter, box, sight, self.content, self.card)
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.ACCENT), sight.px(4)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), sight.px(RADIUS), sight.px(RADIUS))
            choice_check(painter, sight, box)


class StopCard(Touchable):
    """Always on the table: I do not want to talk about this. As calm as the pictures."""

    radius = float(RADIUS)

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.setObjectName("client.stop_card")
        stop, how = sight.pair("pictures.stop_card"), sight.pair("pictures.stop_card_how")
        dutch = f"{stop.dutch}. {how.dutch}" if how.dutch else ""
        self.words = Pair(f"{stop.main}. {how.main}", dutch)
        self.setAccessibleName(stop.spoken)
        self.setAccessibleDescription(how.spoken)

    def sizeHint(self) -> QSize:
        sight = self.sight
        words = QFontMetrics(font(sight.letters(_STOP_LETTERS), bold=True))
        small = QFontMetrics(font(sight.letters(_STOP_LETTERS * DUTCH, 14)))
        wide = max(words.horizontalAdvance(self.words.main),
                   small.horizontalAdvance(self.words.dutch))  # fmt: skip
        high = self.tall(sight)
        return QSize(wide + high + sight.px(34), high)

    @staticmethod
    def tall(sight: Sight) -> int:
        """Its height, with room for the shadow."""
        return sight.high(_STOP_HIGH)

    def face_key(self) -> Hashable:
        return self.sight.unit

    def face_box(self) -> QRectF:
        room = self.sight.px(5)
        return QRectF(self.rect()).adjusted(room, room * 0.5, -room, -room * 1.3)

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        over = self.underMouse() or self.isDown()
        paint_shadow(painter, box, sight.px(RADIUS), sight.px(6))
        ground = colours.ACCENT_SOFT if over else colours.SOFT
        paint_plate(painter, box, sight.px(RADIUS), ground, colours.LINE)
        pad = sight.px(9)
        round_side = min(box.height(), sight.px(_STOP_HIGH)) - 2 * pad
        disc = QRectF(box.left() + pad, 0, round_side, round_side)
        words = box.adjusted(round_side + 2 * pad, 3, -pad, -3)
        if sight.is_right_to_left:
            disc.moveRight(box.right() - pad)
            words = box.adjusted(pad, 3, -round_side - 2 * pad, -3)
        disc.moveTop(box.center().y() - round_side / 2)
        self._draw_sign(painter, disc)
        draw_pair(painter, words, self.words, sight, _STOP_LETTERS, align=side(sight))

    def _draw_sign(self, painter: QPainter, disc: QRectF) -> None:
        paint_plate(painter, disc, disc.width() / 2, colours.ACCENT_SOFT, colours.ACCENT_SOFT)
        icon = round(disc.width() * 0.58)
        at = disc.center()
        sign = glyph("hand-palm", colours.ACCENT, icon)
        painter.drawPixmap(round(at.x() - icon / 2), round(at.y() - icon / 2), sign)


class LargePicture(QWidget):
    """A picked picture, as large as its place. Nothing happens when it is pressed."""

    def __init__(self, sight: Sight, content: PicturesContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.content = sight, content
        self.card, self.edge, self.is_away = "", 10.0, False

    def show_card(self, card: str) -> None:
        self.card = card
        self.setObjectName(f"client.large.{card}")
        spoken = self.content.spoken(card)
        self.setAccessibleName(spoken.name)
        self.setAccessibleDescription(spoken.says)
        self.update()

    def set_away(self, is_away: bool) -> None:  # noqa: FBT001 - a switch
        """While the picture is still on its way here, its place is empty."""
        self.is_away = is_away
        self.update()

    @property
    def air(self) -> int:
        """Room around the print for its shadow."""
        return self.sight.px(14)

    def photo_box(self) -> QRectF:
        """The print, in the coordinates of the parent."""
        return QRectF(self.geometry()).adjusted(self.air, self.air, -self.air, -self.air)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.is_away or not self.card:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(self.air, self.air, -self.air, -self.air)
        paint_large(painter, box, self.sight, self.content, self.card, self.sight.px(self.edge))
