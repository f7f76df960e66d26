"""Pieces that follow each other down the page, and over pages.

A piece is the smallest part that a page break may not cut. ``keep`` ties it to the next one, so
that a heading never stands alone at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from meedoen_desktop.letters.drawing import Box, Line, Mark, Page, Stroke, Text


class Piece(NamedTuple):
    """Marks relative to the piece's top left corner; millimetres."""

    height: float
    marks: tuple[Mark, ...]
    before: float = 0.0
    """White space above; dropped at the top of a page."""
    keep: bool = False
    new_page: bool = False


class Frame(NamedTuple):
    """Where the text stands: its left edge, the top of the first and later pages, the foot."""

    x: float
    first_top: float
    top: float
    bottom: float


class Placed(NamedTuple):
    """A piece with its place."""

    page: int
    y: float
    piece: Piece


def place(pieces: Sequence[Piece], frame: Frame, squeeze: float = 1.0) -> list[Placed]:
    """Give each piece its page and place; ``squeeze`` scales the white space between."""
    placed: list[Placed] = []
    page, y, at_top = 0, frame.first_top, True
    for group in _groups(pieces):
        height = sum(p.height + p.before * squeeze for p in group) - group[0].before * squeeze
        before = 0.0 if at_top else group[0].before * squeeze
        over = y + before + height > frame.bottom + 0.01
        if (over or group[0].new_page) and not at_top:
            page, y, at_top = page + 1, frame.top, True
        for piece in group:
            y += 0.0 if at_top else piece.before * squeeze
            if y + piece.height > frame.bottom + 0.01 and not at_top:
                page, y = page + 1, frame.top  # a group longer than a page
            placed.append(Placed(page, y, piece))
            y, at_top = y + piece.height, False
    return placed


def page_count(placed: Sequence[Placed]) -> int:
    """How many pages the pieces take, at least one."""
    return placed[-1].page + 1 if placed else 1


def draw(placed: Iterable[Placed], x: float, pages: Sequence[Page]) -> None:
    """Put the marks of each piece on its page."""
    for number, y, piece in placed:
        pages[number].marks.extend(shifted(mark, x, y) for mark in piece.marks)


def shifted(mark: Mark, x: float, y: float) -> Mark:
    """The same mark, moved."""
    if isinstance(mark, Text):
        return Text(mark[0] + x, mark[1] + y, *mark[2:])
    if isinstance(mark, Box):
        return Box(mark[0] + x, mark[1] + y, *mark[2:])
    if isinstance(mark, Stroke):
        points = tuple((at + x, down + y) for at, down in mark.points)
        return mark._replace(points=points)
    if isinstance(mark, Line):
        return Line(mark[0] + x, mark[1] + y, mark[2] + x, mark[3] + y, *mark[4:])
    return mark._replace(x=mark.x + x, y=mark.y + y)


def _groups(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group
