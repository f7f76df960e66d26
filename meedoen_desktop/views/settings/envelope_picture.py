"""A folded letter in its envelope, drawn to scale, so that millimetres can be seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_PAPER, _LINES = 210.0, (0.72, 0.5, 0.62)
"""Width of A4 in millimetres; how long three lines of an address look."""
_WIDTH = 340


class EnvelopePicture(Restyled, QWidget):
    """``show_window`` draws another window."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._window = WindowSettings()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def show_window(self, window: WindowSettings) -> None:
        """Draw this window."""
        self._window = window
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = current().px(_WIDTH)
        return QSize(width, round(width / _PAPER * self._window.fold_mm) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, window = current().tokens, self._window
        painter, scale = self.painter(), (self.width() - 2) / _PAPER
        painter.setPen(QPen(QColor(tokens.strong_line), 1))
        painter.setBrush(QColor(tokens.sunken))
        envelope = QRectF(1, 1, _PAPER * scale, window.fold_mm * scale)
        painter.drawRoundedRect(envelope, 6, 6)
        hole = QRectF(
            1 + window.x_mm * scale, 1 + window.y_mm * scale,
            window.width_mm * scale, window.height_mm * scale,
        )  # fmt: skip
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawRoundedRect(hole, 5, 5)
        self._paint_lines(painter, hole)

    def _paint_lines(self, painter: QPainter, hole: QRectF) -> None:
        """What an address looks like from afar."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().tokens.muted))
        step = hole.height() / (len(_LINES) + 1)
        for number, length in enumerate(_LINES, 1):
            y = hole.top() + number * step
            painter.drawRoundedRect(
                QRectF(hole.left() + 10, y - 2.5, (hole.width() - 20) * length, 5), 2.5, 2.5
            )
