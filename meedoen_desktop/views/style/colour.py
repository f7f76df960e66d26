"""Arithmetic on "#RRGGBB" colours: contrast as WCAG 2.1 measures it, mixing, lifting."""

from __future__ import annotations

_READABLE = 4.5


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: int) -> float:
    part = channel / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` (0-1) of ``other`` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def readable(colour: str, grounds: tuple[str, ...], ratio: float = _READABLE) -> str:
    """``colour`` moved towards black or white until it reads on every one of ``grounds``."""
    target = "#000000" if luminance(grounds[0]) > 0.18 else "#FFFFFF"
    for step in range(21):
        moved = mix(colour, target, step / 20)
        if all(contrast(moved, ground) >= ratio for ground in grounds):
            return moved
    return target


def is_colour(text: str) -> bool:
    """Whether ``text`` is a full "#RRGGBB"."""
    digits = text[1:]
    return len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in digits)
