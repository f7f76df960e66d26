"""A PDF to the printer or to a file that the user chooses; never to a temporary file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QColor, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views import saved_files

_SHARPNESS = 300
"""Dots per inch of a printed page: sharp for letters of 8 points, and quick to spool."""


def ask_printer(parent: QWidget) -> QPrinter | None:
    """The printer that the user chose, or None."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    accepted = QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
    return printer if accepted else None


def print_pdf(parent: QWidget, pdf: bytes) -> bool:
    """Ask for a printer and print; False when the user cancelled or the printer refused."""
    printer = ask_printer(parent)
    if printer is None:
        return False
    return paint(printer, pdf)


def ask_place(parent: QWidget, translator: Translator, file_name: str) -> Path | None:
    """Where the user wants the PDF, or None."""
    return saved_files.ask_where(
        parent, translator.text("Bewaar als PDF"), file_name, "PDF", ".pdf"
    )


def save_pdf(parent: QWidget, translator: Translator, pdf: bytes, file_name: str) -> bool:
    """Ask for a place and save; False when the user cancelled. ``StorageFull`` if it fails."""
    target = ask_place(parent, translator, file_name)
    if target is None:
        return False
    saved_files.write(target, pdf)
    return True


def paint(printer: QPrinter, pdf: bytes) -> bool:
    """Each page of the PDF on its own sheet of paper; False when the printer refuses."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pages = QPdfDocument()
    pages.load(buffer)
    painter = QPainter(printer)
    if not painter.isActive():
        return False
    for number in range(pages.pageCount()):
        if number:
            printer.newPage()
        paint_page(painter, printer, pages, number)
    return painter.end()


def paint_page(painter: QPainter, printer: QPrinter, pages: QPdfDocument, number: int) -> None:
    """One page at its true size."""
    points = pages.pagePointSize(number)
    factor = min(_SHARPNESS, printer.resolution()) / 72
    size = QSize(round(points.width() * factor), round(points.height() * factor))
    sheet = QRect(
        0,
        0,
        round(points.width() / 72 * printer.resolution()),
        round(points.height() / 72 * printer.resolution()),
    )
    # A rendered page has no ground of its own; without it some printers print black.
    painter.fillRect(sheet, QColor("white"))
    painter.drawImage(sheet, pages.render(number, size))
