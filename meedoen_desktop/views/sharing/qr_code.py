"""A QR code: black on white in every look, so that any telephone reads it (ISO/IEC 18004)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled


class QrCode(Restyled, QWidget):
    """``spoken`` is what a screen reader says instead; the content itself goes nowhere."""

    def __init__(self, content: str, spoken: str, size: int = 150) -> None:
        super().__init__()
        import segno

        self._size = size
        code = segno.make(content, error="m", micro=False)
        self._rows = [list(row) for row in code.matrix_iter(border=2)]
        self.setAccessibleName(spoken)
        self.dress()

    def restyle(self) -> None:
        self.setFixedSize(QSize(current().px(self._size), current().px(self._size)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        side = self.width() / len(self._rows)
        for down, row in enumerate(self._rows):
            for across, dark in enumerate(row):
                if dark:
                    square = QRectF(across * side, down * side, side + 0.5, side + 0.5)
                    painter.fillRect(square, QColor("#000000"))
