"""A number as stairs: how far up it is now, where one would like to be, which step comes next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from meedoen_desktop.life_areas import NUMBERS, AreaValue
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.lettering import draw_pair, draw_words, side
from meedoen_desktop.views.client_window.painting import glyph, paint_coin
from meedoen_desktop.views.client_window.sight import Pair, Sight

PAPER = ("#F6EEDF", "#EDE1CA")
_GOLD = (colours.COIN_LIGHT, colours.COIN)
WISH = ("#E3F1EF", "#B9DAD7")
_NEXT = ("#2F8393", colours.ACCENT)


def paint_stairs(
    painter: QPainter, box: QRectF, sight: Sight, value: AreaValue, *, ahead: bool
) -> None:
    """Ten steps, gold up to the number now. ``ahead`` shows the next step and the wish too."""
    now, wished = value.number_now or 0, value.number_wished or 0
    each = box.width() / len(NUMBERS)
    for number in NUMBERS:
        high = box.height() * (0.16 + 0.84 * number / NUMBERS[-1])
        left = box.left() + (number - 1) * each
        if sight.is_right_to_left:
            left = box.right() - number * each
        gap = min(each * 0.16, sight.px(12))
        step = QRectF(left + gap / 2, box.bottom() - high, each - gap, high)
        is_next = ahead and number == now + 1
        tones = _GOLD if number <= now else _NEXT if is_next else PAPER
        if ahead and now + 1 < number <= wished:
            tones = WISH
        _paint_step(painter, step, sight, tones, wished=ahead and number == wished)
        ink = colours.ON_ACCENT if is_next else colours.COIN_INK if number <= now else colours.MUTED
        foot = QRectF(step.left(), step.bottom() - sight.px(34), step.width(), sight.px(34))
        strong = number == now or is_next or (ahead and number == wished)
        size = sight.letters(22 if strong else 18)
        draw_words(painter, foot, str(number), size, color=ink, bold=strong)
        if is_next and not sight.look.sober:
            _paint_feet(painter, step, sight)


def _paint_step(
    painter: QPainter, step: QRectF, sight: Sight, tones: tuple[str, str], *, wished: bool
) -> None:
    fall = QLinearGradient(step.topLeft(), step.bottomLeft())
    fall.setColorAt(0, QColor(tones[0]))
    fall.setColorAt(1, QColor(tones[1]))
    painter.setBrush(fall)
    painter.setPen(Qt.PenStyle.NoPen)
    if wished:
        painter.setPen(QPen(QColor(colours.ACCENT), sight.px(3)))
    corner = min(step.width() * 0.24, sight.px(12))
    painter.drawRoundedRect(step, corner, corner)


def _paint_feet(painter: QPainter, step: QRectF, sight: Sight) -> None:
    """The smallest step is the one that the feet stand on."""
    icon = round(min(step.width() * 0.6, sight.px(38), step.height() - sight.px(40)))
    if icon < sight.px(14):
        return
    at = QPointF(step.center().x() - icon / 2, step.top() + sight.px(6))
    sign = glyph("footprints", colours.ON_ACCENT, icon, mirrored=sight.is_right_to_left)
    painter.drawPixmap(at.toPoint(), sign)


def paint_legend(
    painter: QPainter, box: QRectF, sight: Sight, lines: list[tuple[int, str, Pair]]
) -> None:
    """Coins with what they mean, above the low steps. A line: number, "now|wish|ghost", words."""
    high = min(box.height() / max(1, len(lines)), sight.px(66))
    coin = high * 0.8
    for index, (number, kind, words) in enumerate(lines):
        top = box.top() + index * high
        at = QRectF(box.left(), top + (high - coin) / 2, coin, coin)
        room = QRectF(
            at.right() + sight.px(12), top, box.width() - coin - sight.px(12), high
        )  # fmt: skip
        if sight.is_right_to_left:
            at.moveRight(box.right())
            room.moveLeft(box.left())
        if kind == "ghost":
            _paint_ghost(painter, at, sight, number)
        else:
            paint_coin(painter, at, str(number), wish=kind == "wish")
        color = colours.MUTED if kind == "ghost" else colours.INK
        draw_pair(
            painter, room, words, sight, 22, color=color, bold=kind != "ghost", align=side(sight)
        )


def _paint_ghost(painter: QPainter, at: QRectF, sight: Sight, number: int) -> None:
    pen = QPen(QColor(colours.GHOST), max(1.4, sight.unit * 1.6))
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.setBrush(QColor(colours.SOFT))
    painter.drawEllipse(at)
    size = round(at.height() * 0.48)
    draw_words(painter, at, str(number), size, color=colours.MUTED, bold=True)


def legend(
    sight: Sight, value: AreaValue, ghost: AreaValue | None, *, ahead: bool
) -> list[tuple[int, str, Pair]]:
    """Now and the wish, or now and last time."""
    lines = []
    if value.number_now is not None:
        lines.append((value.number_now, "now", _meaning(sight, "number_now", value.number_now)))
    if ahead and value.number_wished is not None:
        words = _meaning(sight, "number_wished", value.number_wished)
        lines.append((value.number_wished, "wish", words))
    elif not ahead and ghost is not None and ghost.number_now is not None:
        lines.append((ghost.number_now, "ghost", _meaning(sight, "previous", ghost.number_now)))
    return lines


def _meaning(sight: Sight, key: str, number: int) -> Pair:
    kind, words = sight.pair(f"board.{key}"), sight.pair(f"numbers.{number}")
    dutch = f"{kind.dutch}: {words.dutch}" if kind.dutch else ""
    return Pair(f"{kind.main}: {words.main}", dutch)
