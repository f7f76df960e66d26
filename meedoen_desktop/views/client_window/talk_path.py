"""The way through the talk: four stations, the present one lit. Nobody has to hurry along it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words, line_room
from meedoen_desktop.views.client_window.painting import glyph, paint_shadow
from meedoen_desktop.views.client_window.sight import Sight

SIGNS = dict(zip(TALK_PARTS, ("ear", "sun-horizon", "lightbulb", "handshake"), strict=True))
_DISC, _LIT = 46, 56
_WORDS = 20


class TalkPath(QWidget):
    """Painted only: going on and back is done with the buttons below."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.part = sight, TALK_PARTS[0]
        self.setObjectName("client.talk.path")

    @property
    def tall(self) -> int:
        """The height that it needs: the stations and their names."""
        px = self.sight.px
        return px(_LIT) + px(8) + max(px(48), line_room(self.sight, _WORDS) + 4)

    def show_part(self, part: str) -> None:
        """Light the station of ``part``."""
        self.part = part
        text = self.sight.texts.text
        self.setAccessibleName(text(f"talk.{part}"))
        self.setAccessibleDescription(". ".join(text(f"talk.{one}") for one in TALK_PARTS))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = TALK_PARTS.index(self.part)
        middles = [self._middle(at) for at in range(len(TALK_PARTS))]
        for at in range(len(TALK_PARTS) - 1):
            color = colours.ACCENT if at < here else colours.LINE
            painter.setPen(QPen(QColor(color), self.sight.px(5)))
            painter.drawLine(middles[at], middles[at + 1])
        for at, middle in enumerate(middles):
            self._draw_station(painter, at, middle, here)

    def _middle(self, at: int) -> QPointF:
        x = self.width() * (at + 0.5) / len(TALK_PARTS)
        if self.sight.is_right_to_left:
            x = self.width() - x
        return QPointF(x, self.sight.px(_LIT) / 2 + self.sight.px(3))

    def _draw_station(self, painter: QPainter, at: int, middle: QPointF, here: int) -> None:
        px, lit = self.sight.px, at == here
        side = px(_LIT if lit else _DISC)
        disc = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        ground = colours.ACCENT if lit else colours.ACCENT_SOFT if at < here else colours.SURFACE
        line = colours.ACCENT if at <= here else colours.STRONG_LINE
        ink = colours.ON_ACCENT if lit else colours.ACCENT if at < here else colours.MUTED
        if lit:
            paint_shadow(painter, disc, side / 2, px(6))
        painter.setPen(QPen(QColor(line), px(3) if at <= here else px(2)))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(disc)
        self._draw_sign(painter, disc, at, ink)
        each, top = self.width() / len(TALK_PARTS), px(_LIT) + px(8)
        words = QRectF(middle.x() - each / 2 + 4, top, each - 8, self.height() - top)
        color = colours.INK if lit else colours.MUTED
        pair = self.sight.pair(f"talk.{TALK_PARTS[at]}")
        painter.setPen(Qt.PenStyle.NoPen)
        draw_pair(painter, words, pair, self.sight, _WORDS, color=color, bold=lit)

    def _draw_sign(self, painter: QPainter, disc: QRectF, at: int, ink: str) -> None:
        if self.sight.look.sober:
            size = self.sight.letters(21)
            draw_words(painter, disc, str(at + 1), size, color=ink, bold=True)
            return
        icon = round(disc.width() * 0.58)
        corner = disc.center() - QPointF(icon / 2, icon / 2)
        painter.drawPixmap(corner.toPoint(), glyph(SIGNS[TALK_PARTS[at]], ink, icon))
