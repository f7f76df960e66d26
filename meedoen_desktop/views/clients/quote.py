"""The client's own words, kept literally: set apart by a bar, never changed."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.restyled import Restyled


class Quote(Restyled, QWidget):
    """``tone`` as for a chip: the colour of the bar."""

    def __init__(self, words: str, tone: str = "info") -> None:
        super().__init__()
        self._tone = tone
        self._column = QVBoxLayout(self)
        self._column.addWidget(Body(f"“{words.strip()}”"))
        self.dress()

    def restyle(self) -> None:
        px = current().px
        lead, rest = px(14), 0
        left, right = (rest, lead) if self.isRightToLeft() else (lead, rest)
        self._column.setContentsMargins(left, px(2), right, px(2))
        self._column.setSpacing(px(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        bar = theme.px(3)
        left = self.width() - bar if self.isRightToLeft() else 0
        ink = (
            theme.area(self._tone.removeprefix("area:")).fill
            if self._tone.startswith("area:")
            else theme.tokens.tone(self._tone).ink
        )
        painter = QPainter(self)
        painter.fillRect(left, 0, bar, self.height(), ink)
