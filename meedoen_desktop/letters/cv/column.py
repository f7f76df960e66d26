"""A column of a CV: parts under each other, and what no longer fits.

Nothing is ever printed over the edge: an entry that does not fit is left out whole and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass

from meedoen_desktop.letters.cv.content import MOST_LEVEL, Entry, Fact, Spoken
from meedoen_desktop.letters.drawing import MM, Box, Mark, Page, Style, text_width, written
from meedoen_desktop.letters.fonts import REGULAR, SEMIBOLD
from meedoen_desktop.letters.shapes import Disc, Outline
from meedoen_desktop.letters.svg_path import icon_path
from meedoen_desktop.letters.wrapping import baseline, lines_of, wrapped

_ROOMY, _TIGHT = 1.44, 1.32
"""Line height as a share of the type size, from ``_LARGE`` points on and at ``DENSE`` points."""
_LARGE = 11.0
DENSE = 9.2
"""Points from which a title and what belongs to it share a line where they fit."""
_ICON = 256
_LEAST = 7.8
"""Points: only an e-mail address that needs less goes on in a second line; whole, it can be
copied and is found by the programs that employers read CVs with."""
Draw = Callable[[float], tuple[list[Mark], float]]
"""Draws something with its top at a height; gives its marks and its foot."""


def style(weight: str, size: float, colour: str, leading: float = 0.0) -> Style:
    """A style of ``size`` points; ``leading`` as a share of it, small type stands closer."""
    share = min(1.0, max(0.0, (size - DENSE) / (_LARGE - DENSE)))
    high = leading or _TIGHT + (_ROOMY - _TIGHT) * share
    return Style(weight, size, size / MM * high, colour)


@dataclass(frozen=True)
class Inks:
    """The colours of a column."""

    heading: str
    text: str
    quiet: str
    mark: str
    """Dots, icons and level steps."""
    pale: str
    """Level steps that are not reached, and pills."""


@dataclass(frozen=True)
class Part:
    """A heading with what stands under it; each item has a name for when it does not fit."""

    title: str
    items: tuple[tuple[str, Draw], ...]
    gap: float = 2.4
    """Millimetres between the items."""


class Column:
    """Fills ``page`` from ``top``; ``air`` millimetres are added above every part."""

    def __init__(
        self, page: Page, box: tuple[float, float, float, float], size: float, inks: Inks,
        air: float = 0.0,
    ) -> None:  # fmt: skip
        self.page, self.size, self.inks, self.air = page, size, inks, air
        self.x, self.y, self.width, self.bottom = box
        self.parts = 0
        self.lost: list[str] = []
        self.body = style(REGULAR, size, inks.text)
        self.strong = style(SEMIBOLD, size + 0.3, inks.text)
        self.small = style(REGULAR, size - 0.9, inks.quiet)
        self.heading = style(SEMIBOLD, size + 2.2, inks.heading)

    @property
    def spare(self) -> float:
        """Millimetres that stay empty below."""
        return self.bottom - self.y

    def put(self, draw: Draw, name: str) -> bool:
        """Draw at the height where the column is; False and remembered when it does not fit."""
        marks, foot = draw(self.y)
        if self.lost or foot > self.bottom + 0.01:
            self.lost.append(name)
            return False
        self.page.marks += marks
        self.y = foot
        return True

    def part(self, part: Part, underline: Callable[[float], list[Mark]] | None = None) -> None:
        """A heading and its items; the heading never stands alone."""
        if not part.items:
            return
        first_gap = (self.size * 0.62 - 1.3 + self.air) if self.parts else 0.0
        self.parts += 1
        self.y += first_gap
        head = self._head(part.title, underline)
        for number, (name, draw) in enumerate(part.items):
            whole = _after(head, draw) if number == 0 else draw
            self.put(lowered(whole, part.gap) if number else whole, name)

    def holds(self, part: Part, underline: Callable[[float], list[Mark]] | None = None) -> bool:
        """Whether all of it fits below what is there."""
        trial = copy(self)
        trial.page, trial.lost = Page(), list(self.lost)
        trial.part(part, underline)
        return not trial.lost

    def _head(self, title: str, underline: Callable[[float], list[Mark]] | None) -> Draw:
        def draw(y: float) -> tuple[list[Mark], float]:
            marks = lines_of(title, self.heading, self.width, self.x, y)
            y += self.heading.leading
            if underline is not None:
                marks += underline(y)
                y += 1.6
            return marks, y + 0.9

        return draw

    def text(self, words: str, look: Style | None = None) -> Draw:
        """Running text over the whole width."""
        chosen = look or self.body

        def draw(y: float) -> tuple[list[Mark], float]:
            marks = lines_of(words, chosen, self.width, self.x, y)
            return marks, y + _height(words, chosen, self.width)

        return draw

    def entry(self, entry: Entry, *, indent: float = 0.0, beside: bool = True) -> Draw:
        """A job or a course; ``beside``: the period stands at the right of the title."""
        x, width = self.x + indent, self.width - indent

        def draw(y: float) -> tuple[list[Mark], float]:
            marks: list[Mark] = []
            when = text_width(entry.when, self.small) if beside and entry.when else 0.0
            room = width - when - 4 if when else width
            meta = entry.meta if when or not entry.when else _joined(entry.when, entry.meta)
            base = y + baseline(self.strong)
            if when:
                marks += written(x + width - when, base, entry.when, self.small)
            after = text_width(entry.title, self.strong) + 2.6
            if self.size <= DENSE and meta and after + text_width(meta, self.small) <= room:
                marks += written(x + after, base, meta, self.small)
                meta = ""
            for words, look, wide in (
                (entry.title, self.strong, room), (meta, self.small, width),
                (entry.text, self.body, width),
            ):  # fmt: skip
                if words:
                    marks += lines_of(words, look, wide, x, y)
                    y += _height(words, look, wide)
            return marks, y

        return draw

    def fact(self, fact: Fact) -> Draw:
        """An icon with a line of words."""
        side = self.size * 0.46
        x, width = self.x + side + 2.4, self.width - side - 2.4

        def draw(y: float) -> tuple[list[Mark], float]:
            top = y + (self.body.leading - side) / 2
            look, words = _unbroken(fact.words, self.body, width)
            marks: list[Mark] = [icon(fact.icon, self.x, top, side, self.inks.mark)]
            marks += lines_of(words, look, width, x, y)
            return marks, y + _height(words, look, width)

        return draw

    def spoken(self, language: Spoken, *, steps: bool = True) -> Draw:
        """A language: its name, its level in words, and five dots."""

        def draw(y: float) -> tuple[list[Mark], float]:
            marks = lines_of(language.name, self.strong, self.width, self.x, y)
            middle = y + self.strong.leading / 2
            y += _height(language.name, self.strong, self.width)
            if steps:
                marks += self._steps(language.level, middle)
            marks += lines_of(language.words, self.small, self.width, self.x, y)
            return marks, y + _height(language.words, self.small, self.width)

        return draw

    def _steps(self, level: int, y: float) -> list[Mark]:
        radius, apart = 1.05, 3.3
        left = self.x + self.width - apart * (MOST_LEVEL - 1) - radius
        colours = [self.inks.mark if one < level else self.inks.pale for one in range(MOST_LEVEL)]
        return [Disc(left + apart * one, y, radius, colour) for one, colour in enumerate(colours)]

    def pills(self, words: Iterable[str], fill: str, ink: str) -> Draw:
        """Words on soft grounds, row after row."""
        look = style(REGULAR, self.size - 0.3, ink)
        high, side, gap = look.leading + 1.2, 2.6, 1.6
        given = [word for word in words if word]

        def draw(y: float) -> tuple[list[Mark], float]:
            marks: list[Mark] = []
            x = self.x
            for word in given:
                lines = wrapped(word, look, self.width - 2 * side)
                wide = max(text_width(line, look) for line in lines) + 2 * side
                tall = high + (len(lines) - 1) * look.leading
                if x > self.x and x + wide > self.x + self.width + 0.01:
                    x, y = self.x, y + high + gap
                marks.append(Box(x, y, wide, tall, fill=fill, radius=min(tall, high) / 2))
                marks += lines_of(word, look, self.width - 2 * side, x + side, y + 0.6)
                x += wide + gap
                if len(lines) > 1:
                    x, y = self.x, y + tall - high
                    x += self.width
            return marks, y + high

        return draw


def icon(name: str, x: float, y: float, side: float, colour: str) -> Outline:
    """A shipped icon in a square of ``side`` millimetres."""
    return Outline(x, y, side / _ICON, icon_path(name), colour)


def fitting(words: str, look: Style, width: float, smallest: float) -> Style:
    """The style, smaller where the words would not fit on a line, down to ``smallest`` points."""
    wanted = look.size * width / max(text_width(words, look), 0.1)
    size = min(look.size, max(smallest, wanted))
    return style(look.weight, size, look.colour, look.leading * MM / look.size)


def _unbroken(words: str, look: Style, width: float) -> tuple[Style, str]:
    """An e-mail address a little smaller, or in two lines before its @: never cut in a word."""
    if " " in words or text_width(words, look) <= width:
        return look, words
    smaller = fitting(words, look, width, _LEAST)._replace(leading=look.leading)
    if text_width(words, smaller) <= width + 0.01 or "@" not in words:
        return smaller, words
    name, _at, host = words.partition("@")
    longest = max((name, f"@{host}"), key=lambda part: text_width(part, look))
    fitted = fitting(longest, look, width, look.size * 0.6)._replace(leading=look.leading)
    return fitted, f"{name}\n@{host}"


def _height(words: str, look: Style, width: float) -> float:
    return len(wrapped(words, look, width)) * look.leading


def _joined(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)


def lowered(draw: Draw, gap: float) -> Draw:
    """The same, ``gap`` millimetres lower."""
    return lambda y: draw(y + gap)


def _after(first: Draw, second: Draw) -> Draw:
    """Both under each other, as one."""

    def draw(y: float) -> tuple[list[Mark], float]:
        marks, y = first(y)
        more, y = second(y)
        return [*marks, *more], y

    return draw
