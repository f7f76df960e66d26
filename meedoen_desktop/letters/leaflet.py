"""A friendly leaflet to take home: a few things to do, each in a box of its own.

Large type, short lines with a picture sign before them, room to write: for people who read with
difficulty (B1, experience.md).
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.letters.cv.column import icon, style
from meedoen_desktop.letters.document import cleaned
from meedoen_desktop.letters.drawing import (
    PAGE_WIDTH,
    Box,
    Line,
    Mark,
    Page,
    Properties,
    text_width,
    to_pdf,
)
from meedoen_desktop.letters.fonts import BOLD, REGULAR, SEMIBOLD
from meedoen_desktop.letters.look import GREY, INK, WHITE, mixed, readable
from meedoen_desktop.letters.shapes import Disc, Outline
from meedoen_desktop.letters.svg_path import strokes
from meedoen_desktop.letters.wrapping import lines_of, wrapped

_LEFT, _WIDTH = 18.0, 174.0
_FIRST_TOP, _TOP, _FOOT = 62.0, 18.0, 270.0
_PAD, _DISC, _GAP = 6.0, 9.5, 5.5
_WAVE = strokes("M0 0H210V40C172 52 130 45 92 48C56 51 24 55 0 48Z")
_TITLE = style(BOLD, 30, INK, 1.15)
_SUBTITLE = style(REGULAR, 13.5, INK, 1.3)
_NAME = style(BOLD, 16.5, INK, 1.25)
_BODY = style(REGULAR, 12.5, INK, 1.45)
_FOOTER = style(REGULAR, 9, GREY, 1.3)


@dataclass(frozen=True)
class LeafletItem:
    """One thing to do: its icon, its name, and lines of (icon, words)."""

    icon: str
    name: str
    lines: tuple[tuple[str, str], ...]
    note: str = ""


@dataclass(frozen=True)
class Leaflet:
    """What is given. ``closing`` is who to call when one wants company."""

    title: str
    subtitle: str
    items: tuple[LeafletItem, ...]
    closing: str = ""
    footer: str = ""
    accent: str = "#0f6b6b"
    author: str = "Meedoen"


def render_leaflet(leaflet: Leaflet) -> bytes:
    """The leaflet as PDF, as many pages as it needs."""
    clean = cleaned(leaflet)
    pages = _pages(clean)
    for number, page in enumerate(pages, start=1):
        _furniture(page, clean, number, len(pages))
    return to_pdf(pages, Properties(clean.title, clean.author, clean.subtitle))


def _pages(leaflet: Leaflet) -> list[Page]:
    ink = readable(leaflet.accent)
    soft, second = mixed(ink, WHITE, 0.1), mixed(ink, WHITE, 0.2)
    first = Page()
    first.marks += [
        Outline(0, 5, 1, _WAVE, second),
        Outline(0, 0, 1, _WAVE, soft),
        Disc(PAGE_WIDTH - 30, 24, 10, "#f4bf5b"),
    ]
    first.marks += lines_of(leaflet.title, _TITLE._replace(colour=ink), _WIDTH - 40, _LEFT, 14)
    first.marks += lines_of(leaflet.subtitle, _SUBTITLE, _WIDTH - 44, _LEFT, 30)
    pages, y = [first], _FIRST_TOP
    for item in leaflet.items:
        high = _height(item)
        if y + high > _FOOT and y > _TOP:
            pages.append(Page())
            y = _TOP
        pages[-1].marks += _box(item, y, high, ink)
        y += high + _GAP
    if leaflet.closing:
        _close(pages, y, leaflet.closing, ink)
    return pages


def _room() -> float:
    return _WIDTH - 2 * _PAD - 2 * _DISC - 6


def _height(item: LeafletItem) -> float:
    room = _room()
    high = len(wrapped(item.name, _NAME, room)) * _NAME.leading + 1.5
    high += sum(
        len(wrapped(words, _BODY, room - 8)) * _BODY.leading + 0.8 for _icon, words in item.lines
    )
    if item.note:
        high += len(wrapped(item.note, _BODY, room)) * _BODY.leading + 1.5
    return max(high, 2 * _DISC) + 2 * _PAD


def _box(item: LeafletItem, top: float, high: float, ink: str) -> list[Mark]:
    room, x = _room(), _LEFT + _PAD + 2 * _DISC + 6
    y = top + _PAD
    marks: list[Mark] = [
        Box(_LEFT, top, _WIDTH, high, fill=WHITE, outline=mixed(ink, WHITE, 0.35), radius=5,
            line=0.5),
        Disc(_LEFT + _PAD + _DISC, y + _DISC, _DISC, mixed(ink, WHITE, 0.12)),
        icon(item.icon, _LEFT + _PAD + _DISC - 5.6, y + _DISC - 5.6, 11.2, ink),
    ]  # fmt: skip
    marks += lines_of(item.name, _NAME, room, x, y)
    y += len(wrapped(item.name, _NAME, room)) * _NAME.leading + 1.5
    for sign, words in item.lines:
        marks.append(icon(sign, x, y + 0.7, 5.0, ink))
        marks += lines_of(words, _BODY, room - 8, x + 8, y)
        y += len(wrapped(words, _BODY, room - 8)) * _BODY.leading + 0.8
    if item.note:
        marks += lines_of(item.note, _BODY, room, x, y + 1.5)
    return marks


def _close(pages: list[Page], y: float, words: str, ink: str) -> None:
    """The last sentence, in colour; on a page of its own when there is no room."""
    look = style(SEMIBOLD, 13.5, ink, 1.4)
    high = len(wrapped(words, look, _WIDTH - 2 * _PAD)) * look.leading + 2 * _PAD
    if y + high > _FOOT:
        pages.append(Page())
        y = _TOP
    pages[-1].marks.append(Box(_LEFT, y, _WIDTH, high, fill=mixed(ink, WHITE, 0.08), radius=5))
    pages[-1].marks += lines_of(words, look, _WIDTH - 2 * _PAD, _LEFT + _PAD, y + _PAD)


def _furniture(page: Page, leaflet: Leaflet, number: int, count: int) -> None:
    y = 284.0
    page.marks.append(Line(_LEFT, y - 4.5, _LEFT + _WIDTH, y - 4.5, "#d3d9e0"))
    page.write(_LEFT, y, leaflet.footer, _FOOTER)
    if count > 1:
        of = f"Bladzijde {number} van {count}"
        page.write(_LEFT + _WIDTH - text_width(of, _FOOTER), y, of, _FOOTER)
