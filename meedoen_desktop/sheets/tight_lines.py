"""Lines of text as close together as their letters allow, whatever the script.

Our Arabic letters ask for lines of more than twice their size. Left in, the words stand low in a
button, far from the Dutch under it, and a second line falls far below the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintDevice, QPainter, QTextLayout, QTextOption

_UPPER = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextDontClip)
_TAILS = 0.12
"""How much further than Latin letters some letters reach below the line, to their size."""


class TightLines:
    """``text`` in lines of at most ``width`` in ``letters``; sizes are dots of ``device``."""

    def __init__(
        self, text: str, width: float, letters: QFont, device: QPaintDevice | None = None
    ) -> None:
        usual = QFontMetricsF(letters, device) if device else QFontMetricsF(letters)
        tails = letters.pixelSize() * _TAILS
        self._lines: list[tuple[str, float, float]] = []
        low = 0.0
        for words, ascent, descent in _wrapped(text, width, letters, device):
            above = max(0.0, ascent - usual.ascent())
            self._lines.append((words, above, ascent + descent))
            low = max(low, descent - usual.descent() - tails, 0.0)
        tallest = max((high - above for _words, above, high in self._lines), default=0.0)
        self._each = max(usual.height(), tallest - low)
        self.fits = all(usual.horizontalAdvance(word) <= width for word in text.split())
        """Whether no word is longer than a line."""

    @property
    def height(self) -> float:
        return self._each * max(1, len(self._lines))

    def draw(self, painter: QPainter, box: QRectF, align: Qt.AlignmentFlag) -> None:
        """In the font of ``painter``, which must be that of these lines."""
        is_middle = bool(align & Qt.AlignmentFlag.AlignVCenter)
        top = box.center().y() - self.height / 2 if is_middle else box.top()
        across = int(align & Qt.AlignmentFlag.AlignHorizontal_Mask) | _UPPER
        for number, (words, above, high) in enumerate(self._lines):
            line = QRectF(box.left(), top + number * self._each - above, box.width(), high)
            painter.drawText(line, across, words)


def _wrapped(
    text: str, width: float, letters: QFont, device: QPaintDevice | None
) -> Iterator[tuple[str, float, float]]:
    """Lines with ascent and descent, without the space where a line was broken.

    That space would push a line of a right-to-left text out of its margin.
    """
    layout = QTextLayout(text, letters, device) if device else QTextLayout(text, letters)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        yield text[start:end].strip(), line.ascent(), line.descent()
    layout.endLayout()
