"""The paper twin of the strengths exercise: piles, all cards and learning points, to print and cut.

Each card has its small number in a corner, so that a choice is entered quickly afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from meedoen_desktop.exercises.decks import Deck, deck_texts
from meedoen_desktop.exercises.strengths_state import PILES
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts
from meedoen_desktop.sheets.board_cards import HEADS, Tongue, draw_both, draw_cut_marks
from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas, a4
from meedoen_desktop.sheets.deck_card import SheetCard, draw_pictogram, sheet_card

_EDGE = 9.0
_ACROSS, _DOWN = 3, 3
_GOLD = "#EFB23E"


def paper_strengths(texts: ClientTexts, dutch: ClientTexts, deck: Deck) -> bytes:
    """Pages of A4, upright: the names of the piles, nine cards a page, then what to learn."""
    tongue, made = Tongue(texts, dutch), list[bytes]()
    spoken = deck_texts(deck, texts.language), deck_texts(deck, SOURCE_LANGUAGE)
    strengths = [sheet_card(deck, *spoken, card.id) for card in deck.cards]
    points = [sheet_card(deck, *spoken, point) for point in deck.learning]
    places = _ACROSS * _DOWN
    with a4(made, texts.text("strengths.title")) as canvas:
        _draw_piles(canvas, tongue)
        for cards, is_learning in ((strengths, False), (points, True)):
            for first in range(0, len(cards), places):
                canvas.new_page()
                _draw_page(
                    canvas, tongue, cards[first : first + places], first, is_learning=is_learning
                )
    return made[0]


def _draw_piles(canvas: Canvas, tongue: Tongue) -> None:
    """Three signs to lay the cards under."""
    whole = canvas.dots(canvas.width)
    high = (canvas.height - 2 * _EDGE) / len(PILES)
    for pile in PILES:
        fill, ink = HEADS[pile]
        box = canvas.box(_EDGE, _EDGE + pile * high, canvas.width - 2 * _EDGE, high)
        draw_cut_marks(canvas, box)
        pad = canvas.dots(5)
        inner = tongue.turned(box.adjusted(pad, pad, -pad, -pad), whole)
        canvas.plate(inner, 6, fill, fill)
        soft = ink if pile == PILES[-1] else INK
        words = inner.adjusted(pad, inner.height() * 0.2, -pad, -inner.height() * 0.2)
        draw_both(canvas, words, tongue.both(f"strengths.pile_{pile}"), 44, color=ink,
                  dutch_color=soft)  # fmt: skip


def _draw_page(
    canvas: Canvas, tongue: Tongue, cards: Sequence[SheetCard], first: int, *, is_learning: bool
) -> None:
    whole = canvas.dots(canvas.width)
    wide, high = (canvas.width - 2 * _EDGE) / _ACROSS, (canvas.height - 2 * _EDGE) / _DOWN
    for index, card in enumerate(cards):
        column, row = index % _ACROSS, index // _ACROSS
        place = canvas.box(_EDGE + column * wide, _EDGE + row * high, wide, high)
        place = tongue.turned(place, whole)
        draw_cut_marks(canvas, place)
        pad = canvas.dots(3.5)
        inner = place.adjusted(pad, pad, -pad, -pad)
        canvas.plate(inner, 4, "#FFFFFF", "#D8CCB6")
        draw = _draw_learning if is_learning else _draw_strength
        draw(canvas, tongue, inner, card)
        number = QRectF(inner.left(), inner.bottom() - canvas.dots(6.5), inner.width(),
                        canvas.dots(5))  # fmt: skip
        number.adjust(canvas.dots(4), 0, -canvas.dots(4), 0)
        canvas.words(number, str(first + index + 1), 9, color=MUTED, align=tongue.end)


def _draw_strength(canvas: Canvas, tongue: Tongue, box: QRectF, card: SheetCard) -> None:
    del tongue  # everything stands in the middle
    pad = canvas.dots(2)
    picture = QRectF(box.left() + pad, box.top() + pad, box.width() - 2 * pad, box.height() * 0.48)
    draw_pictogram(canvas, picture, card, 3)
    side = canvas.dots(3)
    name = QRectF(box.left() + side, picture.bottom() + pad, box.width() - 2 * side,
                  box.height() * 0.2)  # fmt: skip
    draw_both(canvas, name, card.name, 18, color=card.ink)
    says = QRectF(name.left(), name.bottom(), name.width(),
                  box.bottom() - name.bottom() - canvas.dots(6.5))  # fmt: skip
    draw_both(canvas, says, card.says, 11, bold=False)


def _draw_learning(canvas: Canvas, tongue: Tongue, box: QRectF, card: SheetCard) -> None:
    """Words first: a learning point has no picture."""
    pad = canvas.dots(5)
    bar = QRectF(box.left(), box.top() + canvas.dots(12), canvas.dots(1.4),
                 box.height() - canvas.dots(24))  # fmt: skip
    if tongue.is_right_to_left:
        bar.moveRight(box.right())
    canvas.plate(bar, 0.7, _GOLD, _GOLD, 0.1)
    room = box.adjusted(pad, canvas.dots(8), -pad, -canvas.dots(9))
    title = QRectF(room.left(), room.top(), room.width(), canvas.dots(13))
    draw_both(canvas, title, tongue.both("strengths.learning"), 10, color=MUTED, bold=False)
    name = QRectF(room.left(), title.bottom(), room.width(), room.height() * 0.36)
    draw_both(canvas, name, card.name, 18, color=card.ink)
    says = QRectF(room.left(), name.bottom(), room.width(), room.bottom() - name.bottom())
    draw_both(canvas, says, card.says, 13, bold=False)
