"""From blocks to pieces: the parts of a form on paper that are filled in by hand."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.letters.blocks import (
    Choices,
    NumberRow,
    Signatures,
    Signing,
    Words,
    WriteLines,
)
from meedoen_desktop.letters.drawing import (
    Box,
    Line,
    Mark,
    Stroke,
    Style,
    text_width,
    written,
)
from meedoen_desktop.letters.flow import Piece
from meedoen_desktop.letters.fonts import REGULAR, SEMIBOLD
from meedoen_desktop.letters.look import GREY, HAIRLINE, INK, WHITE, Look
from meedoen_desktop.letters.wrapping import baseline, line_pieces, wrapped

Strokes = tuple[tuple[tuple[float, float], ...], ...]
WRITING_HEIGHT = 8.5
"""Millimetres between write lines: room for handwriting."""
SIGN_HEIGHT, SIGN_GAP = 26.0, 12.0
"""Millimetres of room for a signature, and between two."""


def write_lines(block: WriteLines, look: Look, width: float) -> tuple[Piece, ...]:
    """A label and lines to write on."""
    label = _label(block.label, look, width)
    line = Line(0, WRITING_HEIGHT, width, WRITING_HEIGHT, GREY, 0.15)
    lines = [Piece(WRITING_HEIGHT, (line,), keep=True) for _ in range(block.count)]
    if lines:
        lines[-1] = lines[-1]._replace(keep=False)
    return (*label, *lines)


def choices(block: Choices, look: Look, width: float) -> tuple[Piece, ...]:
    """Boxes to tick, as many on a line as fit; a long option gets lines of its own."""
    rows: list[list[Mark]] = [[]]
    x, height = 0.0, look.body.leading
    heights = [height]
    for option in block.options:
        lines = wrapped(option, look.body, width - _beside(look))
        needed = _beside(look) + max(text_width(line, look.body) for line in lines)
        if x and x + needed > width:
            rows.append([])
            heights.append(height)
            x = 0.0
        rows[-1] += _option(x, lines, look, ticked=option in block.chosen)
        heights[-1] = max(heights[-1], len(lines) * height)
        x += needed + 7
    pieces = [
        Piece(tall + 1.8, tuple(row), before=1.0) for row, tall in zip(rows, heights, strict=True)
    ]
    return (*_label(block.label, look, width), *pieces)


def signatures(block: Signatures, look: Look, width: float) -> tuple[Piece, ...]:
    """Signatures beside each other, each on its line; empty lines are for a pen."""
    columns = max(2, len(block.fields))
    each = (width - SIGN_GAP * (columns - 1)) / columns
    marks: list[Mark] = []
    for place, one in enumerate(block.fields):
        marks += _signing(one, look, place * (each + SIGN_GAP), each)
    below = 3 * look.body.leading
    return (Piece(look.body.leading + SIGN_HEIGHT + below, tuple(marks), before=4.0),)


def _signing(one: Signing, look: Look, x: float, width: float) -> list[Mark]:
    marks: list[Mark] = [*written(x, baseline(look.label), one.label, look.label)]
    foot = look.body.leading + SIGN_HEIGHT
    marks += _drawn(one.strokes, x, foot - 1.5, width)
    marks.append(Line(x, foot, x + width, foot, GREY, 0.25))
    for line in (one.name, one.dated):
        marks += written(x, foot + 1.2 + baseline(look.body), line, look.body)
        foot += look.body.leading
    return marks


def _drawn(strokes: Strokes, x: float, foot: float, width: float) -> list[Mark]:
    """The strokes standing on ``foot``, never larger than they were drawn or than the room."""
    every = [point for stroke in strokes for point in stroke]
    if not every:
        return []
    left, lowest = min(at for at, _down in every), max(down for _at, down in every)
    tall = max(lowest - min(down for _at, down in every), 0.001)
    scale = min(width, (SIGN_HEIGHT - 3) / tall)
    return [
        Stroke(
            tuple((x + (at - left) * scale, foot + (down - lowest) * scale) for at, down in one),
            INK,
        )
        for one in strokes
        if one
    ]


def number_row(block: NumberRow, look: Look, width: float) -> tuple[Piece, ...]:
    """Numbers to circle between two words."""
    numbers = range(block.low, block.high + 1)
    step = min(13.0, width / len(numbers))
    radius = step * 0.38
    marks: list[Mark] = []
    for place, number in enumerate(numbers):
        marks += _circle(place * step, number, radius, look, chosen=number == block.chosen)
    height = 2 * radius
    if block.low_word or block.high_word:
        y = height + 1.2 + baseline(look.small)
        end = len(numbers) * step - (step - 2 * radius)
        marks += written(0, y, block.low_word, look.small)
        right = end - text_width(block.high_word, look.small)
        marks += written(right, y, block.high_word, look.small)
        height += 1.2 + look.small.leading
    return (*_label(block.label, look, width), Piece(height, tuple(marks), before=1.6))


def words(block: Words, look: Look, width: float) -> tuple[Piece, ...]:
    """Numbered words in boxes, read down the columns."""
    rows = -(-len(block.words) // block.columns)
    column = (width + 4) / block.columns
    word = Style(SEMIBOLD, look.body.size + 2, 9.0, look.body.colour)
    number = Style(REGULAR, look.body.size - 1, 9.0, GREY)
    pieces = []
    for row in range(rows):
        marks: list[Mark] = []
        for place in range(row, len(block.words), rows):
            x = (place // rows) * column
            marks.append(Box(x, 0, column - 4, 9.0, outline=HAIRLINE, fill=WHITE, radius=1.5))
            marks += written(x + 3, baseline(number), f"{place + 1}", number)
            marks += written(x + 11, baseline(word), block.words[place], word)
        pieces.append(Piece(9.0, tuple(marks), before=2.4))
    return tuple(pieces)


def _label(text: str, look: Look, width: float) -> tuple[Piece, ...]:
    return line_pieces(text, look.strong, width, before=3.6, keep_all=True) if text else ()


def _beside(look: Look) -> float:
    """From the left of a tick box to its word."""
    return look.body.leading * 0.72 + 2.2


def _option(x: float, lines: Sequence[str], look: Look, *, ticked: bool) -> list[Mark]:
    size = look.body.leading * 0.72
    y = (look.body.leading - size) / 2
    marks: list[Mark] = [
        Box(x, y, size, size, fill=WHITE, outline=look.body.colour, radius=0.5, line=0.3)
    ]
    if ticked:
        ink, line = look.accent, 0.7
        marks += [
            Line(x + size * 0.2, y + size * 0.52, x + size * 0.42, y + size * 0.76, ink, line),
            Line(x + size * 0.42, y + size * 0.76, x + size * 0.82, y + size * 0.24, ink, line),
        ]
    for number, text in enumerate(lines):
        below = number * look.body.leading
        marks += written(x + _beside(look), below + baseline(look.body), text, look.body)
    return marks


def _circle(x: float, number: int, radius: float, look: Look, *, chosen: bool) -> list[Mark]:
    style = Style(SEMIBOLD, look.body.size, 2 * radius, WHITE if chosen else look.body.colour)
    fill, outline = (look.accent, look.accent) if chosen else (WHITE, GREY)
    ring = Box(x, 0, 2 * radius, 2 * radius, fill=fill, outline=outline, radius=radius, line=0.25)
    left = x + radius - text_width(str(number), style) / 2
    return [ring, *written(left, baseline(style), str(number), style)]
