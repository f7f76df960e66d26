"""One choice of files to screen: a radio button with its number at the end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton

from meedoen_desktop.services.rhythm.screening_queue import Whom
from meedoen_desktop.views.theme import current


class WhomLine(QRadioButton):
    """The words are Qt's; the number stands at the end of the line and is read aloud too."""

    def __init__(self, whom: Whom, words: str, count: str) -> None:
        super().__init__(words)
        self.whom, self._count = whom, count
        self.setAccessibleName(f"{words}: {count}")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(
            hint.width() + self.fontMetrics().horizontalAdvance(self._count) + current().px(40),
            max(hint.height(), current().px(34)),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(current().tokens.muted)
        right = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        inner = self.rect().adjusted(current().px(8), 0, -current().px(8), 0)
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, self._count)
