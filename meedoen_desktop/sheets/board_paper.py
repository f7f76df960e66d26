"""The paper twin: board, cards and number cards to print and cut, for a talk without a screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.life_areas import IMPORTANCE, NUMBERS
from meedoen_desktop.sheets.board_cards import (
    GOLD,
    GOLD_INK,
    RING,
    RING_INK,
    Tongue,
    draw_both,
    draw_column,
    draw_cut_marks,
    draw_picture,
)
from meedoen_desktop.sheets.canvas import Canvas, a4

_EDGE = 10.0


def paper_board(texts: ClientTexts, dutch: ClientTexts, deck: BoardDeck) -> bytes:
    """Four or more pages of A4, landscape: the board, the cards, numbers for now and wished for."""
    tongue, made = Tongue(texts, dutch), list[bytes]()
    with a4(made, texts.text("board.title"), landscape=True) as canvas:
        _draw_board(canvas, tongue)
        cards = deck.board.cards
        for first in range(0, len(cards), 8):
            canvas.new_page()
            _draw_cards(canvas, tongue, cards[first : first + 8])
        for wish in (False, True) if deck.board.ask_wished else (False,):
            canvas.new_page()
            _draw_numbers(canvas, tongue, wish=wish)
    return made[0]


def _draw_board(canvas: Canvas, tongue: Tongue) -> None:
    whole = canvas.dots(canvas.width)
    title = tongue.turned(canvas.box(_EDGE, 8, canvas.width - 2 * _EDGE, 20), whole)
    draw_both(canvas, title, tongue.both("board.place_title"), 24, align=tongue.start)
    width = (canvas.width - 2 * _EDGE - 8) / 3
    for importance in IMPORTANCE:
        box = canvas.box(_EDGE + importance * (width + 4), 32, width, canvas.height - 42)
        draw_column(canvas, tongue, tongue.turned(box, whole), importance)


def _grid(canvas: Canvas, tongue: Tongue, across: int, down: int) -> list[QRectF]:
    """Equal places on the page, in reading order."""
    wide, high = (canvas.width - 2 * _EDGE) / across, (canvas.height - 2 * _EDGE) / down
    whole = canvas.dots(canvas.width)
    places = [
        canvas.box(_EDGE + column * wide, _EDGE + row * high, wide, high)
        for row in range(down)
        for column in range(across)
    ]
    return [tongue.turned(place, whole) for place in places]


def _draw_cards(canvas: Canvas, tongue: Tongue, cards: tuple[str, ...]) -> None:
    for place, card in zip(_grid(canvas, tongue, 4, 2), cards, strict=False):
        draw_cut_marks(canvas, place)
        pad = canvas.dots(4)
        inner = place.adjusted(pad, pad, -pad, -pad)
        canvas.plate(inner, 4, "#FFFFFF", "#D8CCB6")
        picture = inner.adjusted(pad / 2, pad / 2, -pad / 2, -canvas.dots(24))
        draw_picture(canvas, picture, card)
        words = QRectF(inner.left() + pad, inner.bottom() - canvas.dots(24),
                       inner.width() - 2 * pad, canvas.dots(22))  # fmt: skip
        draw_both(canvas, words, tongue.both(f"areas.{card}"), 18)


def _draw_numbers(canvas: Canvas, tongue: Tongue, *, wish: bool) -> None:
    fill, ink = (RING, RING_INK) if wish else (GOLD, GOLD_INK)
    kind = tongue.both("board.number_wished" if wish else "board.number_now")
    for place, number in zip(_grid(canvas, tongue, 5, 2), NUMBERS, strict=True):
        draw_cut_marks(canvas, place)
        pad = canvas.dots(4)
        inner = place.adjusted(pad, pad, -pad, -pad)
        canvas.plate(inner, 4, fill, "#D8CCB6")
        top = QRectF(inner.left(), inner.top() + pad / 2, inner.width(), canvas.dots(17))
        draw_both(canvas, top, kind, 13, color=ink, dutch_color=ink, bold=False)
        digit = QRectF(inner.left(), top.bottom(), inner.width(), canvas.dots(31))
        canvas.words(digit, str(number), 64, bold=True, color=ink)
        words = QRectF(inner.left() + pad, digit.bottom(), inner.width() - 2 * pad,
                       inner.bottom() - digit.bottom() - pad)  # fmt: skip
        draw_both(canvas, words, tongue.both(f"numbers.{number}"), 16, color=ink, dutch_color=ink)
