"""Text in lines of a given width, left aligned, without hyphenation."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from meedoen_desktop.letters.drawing import MM, Mark, Style, written
from meedoen_desktop.letters.flow import Piece
from meedoen_desktop.letters.fonts import runs

CAPITAL = 0.727
"""Height of Inter's capitals as a share of the type size."""
_WORDS = re.compile(r"(?:[^ ]*\d (?=\d)|[A-ZÀ-Þ][^ ]*[^\W\d_] (?=\d))*[^ ]+")
"""What stays on a line: a number with its spaces, so that a phone number can be read and dialled,
and a name with its number ("Voorbeeldplein 1").
"""


@lru_cache(maxsize=4_000)
def wrapped(text: str, style: Style, width: float) -> tuple[str, ...]:
    """The lines of ``text`` in ``width`` millimetres; line ends in the text are kept."""
    room = width * MM / style.size
    return tuple(
        line
        for paragraph in text.splitlines() or [""]
        for line in _lines(_WORDS.findall(paragraph), style.weight, room)
    )


def _lines(words: list[str], weight: str, room: float) -> list[str]:
    space = _measure(" ", weight)
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in _cut(words, weight, room):
        needed = _measure(word, weight)
        if line and used + space + needed > room:
            lines.append(" ".join(line))
            line, used = [word], needed
        else:
            used += needed + (space if line else 0.0)
            line.append(word)
    lines.append(" ".join(line))
    return lines


@lru_cache(maxsize=20_000)
def _measure(word: str, weight: str) -> float:
    """Width at 1 point."""
    return sum(run.width for run in runs(word, weight))


def _cut(words: list[str], weight: str, room: float) -> list[str]:
    """The words, with those wider than a line in pieces that fit."""
    if all(_measure(word, weight) <= room for word in words):
        return words
    pieces = []
    for word in chain.from_iterable(_parted(one, weight, room) for one in words):
        rest = word
        while _measure(rest, weight) > room and len(rest) > 1:
            size = len(rest) - 1
            while size > 1 and _measure(rest[:size], weight) > room:
                size -= 1
            pieces.append(rest[:size])
            rest = rest[size:]
        pieces.append(rest)
    return pieces


def _parted(word: str, weight: str, room: float) -> list[str]:
    """What is kept together is parted at its spaces where a line is too short for it."""
    return [word] if _measure(word, weight) <= room else word.split(" ")


def baseline(style: Style) -> float:
    """From the top of a line to its baseline, so that capitals stand in the middle."""
    return style.leading / 2 + CAPITAL * style.size / MM / 2


def lines_of(text: str, style: Style, width: float, x: float, y: float) -> list[Mark]:
    """The marks of a wrapped text whose top left corner is (x, y)."""
    marks: list[Mark] = []
    for line in wrapped(text, style, width):
        marks += written(x, y + baseline(style), line, style)
        y += style.leading
    return marks


def line_pieces(
    text: str, style: Style, width: float, *, before: float, x: float = 0.0, keep_all: bool = False
) -> tuple[Piece, ...]:
    """A piece per line; the first two and the last two lines stay together."""
    lines = wrapped(text, style, width)
    last = len(lines) - 1
    return tuple(
        Piece(
            style.leading,
            tuple(written(x, baseline(style), line, style)),
            before=0.0 if place else before,
            keep=keep_all or (place != last and place in {0, last - 1}),
        )
        for place, line in enumerate(lines)
    )


def forget() -> None:
    """Drop the texts kept for speed."""
    wrapped.cache_clear()
    _measure.cache_clear()
