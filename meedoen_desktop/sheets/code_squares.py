"""A QR code as squares; black on white, so that any telephone reads it (ISO/IEC 18004)."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def draw_code(
    painter: QPainter, box: QRectF, words: str, *, border: int = 2, level: str = "m"
) -> None:
    """At the top of ``box``, in its middle; ``border`` in modules.

    ``level`` is how much may be damaged: "m" for paper, "l" for a screen, where squares are larger.
    """
    encoding = None if words.isascii() else "utf-8"
    code = segno.make(words, error=level, micro=False, encoding=encoding)
    modules = [list(row) for row in code.matrix_iter(border=border)]
    side = min(box.width(), box.height()) / len(modules)
    left, whole = box.center().x() - side * len(modules) / 2, side * len(modules)
    painter.fillRect(QRectF(left, box.top(), whole, whole), QColor("#FFFFFF"))
    for down, row in enumerate(modules):
        for across, dark in enumerate(row):
            if dark:
                square = QRectF(left + across * side, box.top() + down * side, side, side)
                painter.fillRect(square, QColor("#000000"))
