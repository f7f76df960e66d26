"""A PDF on the screen, straight from memory: nothing is written to disk to look at it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QWidget

from meedoen_desktop.views.theme import current

_WHOLE_FROM = 600
"""Logical pixels: in a narrower view a whole A4 page is too small to read."""
_MARGIN, _PAPER = 17.0, 210.0
"""Millimetres of a letter's margin that may fall off at both sides, and the width of A4."""
_EDGE = 6
"""Logical pixels that Qt keeps free around a page."""
_DRAWING = 120
"""Milliseconds that Qt gets to draw other pages before the ones of before go away."""


class PdfView(QPdfView):
    """All pages under each other, as wide as the view. ``show_pdf`` keeps the place.

    ``closely``: where the view is narrow the margins fall off, so that a letter can be read.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, closely: bool = False) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._closely = closely
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
        self._fit()
        bar.setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The whole width of the page, or of its text."""
        room = self.viewport().width() - 2 * _EDGE
        is_close = self._closely and self.page_count > 0 and room < current().px(_WHOLE_FROM)
        if not is_close:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            return
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        per_mm = room / (_PAPER - 2 * _MARGIN)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(per_mm * 25.4 / self.logicalDpiX())
        self.horizontalScrollBar().setValue(round(_MARGIN * per_mm))

    def _keep_in_sight(self) -> None:
        """Qt draws pages a moment later; without this the letter blinks with every change."""
        if not self.page_count or not self.isVisible():
            return
        self._before.setPixmap(self.viewport().grab())
        self._before.setGeometry(self.viewport().geometry())
        self._before.show()
        self._drawn.start()
