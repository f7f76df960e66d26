"""A PDF on the screen, straight from memory: nothing is written to disk to look at it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Ringed

_WHOLE_FROM = 600
"""Logical pixels: in a narrower view a whole A4 page is too small to read."""
_MARGIN, _PAPER = 17.0, 210.0
"""Millimetres of a letter's margin that may fall off at both sides, and the width of A4."""
_EDGE = 6
"""Logical pixels that Qt keeps free around a page."""


class PdfView(Ringed, QPdfView):
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
        self._drawn: dict[tuple[int, QSize], QImage] = {}

    @property
    def page_count(self) -> int:
        return self._pages.pageCount()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF; where one was looking stays in sight."""
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
        self._drawn.clear()
        self.viewport().update()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Drawn at once. Qt draws pages in another thread: each key would blink, and a page that
        comes late would show the letter of before.
        """
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Dark))
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for number, place in enumerate(self._places()):
            seen = place.translated(-left, -top)
            if seen.intersects(event.rect()):
                painter.fillRect(seen, Qt.GlobalColor.white)
                painter.drawImage(seen, self._page(number, seen.size()))
        if self.shows_ring():
            painter.setPen(QPen(current().color("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _page(self, number: int, size: QSize) -> QImage:
        key = number, size * self.devicePixelRatio()
        if key not in self._drawn:
            self._drawn[key] = self._pages.render(*key)
        return self._drawn[key]

    def _places(self) -> list[QRect]:
        """Where Qt lays each page, scrolled to the top left (qpdfview.cpp)."""
        edges, room = self.documentMargins(), self.viewport().width()
        sizes = [self._size(number) for number in range(self.page_count)]
        widest = max((one.width() for one in sizes), default=0)
        whole = max(room, widest + edges.left() + edges.right())
        found, down = [], edges.top()
        for size in sizes:
            found.append(QRect(QPoint((whole - size.width()) // 2, down), size))
            down += size.height() + self.pageSpacing()
        return found

    def _size(self, number: int) -> QSize:
        edges = self.documentMargins()
        points = self._pages.pagePointSize(number) * (self.logicalDpiX() / 72)
        if self.zoomMode() == QPdfView.ZoomMode.Custom:
            return (points * self.zoomFactor()).toSize()
        size = points.toSize()
        room = self.viewport().width() - edges.left() - edges.right()
        return size * (room / max(1, size.width()))
