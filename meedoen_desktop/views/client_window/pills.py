"""The words and buttons around an exercise: big, soft, with the Dutch under them."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import DUTCH, draw_pair, side
from meedoen_desktop.views.client_window.painting import glyph, paint_shadow
from meedoen_desktop.views.client_window.sight import Pair, Sight, font
from meedoen_desktop.views.client_window.touch import Touchable

HEIGHT = 68
_ICON, _GAP, _PAD = 26, 12, 24


class Pill(Touchable):
    """``kind``: "main" goes on, "plain" answers, "quiet" is there when wanted."""

    radius = HEIGHT / 2

    def __init__(
        self,
        sight: Sight,
        pair: Pair,
        on_click: Callable[[], object],
        *,
        icon: str = "",
        kind: str = "plain",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(sight, parent)
        self.kind, self.icon_name = kind, icon
        self.clicked.connect(lambda _checked=False: on_click())
        self.set_pair(pair)

    def set_pair(self, pair: Pair) -> None:
        self.pair = pair
        self.setAccessibleName(pair.spoken)
        self.update()

    def set_kind(self, kind: str) -> None:
        """Another weight, for the same place."""
        self.kind = kind
        self.update()

    def face_key(self) -> Hashable:
        return self.pair, self.kind, self.sight.unit

    def sizeHint(self) -> QSize:
        sight = self.sight
        words = QFontMetrics(font(sight.letters(20), bold=True)).horizontalAdvance(self.pair.main)
        small = QFontMetrics(font(sight.letters(20 * DUTCH, 14)))
        words = max(words, small.horizontalAdvance(self.pair.dutch))
        icon = sight.px(_ICON + _GAP) if self.icon_name else 0
        return QSize(words + icon + 2 * sight.px(_PAD) + 2, self.tall(sight))

    @staticmethod
    def tall(sight: Sight) -> int:
        """The height of every pill, the room for its shadow included."""
        return sight.high(HEIGHT)

    def face_box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(3, 2, -3, -5)

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        ground, line, ink, dutch = self._colours()
        round_corner = min(box.height() / 2, sight.px(22))
        if self.kind != "quiet" and self.isEnabled() and not self.isDown():
            paint_shadow(painter, box, round_corner, sight.px(5))
        painter.setPen(QPen(QColor(line), 1.5) if line else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, round_corner, round_corner)
        if not self.isEnabled():
            painter.setOpacity(0.38)
        inner = box.adjusted(sight.px(_PAD) - 4, 1, 4 - sight.px(_PAD), -1)
        if self.icon_name:
            inner = self._draw_icon(painter, inner, ink)
        align = side(sight) if self.icon_name else Qt.AlignmentFlag.AlignHCenter
        draw_pair(painter, inner, self.pair, sight, 20, color=ink, dutch_color=dutch, align=align)

    def _draw_icon(self, painter: QPainter, inner: QRectF, ink: str) -> QRectF:
        size, right = self.sight.px(_ICON), self.sight.is_right_to_left
        top = inner.center().y() - size / 2
        left = inner.right() - size if right else inner.left()
        turned = right and self.icon_name.startswith("arrow")
        sign = glyph(self.icon_name, ink, size, mirrored=turned)
        painter.drawPixmap(round(left), round(top), sign)
        room = size + self.sight.px(_GAP)
        return inner.adjusted(0, 0, -room, 0) if right else inner.adjusted(room, 0, 0, 0)

    def _colours(self) -> tuple[str, str, str, str]:
        pressed, over = self.isDown(), self.underMouse() and self.isEnabled()
        if self.kind == "main":
            ground = colours.ACCENT_DEEP if pressed or over else colours.ACCENT
            return ground, "", colours.ON_ACCENT, "#D9ECEE"
        if self.kind == "plain":
            ground = colours.ACCENT_SOFT if pressed or over else colours.SURFACE
            return ground, colours.LINE, colours.INK, colours.MUTED
        return (colours.SOFT if pressed or over else "", "", colours.MUTED, colours.MUTED)


class Line(QWidget):
    """Words on the ground, fitted to their place; ``lead`` is bold."""

    def __init__(
        self, sight: Sight, parent: QWidget, size: float, *, bold: bool = False, muted: bool = False
    ) -> None:
        super().__init__(parent)
        self.sight, self._size, self._bold = sight, size, bold
        self._color = colours.MUTED if muted else colours.INK
        self.align = side(sight)
        self.pair = Pair("")

    def set_pair(self, pair: Pair, size: float = 0) -> None:
        """Show ``pair``, in another letter size when ``size`` is given."""
        self.pair, self._size = pair, size or self._size
        self.setAccessibleName(pair.spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.pair.main:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_pair(
                painter, QRectF(self.rect()), self.pair, self.sight, self._size,
                color=self._color, bold=self._bold, align=self.align,
            )  # fmt: skip
