"""Numbers in a box with arrows; they do not change when the page is scrolled past them.

Latin digits in every window language, left to right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox as _SpinBase
else:
    _SpinBase = object


class Spin(Restyled, _SpinBase):
    """What such boxes share; call ``settle`` when it is made."""

    def settle(self) -> None:
        self.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dress()

    def restyle(self) -> None:
        inset = current().px(11)
        # A stylesheet's padding does not reach the text of a spin box on the left.
        for line in self.findChildren(QLineEdit):
            line.setTextMargins(inset, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(Spin, QSpinBox):
    """A whole number from ``low`` to ``high``."""

    def __init__(self, low: int = 0, high: int = 99, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.settle()


class MillimetreField(Spin, QDoubleSpinBox):
    """A length on paper from ``low`` to ``high`` millimetres, in steps of half a millimetre."""

    def __init__(self, low: float = 0, high: float = 297, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(1)
        self.setSingleStep(0.5)
        self.setRange(low, high)
        self.setSuffix(" mm")
        self.settle()
