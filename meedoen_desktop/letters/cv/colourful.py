"""*Kleurrijk*: a full-colour side with the photo, a large name, a dotted line along the work."""

from __future__ import annotations

from meedoen_desktop.letters.cv import parts
from meedoen_desktop.letters.cv.column import Column, Draw, Inks, Part, fitting, style
from meedoen_desktop.letters.cv.content import CvContent
from meedoen_desktop.letters.cv.drawn import Drawn, Pair, drawn
from meedoen_desktop.letters.cv.palettes import Palette
from meedoen_desktop.letters.drawing import PAGE_HEIGHT, PAGE_WIDTH, Box, Line, Mark, Page
from meedoen_desktop.letters.fonts import BOLD, SEMIBOLD
from meedoen_desktop.letters.look import GREY, INK, WHITE, mixed, readable
from meedoen_desktop.letters.shapes import Disc, Photo
from meedoen_desktop.letters.wrapping import baseline, lines_of, wrapped

_SIDE = 70.0
_SIDE_X, _SIDE_WIDTH = 11.0, 49.0
_MAIN_X, _MAIN_WIDTH = 82.0, 114.0
_FOOT = 283.0
_DOT = 6.5
_PHOTO = 23.0
"""Radius in millimetres."""


def draw(content: CvContent, colours: Palette, sizes: Pair, air: Pair) -> Drawn:
    """The page with type of ``sizes`` points in the main column and at the side."""
    page = Page()
    _ground(page, colours)
    side_top = _photo(page, content, colours) if content.photo else 30.0
    top = _name(page, content, colours)
    main = Column(
        page, (_MAIN_X, top, _MAIN_WIDTH, _FOOT), sizes[0],
        Inks(colours.deep, INK, GREY, colours.bright, colours.soft), air[0],
    )  # fmt: skip
    _profile(page, main, content, colours)
    for part in (parts.experience, parts.education):
        _along_a_line(page, main, part(main, content, indent=_DOT), colours)
    pale = mixed(colours.deep, WHITE, 0.18)
    side = Column(
        page, (_SIDE_X, side_top, _SIDE_WIDTH, _FOOT), sizes[1],
        Inks(colours.spark, WHITE, pale, colours.spark, mixed(WHITE, colours.deep, 0.22)), air[1],
    )  # fmt: skip
    _side(side, main, content, colours)
    return drawn(page, (main, side), (11.0, 13.0))


def _ground(page: Page, colours: Palette) -> None:
    page.marks += [
        Disc(PAGE_WIDTH - 2, 2, 25, colours.soft),
        Disc(PAGE_WIDTH - 31, 3, 6.5, colours.spark),
        Disc(PAGE_WIDTH - 2, PAGE_HEIGHT + 6, 21, colours.soft),
        Box(0, 0, _SIDE, PAGE_HEIGHT, fill=colours.deep),
    ]


def _photo(page: Page, content: CvContent, colours: Palette) -> float:
    """The photo with its ring; gives the height below it."""
    x, y = _SIDE_X + _SIDE_WIDTH / 2, 42.0
    page.marks.append(Disc(x + 14, y - 15, 13, colours.bright))
    if content.photo_round:
        page.marks.append(Disc(x, y, _PHOTO + 1.5, WHITE))
        radius = _PHOTO
    else:
        edge = _PHOTO + 1.5
        page.marks.append(Box(x - edge, y - edge, 2 * edge, 2 * edge, fill=WHITE, radius=4))
        radius = 3.0
    left, top = x - _PHOTO, y - _PHOTO
    page.marks.append(Photo(left, top, 2 * _PHOTO, 2 * _PHOTO, content.photo, radius))
    page.marks.append(Disc(x - 19.5, y + 17.5, 4.2, colours.spark))
    return y + _PHOTO + 13


def _name(page: Page, content: CvContent, colours: Palette) -> float:
    """Name and headline; gives the height below them."""
    width = _MAIN_WIDTH - 17
    name = fitting(content.name, style(BOLD, 32, colours.deep, 1.14), width, 23)
    y = 24.0
    page.marks += lines_of(content.name, name, width, _MAIN_X, y)
    y += len(wrapped(content.name, name, width)) * name.leading + 1.5
    if content.headline:
        look = style(SEMIBOLD, 13.5, colours.bright, 1.3)
        ink = look._replace(colour=readable(colours.bright))
        page.marks += lines_of(content.headline, ink, _MAIN_WIDTH, _MAIN_X, y)
        y += len(wrapped(content.headline, ink, _MAIN_WIDTH)) * ink.leading
    page.marks.append(Box(_MAIN_X, y + 3.6, 16, 1.5, fill=colours.spark, radius=0.75))
    return y + 11.0


def _profile(page: Page, main: Column, content: CvContent, colours: Palette) -> None:
    """The client's words on a soft ground."""
    if not content.profile:
        return
    pad = 5.0
    inner = Column(
        Page(), (_MAIN_X + pad, main.y + pad, _MAIN_WIDTH - 2 * pad, _FOOT - pad), main.size,
        main.inks,
    )  # fmt: skip
    inner.part(parts.profile(inner, content))
    if inner.lost:
        main.lost += inner.lost
        return
    high = inner.y + pad - main.y
    page.marks.append(Box(_MAIN_X, main.y, _MAIN_WIDTH, high, fill=colours.soft, radius=3))
    page.marks += inner.page.marks
    main.y += high
    main.parts += 1


def _along_a_line(page: Page, main: Column, part: Part, colours: Palette) -> None:
    """A thin line at the left with a dot at every entry."""
    tops: list[float] = []

    def noting(item: Draw) -> Draw:
        def drawing(y: float) -> tuple[list[Mark], float]:
            tops.append(y)
            return item(y)

        return drawing

    items = tuple((name, noting(item)) for name, item in part.items)
    before = len(main.lost)
    main.part(Part(part.title, items, part.gap))
    shown = tops[: len(items) - (len(main.lost) - before)]
    if not shown:
        return
    dots = [y + baseline(main.strong) - 1.2 for y in shown]
    x = _MAIN_X + 1.6
    line = mixed(colours.bright, WHITE, 0.45)
    page.marks.append(Line(x, dots[0], x, main.y - 0.5, line, 0.35))
    for y in dots:
        page.marks += [Disc(x, y, 1.6, WHITE), Disc(x, y, 1.25, colours.bright)]


def _side(side: Column, main: Column, content: CvContent, colours: Palette) -> None:
    """All that is short; what comes last goes to the main column where the side is full."""

    def rule(y: float) -> list[Mark]:
        line = mixed(WHITE, colours.deep, 0.3)
        return [Line(_SIDE_X, y + 0.6, _SIDE_X + _SIDE_WIDTH, y + 0.6, line, 0.3)]

    ground = mixed(WHITE, colours.deep, 0.14)
    shown = [
        parts.contact(side, content),
        parts.pills(parts.SKILLS, content.skills, side, ground, WHITE),
        parts.languages(side, content),
        parts.pills(parts.HOBBIES, content.hobbies, side, ground, WHITE),
    ]
    for part in shown:
        side.part(part, rule)
    for make in (parts.extras, parts.references):
        beside, below = make(side, content), make(main, content)
        if side.holds(beside, rule) or not main.holds(below):
            side.part(beside, rule)
        else:
            main.part(below)
