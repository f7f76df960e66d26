"""A QR code as squares; black on white, so that any telephone reads it (ISO/IEC 18004)."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def draw_code(
    painter: QPainter,
    box: QRectF,
    words: str,
    *,
    border: int = 2,
    level: str = "m",
    pixel: float = 0.0,
) -> None:
    """At the top of ``box``, in its middle; ``border`` in modules.

    ``level`` is how much may be damaged: "m" for paper, "l" for a screen, where squares are larger.
    With ``pixel``, the size of a dot of the screen, every square is a whole number of dots: no
    light shines through between two of them.
    """
    encoding = None if words.isascii() else "utf-8"
    code = segno.make(words, error=level, micro=False, encoding=encoding)
    modules = [list(row) for row in code.matrix_iter(border=border)]
    side = min(box.width(), box.height()) / len(modules)
    if pixel:
        side = max(side // pixel, 1) * pixel
    whole = side * len(modules)
    left = box.center().x() - whole / 2
    if pixel:
        left = round(left / pixel) * pixel
    painter.fillRect(QRectF(left, box.top(), whole, whole), QColor("#FFFFFF"))
    for down, row in enumerate(modules):
        for across, dark in enumerate(row):
            if dark:
                square = QRectF(left + across * side, box.top() + down * side, side, side)
                painter.fillRect(square, QColor("#000000"))
