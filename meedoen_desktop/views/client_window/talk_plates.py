"""What lies beside the card in the talk: the stairs, three places to look for help, a handshake."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.talk_path import SIGNS
from meedoen_desktop.views.client_window.talk_stairs import legend, paint_legend, paint_stairs

OPTIONS = {
    "me": (colours.COIN_INK, "#FBE6B5"),
    "you": (colours.ACCENT_DEEP, colours.ACCENT_SOFT),
    "others": ("#2D6636", "#E0F0DF"),
}
"""The colour of the pictogram, and that of the disc behind it."""
_SIGNS = {"me": "user", "you": "hand-heart", "others": "users-three"}


class _Plate(QWidget):
    """A sheet of white paper on the table."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        px = self.sight.px
        box = QRectF(self.rect()).adjusted(px(8), px(5), -px(8), -px(11))
        paint_shadow(painter, box, px(24), px(9))
        paint_plate(painter, box, px(24), colours.SURFACE, colours.LINE)
        self.draw(painter, box)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """What lies on the sheet."""

    def disc(self, painter: QPainter, middle: QPointF, side: float, sign: str, ink: str,
             ground: str) -> None:  # fmt: skip
        """A pictogram in a soft round."""
        round_ = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_plate(painter, round_, side / 2, ground, ground)
        icon = round(side * 0.56)
        corner = round_.center() - QPointF(icon / 2, icon / 2)
        painter.drawPixmap(corner.toPoint(), glyph(sign, ink, icon))


class TalkPlate(_Plate):
    """The sheet of one part: what to talk about, and the number as stairs where there is one."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.part, self.words = TALK_PARTS[0], Pair("")
        self.value = AreaValue("")
        self.ghost: AreaValue | None = None
        self.setObjectName("client.talk.plate")

    def show_part(self, part: str, words: Pair, value: AreaValue, ghost: AreaValue | None) -> None:
        """``words`` stand large on the sheet."""
        self.part, self.words, self.value, self.ghost = part, words, value, ghost
        self.setAccessibleName(words.spoken)
        self.update()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        has_stairs = self.part in TALK_PARTS[:2] and self.value.number_now is not None
        inner = box.adjusted(self.sight.px(34), self.sight.px(20), -self.sight.px(34), -1)
        if has_stairs:
            self._draw_stairs(painter, inner)
        elif self.sight.look.sober:
            draw_pair(painter, inner, self.words, self.sight, 36, bold=False)
        else:
            self._draw_sign(painter, inner)

    def _draw_stairs(self, painter: QPainter, inner: QRectF) -> None:
        px, ahead = self.sight.px, self.part == TALK_PARTS[1]
        words = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.25)
        draw_pair(painter, words, self.words, self.sight, 30, bold=False)
        below = QRectF(inner.left(), words.bottom() + px(6), inner.width(), 0)
        below.setBottom(inner.bottom() - px(18))
        stairs = below.adjusted(0, px(54), 0, 0)
        paint_stairs(painter, stairs, self.sight, self.value, ahead=ahead)
        wide = below.width() * 0.47
        # Above the low steps there is room for what the numbers mean.
        free = px(54) + stairs.height() * 0.46
        corner = QRectF(below.left(), below.top(), wide, free)
        if self.sight.is_right_to_left:
            corner.moveRight(below.right())
        lines = legend(self.sight, self.value, self.ghost, ahead=ahead)
        paint_legend(painter, corner, self.sight, lines)

    def _draw_sign(self, painter: QPainter, inner: QRectF) -> None:
        """A pictogram in rings of light, with the words under it."""
        side = min(inner.height() * 0.62, self.sight.px(220))
        middle = QPointF(inner.center().x(), inner.top() + side / 2 + self.sight.px(8))
        ring = QColor(colours.ACCENT_SOFT)
        ring.setAlpha(110)
        painter.setBrush(ring)
        painter.drawEllipse(middle, side * 0.5, side * 0.5)
        self.disc(painter, middle, side * 0.8, SIGNS[self.part], colours.ACCENT,
                  colours.ACCENT_SOFT)  # fmt: skip
        words = QRectF(inner)
        words.setTop(middle.y() + side / 2 + self.sight.px(4))
        words.setBottom(inner.bottom() - self.sight.px(12))
        draw_pair(painter, words, self.words, self.sight, 32, bold=False)


class OptionPlate(_Plate):
    """Where help may come from: ``who`` is me, you or others, seen from the client."""

    def __init__(self, sight: Sight, who: str, parent: QWidget) -> None:
        super().__init__(sight, parent)
        self.who, self.pair = who, sight.pair(f"talk.{who}")
        self.setObjectName(f"client.talk.{who}")
        self.setAccessibleName(self.pair.spoken)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        px = self.sight.px
        inner = box.adjusted(px(18), px(22), -px(18), -px(16))
        if self.sight.look.sober:
            draw_pair(painter, inner, self.pair, self.sight, 32)
            return
        side = min(inner.height() * 0.44, inner.width() * 0.6, px(150))
        middle = QPointF(inner.center().x(), inner.top() + side / 2)
        self.disc(painter, middle, side, _SIGNS[self.who], *OPTIONS[self.who])
        words = QRectF(inner)
        words.setTop(middle.y() + side / 2 + px(8))
        draw_pair(painter, words, self.pair, self.sight, 28)
