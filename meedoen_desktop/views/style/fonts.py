"""Our own fonts: the same letters on every system, for every name and client language."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from meedoen_desktop import assets

FAMILIES = ["Inter", "Noto Sans Arabic", "Noto Sans Ethiopic"]
_FIRST = ("Inter-Regular", "Inter-SemiBold")
_REST = (
    "Inter-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansEthiopic-Regular",
    "NotoSansEthiopic-Bold",
)
BASE_POINTS = 13.5 if sys.platform == "darwin" else 10.5
"""Body text at 100 %: 14 logical pixels where a point is 1/72 inch of 96 dots."""


@cache
def _load(stem: str) -> bool:
    return QFontDatabase.addApplicationFont(str(assets.resource("fonts", f"{stem}.ttf"))) >= 0


def load_first() -> None:
    """The two files that the first window needs."""
    for stem in _FIRST:
        _load(stem)


def load_rest() -> None:
    """Bold and the other scripts; call it after the first window is painted."""
    for stem in _REST:
        _load(stem)


def font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of our families; never a fallback of the system."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made
