"""The paper twin: all pictures to print and cut, and the questions, for a talk without a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop import assets
from meedoen_desktop.exercises.decks import Deck, DeckTexts, deck_texts
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts
from meedoen_desktop.sheets.board_cards import Tongue, draw_both, draw_cut_marks
from meedoen_desktop.sheets.canvas import Canvas, a4
from meedoen_desktop.sheets.deck_card import SHAPE, SheetCard, draw_card_picture, sheet_card

_EDGE, _ACROSS, _DOWN = 10.0, 2, 3
_STOP = "stop"
_LINES, _LINES_BOTH = 24, 16
"""Questions in a column of the list, in one language and in two."""

_Card = SheetCard | str


def paper_pictures(texts: ClientTexts, dutch: ClientTexts, deck: Deck) -> bytes:
    """A4: the steps and the questions, then six cards a page; the heavy ones last, apart."""
    tongue, made = Tongue(texts, dutch), list[bytes]()
    spoken = deck_texts(deck, texts.language), deck_texts(deck, SOURCE_LANGUAGE)
    with a4(made, texts.text("pictures.title")) as canvas:
        _draw_steps(canvas, tongue)
        lines = _LINES if spoken[0].language == spoken[1].language else _LINES_BOTH
        for page in _parts(_cards(deck, spoken, heavy=None), 2 * lines):
            canvas.new_page()
            _draw_questions(canvas, tongue, page, lines)
        light: list[_Card] = [*_cards(deck, spoken, heavy=False), _STOP]
        for some in (light, _cards(deck, spoken, heavy=True)):
            for cards in _parts(some, _ACROSS * _DOWN):
                canvas.new_page()
                _draw_cards(canvas, tongue, cards)
    return made[0]


def _cards(deck: Deck, spoken: tuple[DeckTexts, DeckTexts], *, heavy: bool | None) -> list[_Card]:
    return [
        sheet_card(deck, *spoken, card.id)
        for card in deck.cards
        if heavy is None or card.heavy is heavy
    ]


def _parts(cards: Sequence[_Card], size: int) -> Iterator[Sequence[_Card]]:
    for first in range(0, len(cards), size):
        yield cards[first : first + size]


def _draw_steps(canvas: Canvas, tongue: Tongue) -> None:
    """What happens, large enough to lie on the table."""
    whole, wide = canvas.dots(canvas.width), canvas.width - 2 * (_EDGE + 4)
    title = tongue.turned(canvas.box(_EDGE + 4, 14, wide, 24), whole)
    draw_both(canvas, title, tongue.both("pictures.title"), 28, align=tongue.start)
    steps = ("now_title", "look_how", "wished_title", "between_how", "stop_card_how")
    high = (canvas.height - 60) / len(steps)
    for number, key in enumerate(steps, start=1):
        box = tongue.turned(canvas.box(_EDGE + 4, 46 + (number - 1) * high, wide, high - 6), whole)
        canvas.plate(box, 4, "#FBF5EA", "#E0D2B9")
        sign = tongue.turned(canvas.box(_EDGE + 10, 46 + (number - 1) * high, 16, high - 6), whole)
        inner = tongue.turned(
            canvas.box(_EDGE + 30, 48 + (number - 1) * high, wide - 32, high - 10), whole
        )
        if key == "stop_card_how":
            _draw_hand(canvas, sign)
        else:
            canvas.words(sign, str(number), 30, bold=True, color="#1B6675")
        draw_both(canvas, inner, tongue.both(f"pictures.{key}"), 20, align=tongue.start)


def _draw_questions(canvas: Canvas, tongue: Tongue, cards: Sequence[_Card], lines: int) -> None:
    """The question of each card, in two columns."""
    whole, wide = canvas.dots(canvas.width), (canvas.width - 2 * _EDGE - 6) / 2
    high = (canvas.height - 2 * _EDGE) / lines
    for index, card in enumerate(cards):
        if isinstance(card, str):
            continue
        left = _EDGE + index // lines * (wide + 6)
        top = _EDGE + index % lines * high
        name = tongue.turned(canvas.box(left, top, 30, high - 1), whole)
        asks = tongue.turned(canvas.box(left + 32, top, wide - 32, high - 1), whole)
        draw_both(canvas, name, card.name, 10, align=tongue.start)
        draw_both(canvas, asks, card.asks, 10, bold=False, align=tongue.start)


def _draw_cards(canvas: Canvas, tongue: Tongue, cards: Sequence[_Card]) -> None:
    wide = (canvas.width - 2 * _EDGE) / _ACROSS
    high = (canvas.height - 2 * _EDGE) / _DOWN
    for index, card in enumerate(cards):
        column, row = index % _ACROSS, index // _ACROSS
        place = canvas.box(_EDGE + column * wide, _EDGE + row * high, wide, high)
        place = tongue.turned(place, canvas.dots(canvas.width))
        draw_cut_marks(canvas, place)
        pad = canvas.dots(4)
        inner = place.adjusted(pad, pad, -pad, -pad)
        canvas.plate(inner, 3, "#FFFFFF", "#C9BEA9")
        if isinstance(card, str):
            _draw_stop(canvas, tongue, inner)
        else:
            _draw_card(canvas, inner, card)


def _draw_card(canvas: Canvas, box: QRectF, card: SheetCard) -> None:
    edge = canvas.dots(2.5)
    wide = box.width() - 2 * edge
    photo = QRectF(box.left() + edge, box.top() + edge, wide, wide / SHAPE)
    draw_card_picture(canvas, photo, card.picture)
    words = QRectF(photo.left(), photo.bottom(), wide, box.bottom() - photo.bottom())
    draw_both(canvas, words.adjusted(0, edge * 0.5, 0, -edge * 0.3), card.name, 17)


def _draw_stop(canvas: Canvas, tongue: Tongue, box: QRectF) -> None:
    """As large as a picture, and as calm."""
    upper = QRectF(box.left(), box.top(), box.width(), box.height() * 0.52)
    _draw_hand(canvas, upper)
    pad = canvas.dots(4)
    word = QRectF(box.left() + pad, upper.bottom(), box.width() - 2 * pad, box.height() * 0.2)
    draw_both(canvas, word, tongue.both("pictures.stop_card"), 24)
    how = QRectF(word.left(), word.bottom(), word.width(), box.bottom() - word.bottom() - pad / 2)
    draw_both(canvas, how, tongue.both("pictures.stop_card_how"), 15, bold=False)


def _draw_hand(canvas: Canvas, box: QRectF) -> None:
    side = min(box.width(), box.height()) * 0.72
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.plate(square, side / canvas.dots(2), "#DCECEA", "")
    inner = square.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
    path = assets.resource("icons", "regular", "hand-palm.svg")
    svg = path.read_text(encoding="utf-8").replace("currentColor", "#1B6675")
    QSvgRenderer(QByteArray(svg.encode())).render(canvas.painter, inner)
