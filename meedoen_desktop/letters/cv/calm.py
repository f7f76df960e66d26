"""*Rustig*: a soft wave with name and photo, and two airy columns below it."""

from __future__ import annotations

from meedoen_desktop.letters.cv import parts
from meedoen_desktop.letters.cv.column import Column, Inks, fitting, icon, style
from meedoen_desktop.letters.cv.content import CvContent, Fact
from meedoen_desktop.letters.cv.drawn import Drawn, Pair, drawn
from meedoen_desktop.letters.cv.palettes import Palette
from meedoen_desktop.letters.drawing import PAGE_HEIGHT, Box, Line, Mark, Page, text_width, written
from meedoen_desktop.letters.fonts import BOLD, REGULAR
from meedoen_desktop.letters.look import GREY, HAIRLINE, INK, WHITE, mixed, readable
from meedoen_desktop.letters.shapes import Disc, Outline, Photo
from meedoen_desktop.letters.svg_path import strokes
from meedoen_desktop.letters.wrapping import baseline, lines_of, wrapped

_LEFT, _RIGHT = 20.0, 190.0
_MAIN, _SIDE_X = 106.0, 138.0
_BAND = 62.0
_FOOT = 279.0
_PHOTO = 21.0
_WAVE = strokes("M0 0H210V52C176 66 128 58 88 61C54 63.5 22 70 0 62Z")
_WAVE_BEHIND = strokes("M0 0H210V60C170 70 132 60 92 64C56 67.5 24 76 0 67Z")

_FOOT_WAVE = strokes("M0 0V-6C34 -14 72 -2 112 -7C150 -11 182 -15 210 -10V0Z")
_FOOT_BEHIND = strokes("M0 0V-8C36 -15 74 -5 112 -10C150 -15 184 -17 210 -13V0Z")


def draw(content: CvContent, colours: Palette, sizes: Pair, air: Pair) -> Drawn:
    """The page with type of ``sizes`` points in the main column and at the side."""
    page = Page()
    page.marks += [
        Outline(0, 0, 1, _WAVE_BEHIND, mixed(colours.spark, WHITE, 0.45)),
        Outline(0, 0, 1, _WAVE, colours.soft),
        Outline(0, PAGE_HEIGHT, 1, _FOOT_BEHIND, mixed(colours.spark, WHITE, 0.45)),
        Outline(0, PAGE_HEIGHT, 1, _FOOT_WAVE, colours.soft),
    ]
    _head(page, content, colours)
    top = _BAND + 18.0
    accent = readable(colours.bright)
    inks = Inks(colours.deep, INK, GREY, accent, mixed(colours.bright, WHITE, 0.25))
    main = Column(page, (_LEFT, top, _MAIN, _FOOT), sizes[0], inks, air[0])
    side = Column(page, (_SIDE_X, top, _RIGHT - _SIDE_X, _FOOT), sizes[1], inks, air[1])

    def rule(column: Column, y: float) -> list[Mark]:
        return [Box(column.x, y + 0.1, 9, 0.9, fill=colours.spark, radius=0.45)]

    for part in (parts.profile, parts.experience, parts.education):
        main.part(part(main, content), lambda y: rule(main, y))
    shown = [
        parts.pills(parts.SKILLS, content.skills, side, colours.soft, colours.deep),
        parts.languages(side, content),
        parts.listed(parts.HOBBIES, content.hobbies, side),
        parts.extras(side, content),
        parts.references(side, content),
    ]
    for part_shown in shown:
        side.part(part_shown, lambda y: rule(side, y))
    between = (_LEFT + _MAIN + _SIDE_X) / 2
    foot = max(main.y, side.y)
    if main.parts and side.parts:
        page.marks.append(Line(between, top + 1, between, foot, HAIRLINE, 0.25))
    return drawn(page, (main, side), (12.0, 13.0))


def _head(page: Page, content: CvContent, colours: Palette) -> None:
    """Name, headline and how to reach the client, with the photo at the right."""
    room = _RIGHT - _LEFT - (2 * _PHOTO + 10 if content.photo else 0)
    name = fitting(content.name, style(BOLD, 31, colours.deep, 1.14), room, 22)
    lines = wrapped(content.name, name, room)
    headline = style(REGULAR, 14, INK, 1.3)
    told = wrapped(content.headline, headline, room) if content.headline else ()
    contact = _contact_lines(content, room)
    high = len(lines) * name.leading + len(told) * headline.leading + len(contact) * 6.0 + 4.0
    y = max(12.0, (_BAND - 2 - high) / 2 + 2)
    page.marks += lines_of(content.name, name, room, _LEFT, y)
    y += len(lines) * name.leading + 0.8
    if told:
        page.marks += lines_of(content.headline, headline, room, _LEFT, y)
        y += len(told) * headline.leading
    y += 3.2
    look = style(REGULAR, 10, INK)
    for row in contact:
        for x, fact in row:
            page.marks.append(
                icon(fact.icon, x, y + 0.3, 4.4, readable(colours.bright))
            )  # fmt: skip
            page.marks += written(x + 6, y + baseline(look), fact.words, look)
        y += 6.0
    if content.photo:
        _photo(page, content, colours)


def _contact_lines(content: CvContent, room: float) -> list[list[tuple[float, Fact]]]:
    """The facts with their place, on as many lines as they need."""
    look = style(REGULAR, 10, INK)
    rows: list[list[tuple[float, Fact]]] = []
    x = _LEFT + room
    for fact in content.contact:
        wide = 6 + text_width(fact.words, look)
        if x + wide > _LEFT + room:
            rows.append([])
            x = _LEFT
        rows[-1].append((x, fact))
        x += wide + 7
    return rows


def _photo(page: Page, content: CvContent, colours: Palette) -> None:
    x, y = _RIGHT - _PHOTO, 36.0
    page.marks.append(Disc(x - 17, y + 17, 6.5, colours.spark))
    edge = _PHOTO + 1.6
    if content.photo_round:
        page.marks.append(Disc(x, y, edge, WHITE))
        radius = _PHOTO
    else:
        page.marks.append(Box(x - edge, y - edge, 2 * edge, 2 * edge, fill=WHITE, radius=4.5))
        radius = 3.4
    left, top = x - _PHOTO, y - _PHOTO
    page.marks.append(Photo(left, top, 2 * _PHOTO, 2 * _PHOTO, content.photo, radius))
