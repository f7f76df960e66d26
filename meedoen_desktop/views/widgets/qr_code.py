"""A code on the screen for a telephone to scan."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.sheets.code_squares import draw_code
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_QUIET = 4
"""Modules of white around it (ISO/IEC 18004)."""


class QrCode(Restyled, QWidget):
    """As large as the room that it gets, at least ``least`` logical pixels; hidden when empty."""

    def __init__(self, spoken: str, least: int = 220) -> None:
        super().__init__()
        self._least, self._words = least, ""
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hide()
        self.dress()

    @property
    def words(self) -> str:
        """What a telephone reads."""
        return self._words

    def set_words(self, words: str) -> None:
        self._words = words
        self.setVisible(bool(words))
        self.update()

    def restyle(self) -> None:
        side = current().px(self._least)
        self.setMinimumSize(side, side)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._words:
            box = QRectF(self.rect())
            side = min(box.width(), box.height())
            left, top = round(box.center().x() - side / 2), round(box.center().y() - side / 2)
            place, dot = QRectF(left, top, side, side), 1 / self.devicePixelRatioF()
            draw_code(self.painter(), place, self._words, border=_QUIET, level="l", pixel=dot)
