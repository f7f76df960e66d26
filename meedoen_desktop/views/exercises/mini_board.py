"""A small picture of what lies before the client, for the consultant's own screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import IMPORTANCE
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_words
from meedoen_desktop.views.client_window.painting import (
    paint_coin,
    paint_ground,
    paint_picture,
    paint_plate,
)
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_TILE, _HIGH = 62, 300


class MiniBoard(Restyled, QWidget):
    """Columns with their cards, the pile, and a mark on the card that is asked now."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._state = board_deck().board.start()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("board.mini")
        self.setAccessibleName(name)
        self.dress()

    def show_state(self, state: BoardState) -> None:
        self._state = state
        texts = client_texts("nl")
        said = [
            f"{texts.importance(column)}: "
            + (", ".join(texts.area(card) for card in state.column(column)) or "-")
            for column in IMPORTANCE
        ]
        self.setAccessibleDescription(". ".join(said))
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(current().px(_HIGH))

    def sizeHint(self) -> QSize:
        return QSize(current().px(480), current().px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        px = current().px
        whole = QRectF(self.rect())
        painter.save()
        frame = QPainterPath()
        frame.addRoundedRect(whole, px(12), px(12))
        painter.setClipPath(frame)
        paint_ground(painter, whole)
        painter.restore()
        gap = px(10)
        pile = QRectF(gap, whole.bottom() - px(70) - gap, whole.width() - 2 * gap, px(70))
        wide = (whole.width() - 4 * gap) / 3
        high = pile.top() - 2 * gap
        for column in IMPORTANCE:
            box = QRectF(gap + column * (wide + gap), gap, wide, high)
            self._draw_column(painter, box, column)
        self._draw_pile(painter, pile)

    def _draw_column(self, painter: QPainter, box: QRectF, column: int) -> None:
        px, tone = current().px, colours.TRAYS[column]
        paint_plate(painter, box, px(10), tone.body, tone.line)
        head = QRectF(box.left(), box.top(), box.width(), px(28))
        paint_plate(painter, head, px(10), tone.head, tone.head)
        words = client_texts("nl").importance(column)
        draw_words(painter, head, words, px(13), color=tone.head_ink, bold=True)
        room = box.adjusted(px(6), px(34), -px(6), -px(4))
        self._draw_tiles(painter, room, self._state.column(column))

    def _draw_pile(self, painter: QPainter, box: QRectF) -> None:
        ground = QColor(colours.SURFACE)
        ground.setAlpha(130)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, current().px(10), current().px(10))
        room = box.adjusted(current().px(6), current().px(4), -current().px(6), -current().px(4))
        self._draw_tiles(painter, room, self._state.pile)

    def _draw_tiles(self, painter: QPainter, room: QRectF, cards: tuple[str, ...]) -> None:
        if not cards:
            return
        gap, best = current().px(5), 0.0
        for across in range(1, len(cards) + 1):
            down = -(-len(cards) // across)
            side = min(
                (room.width() - gap * (across - 1)) / across,
                (room.height() - gap * (down - 1)) / down,
                current().px(_TILE),
            )
            best = max(best, side)
        across = max(1, int((room.width() + gap) // (best + gap)))
        for index, card in enumerate(cards):
            x = room.left() + index % across * (best + gap)
            y = room.top() + index // across * (best + gap)
            self._draw_tile(painter, QRectF(x, y, best, best), card)

    def _draw_tile(self, painter: QPainter, box: QRectF, card: str) -> None:
        state, corner = self._state, box.width() * 0.18
        paint_plate(painter, box, corner, colours.SURFACE, colours.LINE)
        paint_picture(painter, box.adjusted(2, 2, -2, -2), card, corner * 0.9)
        number = state.value(card).number_now
        if number is not None:
            side = box.width() * 0.44
            at = QRectF(box.right() - side, box.bottom() - side, side, side)
            paint_coin(painter, at, str(number))
        if card == state.card or card in state.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.FOCUS if card == state.card else colours.ACCENT), 3))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
