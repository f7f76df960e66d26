"""The client's board to take home: the board as a picture, large, in the client's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.i18n import Translator
from meedoen_desktop.life_areas import IMPORTANCE, AreaValue
from meedoen_desktop.sheets.board_cards import (
    Tongue,
    draw_both,
    draw_coin,
    draw_column,
    draw_picture,
)
from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas, a4

_EDGE = 12.0
_BOTTOM = 44.0


@dataclass(frozen=True)
class BoardSheet:
    """What stands on the sheet: no name and no file number, so that it may lie on a table."""

    texts: ClientTexts
    dutch: ClientTexts
    values: tuple[AreaValue, ...]
    chosen: tuple[str, ...]
    played_on: date


def board_sheet(sheet: BoardSheet) -> bytes:
    """One page of A4, landscape, as PDF."""
    tongue, made = Tongue(sheet.texts, sheet.dutch), list[bytes]()
    with a4(made, sheet.texts.text("board.title"), landscape=True) as canvas:
        _draw_head(canvas, tongue, sheet.played_on)
        width = (canvas.width - 2 * _EDGE - 10) / 3
        high = canvas.height - 36 - _BOTTOM
        for importance in IMPORTANCE:
            box = canvas.box(_EDGE + importance * (width + 5), 34, width, high)
            box = tongue.turned(box, canvas.dots(canvas.width))
            room = draw_column(canvas, tongue, box, importance)
            lying = [value for value in sheet.values if value.importance == importance]
            _draw_cards(canvas, tongue, room, lying)
        _draw_chosen(canvas, tongue, sheet.chosen)
        _draw_key(canvas, tongue)
    return made[0]


def _draw_head(canvas: Canvas, tongue: Tongue, day: date) -> None:
    whole = canvas.dots(canvas.width)
    title = tongue.turned(canvas.box(_EDGE, 10, canvas.width - 110, 20), whole)
    draw_both(canvas, title, tongue.both("board.board_title"), 26, align=tongue.start)
    spoken = Translator(tongue.texts.language).day_long(day)
    dutch = Translator("nl").day_long(day)
    words = (spoken, "" if spoken == dutch else dutch)
    when = tongue.turned(canvas.box(canvas.width - 92, 12, 80, 16), whole)
    draw_both(canvas, when, words, 13, bold=False, color=MUTED, align=tongue.end)


def _draw_cards(canvas: Canvas, tongue: Tongue, room: QRectF, lying: list[AreaValue]) -> None:
    across = 1 if len(lying) <= 5 else 2
    down = max(3, -(-len(lying) // across))
    wide, high = room.width() / across, room.height() / down
    gap = canvas.dots(1.2)
    for index, value in enumerate(lying):
        left = room.left() + index % across * wide
        if tongue.is_right_to_left:
            left = room.right() - wide - index % across * wide
        box = QRectF(left, room.top() + index // across * high, wide, high)
        _draw_card(canvas, tongue, box.adjusted(gap, gap, -gap, -gap), value)


def _draw_card(canvas: Canvas, tongue: Tongue, box: QRectF, value: AreaValue) -> None:
    canvas.plate(box, 3, "#FFFFFF", "#D8CCB6")
    pad = canvas.dots(1.6)
    side = min(box.height() - 2 * pad, box.width() * 0.42)
    picture = QRectF(box.left() + pad, box.top() + pad, side, box.height() - 2 * pad)
    words = QRectF(
        picture.right() + pad, box.top() + pad, box.right() - picture.right() - 2 * pad,
        box.height() - 2 * pad,
    )  # fmt: skip
    numbers = [(value.number_now, False), (value.number_wished, True)]
    coins = [(number, wish) for number, wish in numbers if number is not None]
    if tongue.is_right_to_left:
        turn = box.left() + box.right()
        picture.moveRight(turn - picture.left())
        words.moveRight(turn - words.left())
        coins.reverse()
    draw_picture(canvas, picture, value.area_id)
    size = min(words.height() * 0.4, words.width() / 2.3, canvas.dots(12))
    name = QRectF(words)
    if coins:
        name.setHeight(words.height() - size - pad)
    draw_both(canvas, name, tongue.both(f"areas.{value.area_id}"), 15)
    left = words.center().x() - size * 1.1 * len(coins) / 2
    for index, (number, wish) in enumerate(coins):
        at = QRectF(left + index * size * 1.1, words.bottom() - size, size, size)
        draw_coin(canvas, at, number, wish=wish)


def _draw_chosen(canvas: Canvas, tongue: Tongue, chosen: tuple[str, ...]) -> None:
    """What the client wants to talk about, in his own order."""
    if not chosen:
        return
    whole, top = canvas.dots(canvas.width), canvas.height - _BOTTOM + 4
    title = tongue.turned(canvas.box(_EDGE, top, 66, 22), whole)
    draw_both(canvas, title, tongue.both("board.choose_title"), 15, align=tongue.start)
    for index, area_id in enumerate(chosen):
        box = tongue.turned(canvas.box(_EDGE + 70 + index * 68, top, 64, 22), whole)
        canvas.plate(box, 4, "#FFFFFF", "#1B6675", 0.7)
        pad, side = canvas.dots(1.6), box.height() - canvas.dots(3.2)
        picture = QRectF(box.left() + pad, box.top() + pad, side, side)
        words = box.adjusted(side + 3 * pad, pad, -pad, -pad)
        if tongue.is_right_to_left:
            picture.moveRight(box.right() - pad)
            words = box.adjusted(pad, pad, -side - 3 * pad, -pad)
        draw_picture(canvas, picture, area_id)
        draw_both(canvas, words, tongue.both(f"areas.{area_id}"), 14)


def _draw_key(canvas: Canvas, tongue: Tongue) -> None:
    """What the two kinds of numbers mean."""
    whole, top = canvas.dots(canvas.width), canvas.height - 15
    for index, (key, wish) in enumerate((("number_now", False), ("number_wished", True))):
        coin = tongue.turned(canvas.box(_EDGE + index * 52, top, 8, 8), whole)
        draw_coin(canvas, coin, 6 + index, wish=wish)
        words = tongue.turned(canvas.box(_EDGE + 11 + index * 52, top - 1.5, 38, 11), whole)
        draw_both(canvas, words, tongue.both(f"board.{key}"), 12, color=INK, align=tongue.start)
