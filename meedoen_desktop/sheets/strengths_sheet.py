"""What the client takes home: "my strengths", one page, in the client's language and Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.i18n import Translator
from meedoen_desktop.sheets.board_cards import Tongue, draw_both
from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas, a4
from meedoen_desktop.sheets.deck_card import SheetCard, draw_pictogram

_EDGE = 16.0
_BAND, _BAND_LINE = "#FBF5EA", "#EFB23E"
_HEAD = 44.0
_LEARN = 62.0
_TALLEST = 46.0
_FEW, _TALLEST_OF_FEW = 3, 60.0
"""Up to three cards may be taller."""
_GAP = 4.0
_TEAL, _LINE, _GOLD = "#124E5A", "#E0D2B9", "#EFB23E"


@dataclass(frozen=True)
class StrengthsSheet:
    """What stands on it: no name and no file number, so that it may lie on a table."""

    texts: ClientTexts
    dutch: ClientTexts
    cards: tuple[SheetCard, ...]
    learning: tuple[SheetCard, ...]
    played_on: date


def strengths_sheet(sheet: StrengthsSheet) -> bytes:
    """One page of A4, upright, as PDF."""
    tongue, made = Tongue(sheet.texts, sheet.dutch), list[bytes]()
    with a4(made, sheet.texts.text("strengths.keepsake")) as canvas:
        _draw_head(canvas, tongue, sheet.played_on)
        below = _LEARN if sheet.learning else 12.0
        room = canvas.height - _HEAD - 8 - below
        tallest = _TALLEST if len(sheet.cards) > _FEW else _TALLEST_OF_FEW
        if sheet.cards:
            each = min(tallest, (room - _GAP * (len(sheet.cards) - 1)) / len(sheet.cards))
            for index, card in enumerate(sheet.cards):
                top = _HEAD + 8 + index * (each + _GAP)
                box = canvas.box(_EDGE, top, canvas.width - 2 * _EDGE, each)
                _draw_card(canvas, tongue, box, card)
        if sheet.learning:
            used = len(sheet.cards) * (tallest + _GAP) if sheet.cards else 0
            top = _HEAD + 8 + min(room, used) + 4
            _draw_learning(canvas, tongue, top, sheet.learning)
    return made[0]


def _draw_head(canvas: Canvas, tongue: Tongue, day: date) -> None:
    whole = canvas.dots(canvas.width)
    canvas.plate(canvas.box(0, 0, canvas.width, _HEAD), 0, _BAND, _BAND)
    canvas.plate(canvas.box(0, _HEAD - 1.2, canvas.width, 1.2), 0, _BAND_LINE, "")
    title = tongue.turned(canvas.box(_EDGE, 10, canvas.width - 2 * _EDGE - 64, 26), whole)
    draw_both(canvas, title, tongue.both("strengths.keepsake"), 34, color=_TEAL,
              align=tongue.start)  # fmt: skip
    spoken, dutch = Translator(tongue.texts.language).day_long(day), Translator("nl").day_long(day)
    words = (spoken, "" if spoken == dutch else dutch)
    when = tongue.turned(canvas.box(canvas.width - _EDGE - 62, 14, 62, 17), whole)
    draw_both(canvas, when, words, 12, bold=False, color=MUTED, align=tongue.end)


def _draw_card(canvas: Canvas, tongue: Tongue, box: QRectF, card: SheetCard) -> None:
    canvas.plate(box, 5, "#FFFFFF", _LINE, 0.35)
    pad = canvas.dots(2.4)
    side = box.height() - 2 * pad
    picture = QRectF(box.left() + pad, box.top() + pad, side * 1.12, side)
    words = QRectF(picture.right() + 3 * pad, box.top() + pad,
                   box.right() - picture.right() - 5 * pad, side)  # fmt: skip
    if tongue.is_right_to_left:
        turn = box.left() + box.right()
        picture.moveRight(turn - picture.left())
        words.moveRight(turn - words.left())
    draw_pictogram(canvas, picture, card, 3.5)
    upper = QRectF(words.left(), words.top(), words.width(), words.height() * 0.5)
    lower = QRectF(words.left(), upper.bottom(), words.width(), words.height() * 0.46)
    draw_both(canvas, upper, card.name, 25, color=card.ink, align=tongue.start)
    draw_both(canvas, lower, card.says, 15, color=INK, bold=False, align=tongue.start)


def _draw_learning(
    canvas: Canvas, tongue: Tongue, top: float, cards: tuple[SheetCard, ...]
) -> None:
    """What the client wants to learn, beside each other."""
    whole, wide = canvas.dots(canvas.width), canvas.width - 2 * _EDGE
    title = tongue.turned(canvas.box(_EDGE, top, wide, 13), whole)
    draw_both(canvas, title, tongue.both("strengths.learning"), 18, color=_TEAL,
              align=tongue.start)  # fmt: skip
    each = (wide - _GAP * (len(cards) - 1)) / len(cards)
    for index, card in enumerate(cards):
        box = canvas.box(_EDGE + index * (each + _GAP), top + 15, each, 36)
        box = tongue.turned(box, whole)
        canvas.plate(box, 4, "#FFFFFF", _LINE, 0.35)
        bar = QRectF(box.left(), box.top() + canvas.dots(5), canvas.dots(1.4),
                     box.height() - canvas.dots(10))  # fmt: skip
        if tongue.is_right_to_left:
            bar.moveRight(box.right())
        canvas.plate(bar, 0.7, _GOLD, _GOLD, 0.1)
        pad = canvas.dots(5)
        words = box.adjusted(pad, canvas.dots(2.5), -pad, -canvas.dots(2.5))
        upper = QRectF(words.left(), words.top(), words.width(), words.height() * 0.44)
        lower = QRectF(words.left(), upper.bottom(), words.width(), words.height() * 0.56)
        draw_both(canvas, upper, card.name, 15, color=card.ink, align=tongue.start)
        draw_both(canvas, lower, card.says, 11, bold=False, align=tongue.start)
