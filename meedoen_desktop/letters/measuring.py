"""From blocks to pieces: running text, lists, facts and tables.

The result is kept per block, look and width: two hundred letters from one template measure their
common sentences once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    Space,
    Table,
    Together,
    Words,
    WriteLines,
)
from meedoen_desktop.letters.drawing import Box, Line, Mark, Style, written
from meedoen_desktop.letters.flow import Piece
from meedoen_desktop.letters.look import HAIRLINE, Look
from meedoen_desktop.letters.wrapping import baseline, line_pieces, lines_of, wrapped

INDENT = 6.0
LABEL_SHARE = 0.24
PANEL = 4.0
CLOSE = 0.35
"""Share of the white space that is left between a heading and its text."""


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
    label_width = max(26.0, width * LABEL_SHARE - PANEL)
    value_width = width - label_width - 2 * PANEL
    marks: list[Mark] = []
    y = PANEL * 0.8
    for label, value in block.rows:
        marks += written(PANEL, y + baseline(look.label), label, look.label)
        lines = lines_of(value, look.body, value_width, PANEL + label_width, y)
        marks += lines
        y += len(wrapped(value, look.body, value_width)) * look.body.leading + 0.8
    height = y - 0.8 + PANEL * 0.8
    panel = (
        Box(0, 0, width, height, fill=look.tint, radius=1.2),
        Box(0, 0, 1.1, height, fill=look.accent),
    )
    return (Piece(height, (*panel, *marks), before=4.6),)


def _key_values(block: KeyValues, look: Look, width: float) -> tuple[Piece, ...]:
    label_width = width * 0.32
    value_width = width - label_width - 3
    pieces = []
    for place, (label, value) in enumerate(block.rows):
        left = lines_of(label, look.strong, label_width, 0, 1.3)
        right = lines_of(value, look.body, value_width, label_width + 3, 1.3)
        count = max(
            len(wrapped(label, look.strong, label_width)),
            len(wrapped(value, look.body, value_width)),
        )
        height = count * look.body.leading + 2.6
        line = Line(0, height, width, height, HAIRLINE)
        pieces.append(Piece(height, (*left, *right, line), before=0.0 if place else 2.0))
    return tuple(pieces)


def _table(block: Table, look: Look, width: float) -> tuple[Piece, ...]:
    shares = block.widths or (1.0,) * len(block.header)
    widths = [width * share / sum(shares) for share in shares]
    rows = [_row(block.header, look.label, widths, look.accent)] if block.header else []
    rows += [_row(row, look.body, widths, HAIRLINE) for row in block.rows]
    first, *rest = [*rows, Piece(0, ())]
    keep = bool(block.header and block.rows)
    return (first._replace(before=2.5, keep=keep), *rest)


def _row(cells: tuple[str, ...], style: Style, widths: list[float], colour: str) -> Piece:
    marks: list[Mark] = []
    x, count = 0.0, 1
    for cell, cell_width in zip(cells, widths, strict=True):
        room = cell_width - 3
        marks += lines_of(cell, style, room, x, 1.3)
        count = max(count, len(wrapped(cell, style, room)))
        x += cell_width
    height = count * style.leading + 2.6
    return Piece(height, (*marks, Line(0, height, sum(widths), height, colour)))


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
    Words: forms.words,
}
