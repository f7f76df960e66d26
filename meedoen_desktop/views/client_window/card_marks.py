"""What lies on a card: coins for its numbers, a tag for a suggestion, a check for a choice."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.painting import (
    glyph,
    paint_coin,
    paint_plate,
    paint_shadow,
)
from meedoen_desktop.views.client_window.sight import Sight


def has_numbers(value: AreaValue) -> bool:
    """Whether any coin lies on the card."""
    return value.number_now is not None or value.number_wished is not None


def coins_in_corner(
    painter: QPainter,
    sight: Sight,
    picture: QRectF,
    value: AreaValue,
    side: float,
    *,
    low: bool = False,
) -> None:
    """In the lower corner where reading ends: now, and the wish beside it."""
    right = sight.is_right_to_left
    gap, step = (0.0, side * 0.8) if low else (side * 0.12, side * 0.82)
    top = picture.bottom() - side * (1 if low else 0.86)
    left = picture.left() + gap if right else picture.right() - side - gap
    for number, wish in ((value.number_wished, True), (value.number_now, False)):
        if number is not None:
            paint_coin(painter, QRectF(left, top, side, side), str(number), wish=wish)
            left += step if right else -step


def coins_in_row(painter: QPainter, sight: Sight, box: QRectF, value: AreaValue) -> None:
    """In the middle of ``box``, in reading order."""
    numbers = [(value.number_now, False), (value.number_wished, True)]
    coins = [(str(number), wish) for number, wish in numbers if number is not None]
    if sight.is_right_to_left:
        coins.reverse()
    side = min(box.height() * 0.94, sight.px(52 if box.height() < sight.px(120) else 84))
    left = box.center().x() - (len(coins) * side * 1.1 - side * 0.1) / 2
    for index, (number, wish) in enumerate(coins):
        at = QRectF(left + index * side * 1.1, box.center().y() - side / 2, side, side)
        paint_coin(painter, at, number, wish=wish)


def suggestion_tag(painter: QPainter, sight: Sight, box: QRectF) -> None:
    """A small star: perhaps this one."""
    badge = _corner(sight, box, sight.px(34))
    paint_plate(painter, badge, badge.width() / 2, colours.SOFT, colours.COIN_LINE)
    _sign(painter, badge, "sparkle", colours.COIN_LINE)


def choice_check(painter: QPainter, sight: Sight, box: QRectF) -> None:
    """Chosen."""
    badge = _corner(sight, box, sight.px(46))
    paint_shadow(painter, badge, badge.width() / 2, sight.px(4))
    paint_plate(painter, badge, badge.width() / 2, colours.ACCENT, colours.SURFACE)
    _sign(painter, badge, "check", colours.ON_ACCENT)


def _corner(sight: Sight, box: QRectF, side: float) -> QRectF:
    """The upper corner where reading starts: on the picture, never on the words."""
    inset = side * 0.18
    left = box.right() - side - inset if sight.is_right_to_left else box.left() + inset
    return QRectF(left, box.top() + inset, side, side)


def _sign(painter: QPainter, badge: QRectF, name: str, color: str) -> None:
    icon, at = round(badge.width() * 0.6), badge.center()
    drawn = glyph(name, color, icon)
    painter.drawPixmap(round(at.x() - icon / 2), round(at.y() - icon / 2), drawn)
