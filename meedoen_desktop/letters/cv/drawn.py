"""What a look gives back: the page, what did not fit, and how much room is left."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.letters.cv.column import Column
from meedoen_desktop.letters.drawing import Page

Pair = tuple[float, float]
"""One number for the main column and one for the side."""


@dataclass(frozen=True)
class Drawn:
    """A page in one look."""

    page: Page
    lost: tuple[str, ...]
    """Names of what does not fit."""
    full: tuple[bool, bool]
    """Whether the main column and the one at the side lost something."""
    air: Pair
    """Millimetres that may be added above every part, per column."""


def drawn(page: Page, columns: tuple[Column, ...], most_air: tuple[float, ...]) -> Drawn:
    """The result of one or two filled columns; ``most_air`` per column in millimetres."""
    lost = tuple(name for column in columns for name in column.lost)
    air = [
        max(0.0, min(most, column.spare / max(1.0, column.parts * 1.5)))
        for column, most in zip(columns, most_air, strict=True)
    ]
    full = [bool(column.lost) for column in columns]
    return Drawn(page, lost, (full[0], full[-1]), (air[0], air[-1]))
