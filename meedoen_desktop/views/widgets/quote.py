"""The client's own words, kept literally: set apart by a bar, never changed."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Body


class Quote(Body):
    """``tone`` as for a chip: the colour of the bar."""

    def __init__(self, words: str, tone: str = "info") -> None:
        self._tone = tone
        super().__init__(f"“{words.strip()}”")

    def restyle(self) -> None:
        super().restyle()
        lead, above = current().px(14), current().px(2)
        left, right = (0, lead) if self.isRightToLeft() else (lead, 0)
        self.setContentsMargins(left, above, right, above)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        bar = theme.px(3)
        left = self.width() - bar if self.isRightToLeft() else 0
        QPainter(self).fillRect(left, 0, bar, self.height(), self._ink())

    def _ink(self) -> str:
        theme, tone = current(), self._tone
        if tone.startswith("area:"):
            return theme.area(tone.removeprefix("area:")).fill
        return theme.tokens.tone(tone).ink
