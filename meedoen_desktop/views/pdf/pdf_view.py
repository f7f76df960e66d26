"""A PDF on the screen, straight from memory: nothing is written to disk to look at it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QWidget

from meedoen_desktop.views.theme import current

_DRAWING = 120
"""Milliseconds that Qt gets to draw other pages before the ones of before go away."""


class PdfView(QPdfView):
    """All pages under each other, as wide as the view. ``show_pdf`` keeps the place."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self.setAccessibleName(name)
        # Not a child: Qt's view must be gone before its document goes, or it crashes.
        self._pages = QPdfDocument()
        self._buffer: QBuffer | None = None
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setPageSpacing(current().px(14))
        # Fitting to the width, a bar that comes and goes makes a page on the edge fit and not fit
        # for ever: a lying A4 froze the program at some heights of the window.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        look = self.palette()
        look.setColor(QPalette.ColorRole.Dark, current().color("sunken"))
        self.setPalette(look)

        self._before = QLabel(self)
        self._before.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._before.hide()
        self._drawn = QTimer(self, singleShot=True, interval=_DRAWING)
        self._drawn.timeout.connect(self._before.hide)

    @property
    def page_count(self) -> int:
        return self._pages.pageCount()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF; where one was looking stays in sight."""
        self._keep_in_sight()
        bar = self.verticalScrollBar()
        place = bar.value()
        buffer = QBuffer(self._pages)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pages.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.setDocument(self._pages)
        bar.setValue(place)

    def _keep_in_sight(self) -> None:
        """Qt draws pages a moment later; without this the letter blinks with every change."""
        if not self.page_count or not self.isVisible():
            return
        self._before.setPixmap(self.viewport().grab())
        self._before.setGeometry(self.viewport().geometry())
        self._before.show()
        self._drawn.start()
