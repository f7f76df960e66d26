"""Six digits, large, in two groups, so that two people can compare them aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Text

_GROUP = 3


class Digits(Card):
    """Read aloud digit by digit."""

    def __init__(self, digits: str = "") -> None:
        super().__init__(tone="soft")
        self.label = _Large()
        self.label.setObjectName("sharing.digits")
        self.add(self.label)
        self.show_digits(digits)

    def show_digits(self, digits: str) -> None:
        """Other digits."""
        self.label.setText(f"{digits[:_GROUP]} {digits[_GROUP:]}")
        self.label.setAccessibleName(" ".join(digits))


class _Large(Text):
    def __init__(self) -> None:
        super().__init__("", "display", "accent")
        self.align(Qt.AlignmentFlag.AlignHCenter)

    def restyle(self) -> None:
        super().restyle()
        font = QFont(current().font("display"))
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, current().px(3))
        self.setFont(font)
