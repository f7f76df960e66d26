"""A sheet of A4 in millimetres, painted with Qt: every script comes out right, fonts embedded.

ReportLab cannot shape Arabic (architecture.md 3), so what a client reads is painted here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from meedoen_desktop import assets
from meedoen_desktop.sheets.tight_lines import TightLines

INK, MUTED, LINE = "#2B2620", "#5E564B", "#B9AE9C"
FAMILIES = ["Inter", "Noto Sans Arabic", "Noto Sans Ethiopic"]
_FILES = (
    "Inter-Regular", "Inter-Bold", "NotoSansArabic-Regular", "NotoSansArabic-Bold",
    "NotoSansEthiopic-Regular", "NotoSansEthiopic-Bold",
)  # fmt: skip
_SHARPNESS = 600
"""Dots per inch: only for letter sizes and lines, everything stays vectors."""
_SMALLEST = 5.0
A4 = (210.0, 297.0)


@cache
def _load(stem: str) -> bool:
    return QFontDatabase.addApplicationFont(str(assets.resource("fonts", f"{stem}.ttf"))) >= 0


class Canvas:
    """Draws in millimetres from the upper left corner of the paper; ``width``, ``height`` too."""

    def __init__(self, writer: QPdfWriter, *, landscape: bool) -> None:
        self.writer = writer
        self.painter = QPainter(writer)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.width, self.height = A4[::-1] if landscape else A4
        self._dots = writer.resolution() / 25.4

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Millimetres to dots."""
        dots = self._dots
        return QRectF(x * dots, y * dots, width * dots, height * dots)

    def dots(self, size: float) -> float:
        return size * self._dots

    def new_page(self) -> None:
        self.writer.newPage()

    def plate(
        self, box: QRectF, corner: float, fill: str = "", line: str = LINE, width: float = 0.3
    ) -> None:
        """A rounded surface; ``corner`` and ``width`` in millimetres."""
        self.painter.setPen(QPen(QColor(line), self.dots(width)) if line else Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(box, self.dots(corner), self.dots(corner))

    def words(
        self,
        box: QRectF,
        text: str,
        points: float,
        *,
        bold: bool = False,
        color: str = INK,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> float:
        """Text that wraps and, if it must, shrinks to stay inside; returns its size in points."""
        points = self.fitting(box, text, points, bold=bold)
        self.painter.setFont(self._font(points, bold=bold))
        self.painter.setPen(QColor(color))
        self._lines(box, text, points, bold=bold).draw(self.painter, box, align)
        return points

    def fitting(self, box: QRectF, text: str, points: float, *, bold: bool) -> float:
        """The largest size up to ``points`` at which ``text`` stays inside ``box``."""
        while points > _SMALLEST:
            lines = self._lines(box, text, points, bold=bold)
            if lines.fits and lines.height <= box.height():
                break
            points -= 0.5
        return points

    def _lines(self, box: QRectF, text: str, points: float, *, bold: bool) -> TightLines:
        return TightLines(text, box.width(), self._font(points, bold=bold), self.writer)

    def _font(self, points: float, *, bold: bool) -> QFont:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setPixelSize(max(1, round(points / 72 * self.writer.resolution())))
        return font


def load_fonts() -> None:
    """Our fonts, for sheets that are then made in another thread."""
    for stem in _FILES:
        _load(stem)


@contextmanager
def a4(result: list[bytes], title: str, *, landscape: bool = False) -> Iterator[Canvas]:
    """A canvas; when the block ends its PDF is put in ``result``. Never touches the disk."""
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_SHARPNESS)
    writer.setTitle(title)
    writer.setCreator("Meedoen")
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, QMarginsF(0, 0, 0, 0))
    )
    canvas = Canvas(writer, landscape=landscape)
    try:
        yield canvas
    finally:
        canvas.painter.end()
        buffer.close()
    result.append(bytes(buffer.data().data()))
