"""Colours and type of everything we print: calm, one accent colour, dark enough to read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from meedoen_desktop.letters.drawing import Style
from meedoen_desktop.letters.fonts import BOLD, REGULAR, SEMIBOLD

INK = "#1d2530"
GREY = "#56616f"
HAIRLINE = "#d3d9e0"
WHITE = "#ffffff"
DEFAULT_ACCENT = "#0f6b6b"


@dataclass(frozen=True)
class Look:
    """The styles of one document. Sizes in points, line heights in millimetres."""

    accent: str
    tint: str
    """A very light version of the accent, for panels behind text."""
    body: Style
    strong: Style
    heading: Style
    title: Style
    small: Style
    label: Style


@cache
def look(accent: str, *, size: float = 11.0, leading: float = 5.2) -> Look:
    """The look for an accent colour (#rrggbb) and a body size."""
    ink = readable(accent)
    return Look(
        accent=ink,
        tint=mixed(ink, WHITE, 0.07),
        body=Style(REGULAR, size, leading, INK),
        strong=Style(SEMIBOLD, size, leading, INK),
        heading=Style(SEMIBOLD, size + 0.5, leading, ink),
        title=Style(BOLD, size * 1.7, leading * 1.6, INK),
        small=Style(REGULAR, max(8.0, size - 2.5), leading * 0.8, GREY),
        label=Style(SEMIBOLD, size, leading, ink),
    )


def readable(colour: str) -> str:
    """The colour, darkened until text in it has contrast 4.5 on white (WCAG 2.1 AA)."""
    while contrast(colour, WHITE) < 4.5:
        colour = mixed("#000000", colour, 0.06)
    return colour


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """``share`` of ``colour`` in ``other``."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    parts = [c / 255 for c in _channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
