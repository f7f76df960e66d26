"""A PDF to a printer, a page at a time: the window stays alive, and it can be stopped.

Where CUPS is there (``lp``) it gets the PDF itself: sharper, smaller and at once. Elsewhere each
page is painted. Nothing is written to disk by us.
"""

from __future__ import annotations

import shutil
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QProcess, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from meedoen_desktop.views.pdf.paper import paint_page

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


class PrintRun(QObject):
    """``ended`` once, with whether the printer took everything; ``progressed`` after each page.

    It deletes itself then: give it a parent that lives longer than the page that asks.
    """

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, parent: QObject, printer: QPrinter, pdf: bytes) -> None:
        super().__init__(parent)
        self._printer, self._pdf = printer, pdf
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._paint_next)
        self._painter: QPainter | None = None
        self._page = 0

    def start(self) -> None:
        """Begin; the answer always comes later."""
        program = lp(self._printer)
        if program:
            self._hand_over(program)
        else:
            QTimer.singleShot(0, self, self._begin_painting)

    def cancel(self) -> None:
        """Stop; what is in the printer's own queue already may still come out."""
        if self._painter is not None:
            self._timer.stop()
            self._printer.abort()
            self._end(went_well=False)

    def _hand_over(self, program: list[str]) -> None:
        process = QProcess(self)
        process.finished.connect(lambda code, _status: self._tell(went_well=code == 0))
        process.errorOccurred.connect(self._not_started)
        process.start(program[0], program[1:])
        process.write(QByteArray(self._pdf))
        process.closeWriteChannel()

    def _begin_painting(self) -> None:
        self._buffer, self._pages = QBuffer(self), QPdfDocument(self)
        self._buffer.setData(QByteArray(self._pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pages.load(self._buffer)
        painter = QPainter()
        if not painter.begin(self._printer):
            self._tell(went_well=False)
            return
        self._painter = painter
        self._timer.start()

    def _paint_next(self) -> None:
        if self._painter is None:
            return
        if self._page and not self._printer.newPage():
            self._timer.stop()
            self._end(went_well=False)
            return
        paint_page(self._painter, self._printer, self._pages, self._page)
        self._page += 1
        self.progressed.emit(self._page, self._pages.pageCount())
        if self._page == self._pages.pageCount():
            self._timer.stop()
            self._end(went_well=True)

    def _end(self, *, went_well: bool) -> None:
        painter, self._painter = self._painter, None
        closed = painter is not None and painter.end()
        self._pages.close()
        self._tell(went_well=went_well and closed)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._tell(went_well=False)

    def _tell(self, *, went_well: bool) -> None:
        self.ended.emit(went_well)
        self.deleteLater()


def lp(printer: QPrinter) -> list[str]:
    """The command that prints what it reads as the dialog says; [] where Qt must paint."""
    program = shutil.which("lp") if sys.platform.startswith(("linux", "darwin")) else None
    is_real = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    if not (program and is_real and printer.printerName()):
        return []
    command = [
        program,
        "-d",
        printer.printerName(),
        "-n",
        str(printer.copyCount()),
        "-t",
        "Meedoen",
    ]
    command += ["-o", "media=A4", "-o", "print-scaling=none"]
    if printer.duplex() in _SIDES:
        command += ["-o", f"sides={_SIDES[printer.duplex()]}"]
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        command += ["-o", "print-color-mode=monochrome"]
    if printer.fromPage():
        command += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    return [*command, "-"]


def is_double_sided(printer: QPrinter) -> bool:
    """Whether the dialog says to print on both sides."""
    return printer.duplex() in {
        QPrinter.DuplexMode.DuplexLongSide,
        QPrinter.DuplexMode.DuplexShortSide,
    }
