"""The sheet of paper with the recovery words, painted for a printer or as a PDF.

It goes to paper or to a place that the user chooses, never to a temporary file.
"""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.style import fonts

_COLUMNS = 3
_INK = QColor("#1B2733")


def print_words(parent: QWidget, translator: Translator, words: tuple[str, ...]) -> bool:
    """Ask for a printer and print; False when the user cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _prepare(printer)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint_words(printer, printer.resolution(), translator, words)
    return True


def save_words(parent: QWidget, translator: Translator, words: tuple[str, ...]) -> bool:
    """Ask for a place and save a PDF; False when the user cancelled."""
    _ = translator.text
    path, _kind = QFileDialog.getSaveFileName(
        parent, _("Bewaar de herstelwoorden"), _("herstelwoorden") + ".pdf", "PDF (*.pdf)"
    )
    if not path:
        return False
    writer = QPdfWriter(path)
    _prepare(writer)
    writer.setResolution(300)
    writer.setTitle(_("Herstelwoorden"))
    paint_words(writer, writer.resolution(), translator, words)
    return True


def _prepare(device: QPagedPaintDevice) -> None:
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)


def paint_words(
    device: QPagedPaintDevice, resolution: int, translator: Translator, words: tuple[str, ...]
) -> None:
    """Title, the words down three columns, and what to do with the sheet."""
    _ = translator.text
    painter = QPainter(device)
    painter.setPen(_INK)
    mm = resolution / 25.4
    wide = painter.viewport().width()
    fonts.load_rest()
    painter.setFont(fonts.font(20))
    painter.drawText(
        QRectF(0, 0, wide, 14 * mm), Qt.AlignmentFlag.AlignLeft, _("Herstelwoorden van uw kluis")
    )
    rows = -(-len(words) // _COLUMNS)
    painter.setFont(fonts.font(14))
    for index, word in enumerate(words):
        left = (index // rows) * wide / _COLUMNS
        top = (22 + (index % rows) * 12) * mm
        box = QRectF(left, top, wide / _COLUMNS, 10 * mm)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, f"{index + 1:2}.  {word}")
    painter.setFont(fonts.font(11))
    below = QRectF(0, (34 + rows * 12) * mm, wide, 60 * mm)
    painter.drawText(below, Qt.TextFlag.TextWordWrap, "\n\n".join(_advice(translator)))
    painter.end()


def _advice(translator: Translator) -> tuple[str, ...]:
    _ = translator.text
    return (
        _("Met deze 24 woorden gaat de kluis open als de wachtzin vergeten is. Bewaar dit papier "
          "op een veilige plek bij de gemeente, niet bij de laptop."),
        _("Laat liever twee mensen samen het papier bewaren. Maak geen foto en zet de woorden "
          "niet in een e-mail."),
    )  # fmt: skip
