"""The fixed parts of a letter's pages: letterhead, sender, address, references, fold marks."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.letters.content import LetterContent, Letterhead
from meedoen_desktop.letters.drawing import Box, Line, Page, Style, text_width
from meedoen_desktop.letters.fonts import REGULAR, SEMIBOLD
from meedoen_desktop.letters.look import GREY, HAIRLINE, INK, WHITE, Look
from meedoen_desktop.letters.shapes import Photo
from meedoen_desktop.letters.window import RIGHT, WindowSettings
from meedoen_desktop.letters.wrapping import wrapped

LEFT_EDGE = 28.0
WIDTH = 152.0
RIGHT_EDGE = LEFT_EDGE + WIDTH
REFERENCES_TOP = 93.0
SENDER_WIDTH = 72.0
SENDER_RIGHT = 128.0
"""Where the sender stands when the window is on the left."""
_BETWEEN = 3.0
_LOGO_TOP, _LOGO_HIGH, _LOGO_WIDE = 11.0, 16.0, 72.0
_SMALLEST = 8.5
"""Points: a longer name goes on in a second line, because sorting machines read no less."""
_LEGIBLE = 8.0
"""Points: an address that needs smaller type does not fit its window."""
_RETURN_HIGH, _POINTS_PER_MM = 3.4, 2.5
"""Room of the sender above the address; type size by the distance of the lines."""
_COLUMN = 51.0

_NAME = Style(SEMIBOLD, 15, 7, INK)
_CONTACT = Style(REGULAR, 8.5, 4.2, GREY)
_DEPARTMENT = Style(REGULAR, 9, 4.2, GREY)
_MARK = Style(SEMIBOLD, 14, 6, WHITE)
_SENDER = Style(REGULAR, 8, 3.7, INK)
_SENDER_LABEL = Style(SEMIBOLD, 7, 3.7, GREY)
_RETURN = Style(REGULAR, 6.2, 2.6, GREY)
_ADDRESS = Style(REGULAR, 10.5, 4.2, INK)
_REFERENCE = Style(REGULAR, 9, 4.2, INK)
_LATER = Style(REGULAR, 8.5, 4, GREY)


def draw_letterhead(
    page: Page, head: Letterhead, look: Look, left: float = LEFT_EDGE, right: float = RIGHT_EDGE
) -> None:
    """Logo, or mark and name, at the top left; how to reach the municipality at the top right."""
    x = _draw_logo(page, head, left) if head.logo else _draw_name(page, head, look, left, right)
    if head.department:
        page.write(x, 24.9, head.department, _DEPARTMENT)
    y = 19.6
    for line in (head.website, head.phone):
        page.write(right - text_width(line, _CONTACT), y, line, _CONTACT)
        y += 5.3 if line else 0.0


def _draw_name(page: Page, head: Letterhead, look: Look, x: float, right: float) -> float:
    """Letters in a square, and the name; gives where the words begin."""
    if head.mark:
        side = 12.0
        page.marks.append(Box(x, 14, side, side, fill=look.accent, radius=2.4))
        page.write(x + (side - text_width(head.mark, _MARK)) / 2, 21.8, head.mark, _MARK)
        x += side + 4.5
    name = _fitting(head.name, _NAME, right - 32 - x)
    page.write(x, 19.6 if head.department else 21.9, head.name, name)
    return x


def _draw_logo(page: Page, head: Letterhead, x: float) -> float:
    """As large as there is room for; gives where the words beside it begin."""
    high = min(_LOGO_HIGH, _LOGO_WIDE / head.logo_shape)
    wide = high * head.logo_shape
    page.marks.append(Photo(x, _LOGO_TOP + (_LOGO_HIGH - high) / 2, wide, high, head.logo))
    return x + wide + 4.5


def draw_sender(
    page: Page, letter: LetterContent, head: Letterhead, window: WindowSettings
) -> None:
    """Who wrote and where the municipality is, on the side where the window is not."""
    x = LEFT_EDGE if window.side == RIGHT else SENDER_RIGHT
    width = min(SENDER_WIDTH, window.x_mm - _BETWEEN - x) if x == LEFT_EDGE else SENDER_WIDTH
    y = 43.0
    parts = (
        ("Contactpersoon", (letter.sender_name, letter.phone, letter.email)),
        ("Bezoekadres", (*head.visiting_address, head.visiting_note)),
        ("Postadres", head.postal_address),
    )
    for label, lines in parts:
        if not any(lines):
            continue
        page.write(x, y, label, _SENDER_LABEL)
        for line in filter(None, lines):
            y += _SENDER.leading
            page.write(x, y, line, _fitting(line, _SENDER, width))
        y += _SENDER.leading + 1.6


def too_long(address: Sequence[str], window: WindowSettings) -> str:
    """The longest line of an address that does not fit the window; "" when all of it does."""
    width = _address_width(window)
    parts = {line: len(_in_lines(line, width)) for line in address}
    fits = sum(parts.values()) <= most_address_lines(window)
    return "" if fits else max(parts, key=parts.__getitem__)


def most_address_lines(window: WindowSettings) -> int:
    """How many lines stay legible in the window, name and town included."""
    return int((window.height_mm - _RETURN_HIGH) * _POINTS_PER_MM / _LEGIBLE)


def draw_address(
    page: Page, letter: LetterContent, head: Letterhead, window: WindowSettings
) -> None:
    """The address in the middle of the window, the sender small above it, nothing else."""
    width = _address_width(window)
    broken = tuple(part for line in letter.address for part in _in_lines(line, width))
    lines = ("AANGETEKEND", "", *broken) if letter.registered else broken
    top = window.y_mm
    if head.return_line:
        style = _fitting(head.return_line, _RETURN, width)
        page.write(window.x_mm, top + 2.4, head.return_line, style)
        top += _RETURN_HIGH
    room = window.y_mm + window.height_mm - top
    leading = min(_ADDRESS.leading, room / max(1, len(lines)))
    size = min(_ADDRESS.size, leading * _POINTS_PER_MM)
    y = top + (room - len(lines) * leading) / 2 + leading * 0.76
    style = _ADDRESS._replace(size=min(size, *(_fitting(x, _ADDRESS, width).size for x in lines)))
    for line in lines:
        page.write(window.x_mm, y, line, style)
        y += leading


def _address_width(window: WindowSettings) -> float:
    """As wide as the window, but never into the sender beside it."""
    if window.side == RIGHT:
        return window.width_mm
    return min(window.width_mm, SENDER_RIGHT - _BETWEEN - window.x_mm)


def _in_lines(line: str, width: float) -> tuple[str, ...]:
    """The line itself while it stays legible, otherwise in two or more."""
    if _fitting(line, _ADDRESS, width).size >= _SMALLEST:
        return (line,)
    return wrapped(line, _ADDRESS._replace(size=_SMALLEST), width)


def _fitting(text: str, style: Style, width: float) -> Style:
    """The style, smaller where the line would leave the window."""
    return style._replace(
        size=min(style.size, style.size * width / max(1, text_width(text, style)))
    )


def draw_references(page: Page, letter: LetterContent) -> float:
    """One row; gives the height at which the letter itself begins."""
    x = LEFT_EDGE
    for label, value in letter.references:
        page.write(x, REFERENCES_TOP, label, _SENDER_LABEL)
        style = _fitting(value, _REFERENCE, _COLUMN - 2)
        page.write(x, REFERENCES_TOP + 4.2, value, style)
        x += _COLUMN
    return REFERENCES_TOP + 11.5


def draw_folds(page: Page, window: WindowSettings) -> None:
    """Small marks at the left edge, where a printer still reaches."""
    page.marks.extend(Line(5, y, 9, y, HAIRLINE) for y in window.folds)


def draw_later_header(
    page: Page, letter: LetterContent, head: Letterhead, look: Look, of: str
) -> None:
    """From page 2: whose letter, of which date and reference, which page."""
    parts = (head.name, letter.date, letter.reference)
    left = "  ·  ".join(part for part in parts if part)
    page.write(LEFT_EDGE, 20, left, _fitting(left, _LATER, WIDTH - 34))
    page.write(RIGHT_EDGE - text_width(of, _LATER), 20, of, _LATER)
    page.marks.append(Line(LEFT_EDGE, 23.5, RIGHT_EDGE, 23.5, look.accent, 0.4))
