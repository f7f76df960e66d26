"""The line of a file that can be looked at: one press opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.restyled import Ringed


class FileLine(Ringed, IconLine):
    """``pressed`` with the mouse, Enter or the space bar."""

    pressed = Signal()

    def __init__(
        self, icon_name: str, words: str, below: str, *, buttons: tuple[QWidget, ...]
    ) -> None:
        super().__init__(icon_name, words, below, buttons=buttons)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("client.file")
        self.words.set_kind("accent")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.shows_ring():
            painter = self.painter()
            painter.setPen(QPen(QColor(current().tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
