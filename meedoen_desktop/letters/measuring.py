"""From blocks to pieces: running text, lists, facts and tables.

The result is kept per block, look and width: two hundred letters from one template measure their
common sentences once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from meedoen_desktop.letters import fonts, forms, wrapping
from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Choices,
    Facts,
    Heading,
    KeyValues,
    NumberRow,
    PageBreak,
    Paragraph,
    Rule,
    Signatures,
    Space,
    Table,
    Together,
    Words,
    WriteLines,
)
from meedoen_desktop.letters.drawing import Box, Line, Mark, Style, written
from meedoen_desktop.letters.flow import Piece
from meedoen_desktop.letters.look import HAIRLINE, Look
from meedoen_desktop.letters.shapes import Outline
from meedoen_desktop.letters.svg_path import icon_path
from meedoen_desktop.letters.wrapping import baseline, line_pieces, lines_of, wrapped

INDENT = 6.0
LABEL_SHARE = 0.24
PANEL = 4.0
CLOSE = 0.35
"""Share of the white space that is left between a heading and its text."""
ICON = 4.2
TALLEST_PANEL = 150.0
GAP, PADDING = 3.0, 1.3
"""Of table cells: to the next column, and above and below."""
WHOLE = 12
"""Table rows of at most this many lines are not parted over two pages."""

Cell = tuple[str, Style, float]
"""Text, style and width of a table cell."""


@lru_cache(maxsize=2_000)
def measured(block: Block, look: Look, width: float) -> tuple[Piece, ...]:
    """The pieces of one block in ``width`` millimetres."""
    return _MEASURES[type(block)](block, look, width)


def stacked(blocks: Iterable[Block], look: Look, width: float) -> list[Piece]:
    """The pieces of blocks below each other; what follows a heading stands close to it."""
    pieces: list[Piece] = []
    after_heading = False
    for block in blocks:
        part = measured(block, look, width)
        if after_heading and part:
            part = (part[0]._replace(before=part[0].before * CLOSE), *part[1:])
        pieces += part
        after_heading = isinstance(block, Heading)
    return pieces


def forget() -> None:
    """Drop all texts kept for speed, for instance when the vault is locked."""
    measured.cache_clear()
    wrapping.forget()
    fonts.runs.cache_clear()


def _heading(block: Heading, look: Look, width: float) -> tuple[Piece, ...]:
    return line_pieces(block.text, look.heading, width, before=look.body.leading, keep_all=True)


def _paragraph(block: Paragraph, look: Look, width: float) -> tuple[Piece, ...]:
    style = look.small if block.small else look.strong if block.strong else look.body
    return line_pieces(block.text, style, width, before=1.4 if block.small else 2.0)


def _bullets(block: Bullets, look: Look, width: float) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for number, item in enumerate(block.items, 1):
        sign = f"{number}." if block.numbered else "•"
        before = 2.0 if number == 1 else 0.9
        lines = line_pieces(item, look.body, width - INDENT, before=before, x=INDENT)
        mark = written(1.2, baseline(look.body), sign, look.label)
        first = lines[0]
        pieces += [first._replace(marks=(*mark, *first.marks)), *lines[1:]]
    return tuple(pieces)


def _facts(block: Facts, look: Look, width: float) -> tuple[Piece, ...]:
    left = PANEL + (ICON + 2.2 if any(block.icons) else 0.0)
    label_width = max(26.0, width * LABEL_SHARE - PANEL)
    value_width = width - label_width - left - PANEL
    marks: list[Mark] = []
    y = PANEL * 0.8
    icons = block.icons or ("",) * len(block.rows)
    for (label, value), icon in zip(block.rows, icons, strict=True):
        if icon:
            down = y + (look.label.leading - ICON) / 2
            marks.append(Outline(PANEL, down, ICON / 256, icon_path(icon), look.accent))
        marks += written(left, y + baseline(look.label), label, look.label)
        lines = lines_of(value, look.body, value_width, left + label_width, y)
        marks += lines
        y += len(wrapped(value, look.body, value_width)) * look.body.leading + 0.8
    height = y - 0.8 + PANEL * 0.8
    if height > TALLEST_PANEL:
        return _key_values(KeyValues(block.rows), look, width)
    panel = (
        Box(0, 0, width, height, fill=look.tint, radius=1.2),
        Box(0, 0, 1.1, height, fill=look.accent),
    )
    return (Piece(height, (*panel, *marks), before=4.6),)


def _key_values(block: KeyValues, look: Look, width: float) -> tuple[Piece, ...]:
    label_width = width * block.share
    pieces: list[Piece] = []
    for label, value in block.rows:
        cells = ((label, look.strong, label_width), (value, look.body, width - label_width))
        pieces += _row(cells, HAIRLINE, before=0.0 if pieces else 2.0)
    return tuple(pieces)


def _table(block: Table, look: Look, width: float) -> tuple[Piece, ...]:
    shares = block.widths or (1.0,) * len(block.header)
    widths = [width * share / sum(shares) for share in shares]
    pieces: list[Piece] = []
    for place, row in enumerate((block.header, *block.rows)):
        style, colour = (look.body, HAIRLINE) if place else (look.label, look.accent)
        cells = [(text, style, room) for text, room in zip(row, widths, strict=False)]
        if cells:
            pieces += _row(cells, colour, before=0.0 if pieces else 2.5)
        if cells and not place and block.rows:
            pieces[-1] = pieces[-1]._replace(keep=True)
    return tuple(pieces)


def _row(cells: Sequence[Cell], colour: str, *, before: float) -> list[Piece]:
    """A row as a piece per line, so that a long note may run on to the next page."""
    columns = [wrapped(text, style, width - GAP) for text, style, width in cells]
    count = max(map(len, columns))
    leading = cells[0][1].leading
    pieces = []
    for line in range(count):
        top = PADDING if line == 0 else 0.0
        bottom = PADDING if line == count - 1 else 0.0
        marks: list[Mark] = []
        x = 0.0
        for (_, style, width), lines in zip(cells, columns, strict=True):
            if line < len(lines):
                marks += written(x, top + baseline(style), lines[line], style)
            x += width
        height = top + leading + bottom
        if bottom:
            marks.append(Line(0, height, x, height, colour))
        whole = count <= WHOLE or line in {0, count - 2}
        keep = bottom == 0 and whole
        pieces.append(Piece(height, tuple(marks), before=0.0 if line else before, keep=keep))
    return pieces


def _rule(_: Rule, look: Look, width: float) -> tuple[Piece, ...]:
    return (Piece(0.2, (Line(0, 0, width, 0, HAIRLINE),), before=look.body.leading * 0.8),)


def _space(block: Space, _look: Look, _width: float) -> tuple[Piece, ...]:
    return (Piece(0, (), before=block.height),)


def _page_break(_: PageBreak, _look: Look, _width: float) -> tuple[Piece, ...]:
    return (Piece(0, (), new_page=True, keep=True),)


def _together(block: Together, look: Look, width: float) -> tuple[Piece, ...]:
    pieces = [piece._replace(keep=True) for piece in stacked(block.blocks, look, width)]
    pieces[-1:] = [piece._replace(keep=False) for piece in pieces[-1:]]
    return tuple(pieces)


_MEASURES: dict[type[Block], Callable[[Any, Look, float], tuple[Piece, ...]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Facts: _facts,
    KeyValues: _key_values,
    Table: _table,
    Rule: _rule,
    Space: _space,
    PageBreak: _page_break,
    Together: _together,
    WriteLines: forms.write_lines,
    Choices: forms.choices,
    NumberRow: forms.number_row,
    Signatures: forms.signatures,
    Words: forms.words,
}
