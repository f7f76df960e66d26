"""*Sober*: white paper, fine lines, headings in a narrow column at the left."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.letters.cv import parts
from meedoen_desktop.letters.cv.column import Column, Draw, Inks, Part, fitting, lowered, style
from meedoen_desktop.letters.cv.content import CvContent
from meedoen_desktop.letters.cv.drawn import Drawn, Pair, drawn
from meedoen_desktop.letters.cv.palettes import Palette
from meedoen_desktop.letters.drawing import Box, Line, Mark, Page
from meedoen_desktop.letters.fonts import BOLD, REGULAR, SEMIBOLD
from meedoen_desktop.letters.look import GREY, HAIRLINE, INK
from meedoen_desktop.letters.shapes import Photo
from meedoen_desktop.letters.wrapping import lines_of, wrapped

_LEFT, _RIGHT = 24.0, 186.0
_TEXT_X = 66.0
_LABEL = 36.0
_FOOT = 280.0
_PHOTO = 34.0


def draw(content: CvContent, colours: Palette, sizes: Pair, air: Pair) -> Drawn:
    """The page with type of the first of ``sizes`` in points: there is one column."""
    size = sizes[0]
    page = Page()
    top = _head(page, content, colours)
    inks = Inks(colours.deep, INK, GREY, colours.deep, HAIRLINE)
    column = Column(
        page, (_TEXT_X, top, _RIGHT - _TEXT_X, _FOOT), size, inks, air[0]
    )  # fmt: skip
    shown = (
        parts.profile(column, content),
        parts.experience(column, content),
        parts.education(column, content),
        parts.listed(parts.SKILLS, content.skills, column, "  ·  "),
        _languages(column, content),
        parts.listed(parts.HOBBIES, content.hobbies, column, "  ·  "),
        _extras(column, content),
        parts.references(column, content, beside=True),
    )
    for part in shown:
        _labelled(page, column, part, size)
    return drawn(page, (column,), (12.0,))


def _head(page: Page, content: CvContent, colours: Palette) -> float:
    """Name, headline and contact over the whole width; gives the height below the line."""
    room = _RIGHT - _LEFT - (_PHOTO + 10 if content.photo else 0)
    name = fitting(content.name, style(BOLD, 27, INK, 1.16), room, 20)
    y = 22.0
    page.marks += lines_of(content.name, name, room, _LEFT, y)
    y += len(wrapped(content.name, name, room)) * name.leading + 0.5
    if content.headline:
        look = style(REGULAR, 13, colours.deep, 1.3)
        page.marks += lines_of(content.headline, look, room, _LEFT, y)
        y += len(wrapped(content.headline, look, room)) * look.leading
    contact = "   ·   ".join(fact.words for fact in content.contact)
    if contact:
        y += 2.2
        look = style(REGULAR, 10, GREY)
        page.marks += lines_of(contact, look, room, _LEFT, y)
        y += len(wrapped(contact, look, room)) * look.leading
    if content.photo:
        radius = _PHOTO / 2 if content.photo_round else 1.2
        page.marks.append(
            Photo(_RIGHT - _PHOTO, 18.0, _PHOTO, _PHOTO, content.photo, radius)
        )  # fmt: skip
        y = max(y, 18.0 + _PHOTO)
    y += 5.5
    page.marks.append(Box(_LEFT, y, _RIGHT - _LEFT, 0.7, fill=colours.deep))
    return y + 7.5


def _labelled(page: Page, column: Column, part: Part, size: float) -> None:
    """The heading at the left of its items, a fine line above all but the first."""
    if not part.items:
        return
    gap = size * 0.42
    if column.parts:
        column.y += gap + column.air
    top = column.y
    line = bool(column.parts)
    column.parts += 1
    label = style(SEMIBOLD, size + 0.3, column.inks.heading)

    def headed(item: Draw) -> Draw:
        def drawing(y: float) -> tuple[list[Mark], float]:
            marks, foot = item(y)
            return [*lines_of(part.title, label, _LABEL, _LEFT, y), *marks], foot

        return drawing

    for number, (name, item) in enumerate(part.items):
        column.put(lowered(item, part.gap) if number else headed(item), name)
    if column.y == top:
        return
    column.y = max(column.y, top + len(wrapped(part.title, label, _LABEL)) * label.leading)
    if line:
        above = top - (gap + column.air) / 2
        page.marks.append(Line(_LEFT, above, _RIGHT, above, HAIRLINE, 0.25))


def _languages(column: Column, content: CvContent) -> Part:
    """On one line each: the name with its level in words."""
    said: Sequence[str] = [f"{one.name}: {one.words}" for one in content.languages]
    return Part(parts.LANGUAGES, tuple((one, column.text(one)) for one in said), gap=0.4)


def _extras(column: Column, content: CvContent) -> Part:
    plain = parts.extras(column, content)
    words = "  ·  ".join(one.words for one in content.extras)
    return Part(plain.title, ((words, column.text(words)),) if words else ())
