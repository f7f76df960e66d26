"""What every widget of the client window shares: texts, look and the scale of the window."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont

from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.views.style import fonts

USUAL = QSize(1366, 768)
_LARGEST = 3.0
_LARGE_TYPE = 1.18


@dataclass(frozen=True)
class Scale:
    """How small it may get: the window against 1366x768, letters and buttons in logical pixels."""

    smallest: float = 0.56
    readable: int = 17
    touchable: int = 56


@dataclass(frozen=True)
class LookOptions:
    """``sober``: words without pictures. ``large``: larger type. ``still``: nothing moves."""

    sober: bool = False
    large: bool = False
    still: bool = False


@dataclass(frozen=True)
class Pair:
    """A text in the client's language with the Dutch beside it, or "" when that is the same.

    ``key`` names the text for who reads it aloud.
    """

    main: str
    dutch: str = ""
    key: str = field(default="", compare=False)

    @property
    def spoken(self) -> str:
        """For the screen reader: the client's language."""
        return self.main

    def then(self, other: Pair) -> Pair:
        """Both texts as one, ``other`` after this one."""
        return Pair(f"{self.main} {other.main}", f"{self.dutch} {other.dutch}".strip())


class Sight:
    """Texts, look and scale. ``unit`` is 1 for a window of 1366x768."""

    def __init__(
        self,
        texts: ClientTexts,
        dutch: ClientTexts,
        look: LookOptions,
        scale: Scale = Scale(),
    ) -> None:
        self.texts, self.dutch, self.look, self._scale = texts, dutch, look, scale
        self.unit = 1.0
        self.keyboard = False
        """Whether the last thing done was done with a key: then the focus ring shows."""

    def fit(self, size: QSize) -> None:
        """Take the scale of a window of this size."""
        wanted = min(size.width() / USUAL.width(), size.height() / USUAL.height())
        self.unit = max(self._scale.smallest, min(_LARGEST, wanted))

    @property
    def is_right_to_left(self) -> bool:
        return self.texts.is_right_to_left

    @property
    def is_bilingual(self) -> bool:
        return self.texts.language != self.dutch.language

    @property
    def moves(self) -> bool:
        return not self.look.still

    def px(self, size: float) -> int:
        """``size`` pixels of a window of 1366x768 in this window."""
        return round(size * self.unit)

    def letters(self, size: float, floor: int | None = None) -> int:
        """A letter size in pixels, in this window and type size.

        Never below ``floor``; without one never below what is easily read.
        """
        factor = _LARGE_TYPE if self.look.large else 1.0
        least = self._scale.readable if floor is None else min(floor, self._scale.readable)
        return max(least, round(size * self.unit * factor))

    def high(self, size: float) -> int:
        """The height of something to press: ``size`` in this window, but never too small."""
        return max(self._scale.touchable, self.px(size))

    def pair(self, key: str, **params: object) -> Pair:
        """The text of ``key`` in both languages."""
        main = self.texts.text(key, **params)
        return Pair(main, self.dutch.text(key, **params) if self.is_bilingual else "", key)

    def area(self, area_id: str) -> Pair:
        return self.pair(f"areas.{area_id}")

    def mirrored(self, box: QRect, width: int) -> QRect:
        """``box``, thought from the side where reading starts, in a parent of ``width``."""
        if not self.is_right_to_left:
            return box
        return QRect(width - box.x() - box.width(), box.y(), box.width(), box.height())


def font(pixels: int, *, bold: bool = False) -> QFont:
    """Our letters at an exact height."""
    made = fonts.font(10, QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setPixelSize(max(1, pixels))
    return made
