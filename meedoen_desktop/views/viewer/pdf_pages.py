"""A PDF of somebody else in the viewer: checked before it is shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.views.pdf.pdf_view import PdfView

MOST_PAGES = 1500
"""More pages under each other would make the window wait."""
_STEP, _LEAST, _MOST = 1.25, 0.2, 6.0


def check_pdf(pdf: bytes) -> int:
    """The number of pages. `ImportFileError`: damaged, locked with a password, or too long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pages = QPdfDocument()
    pages.load(buffer)
    error, count = pages.error(), pages.pageCount()
    pages.close()
    if error in {
        QPdfDocument.Error.IncorrectPassword,
        QPdfDocument.Error.UnsupportedSecurityScheme,
    }:
        raise ImportFileError(
            N_("Deze PDF is op slot met een wachtwoord. Bewaar een kopie en open die elders.")
        )
    if error != QPdfDocument.Error.None_ or count < 1:
        raise ImportFileError(
            N_("Deze PDF is beschadigd en kan niet worden getoond. Het bestand zelf staat veilig.")
        )
    if count > MOST_PAGES:
        raise ImportFileError(
            N_("Deze PDF heeft {pages} bladzijden. Bewaar een kopie en open die elders."),
            pages=count,
        )
    return count


class PdfPages(PdfView):
    """The pages under each other; ``closer`` and ``further`` from as wide as the window."""

    def closer(self) -> None:
        self._zoom(_STEP)

    def further(self) -> None:
        self._zoom(1 / _STEP)

    def fit(self) -> None:
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        if self.zoomMode() != QPdfView.ZoomMode.Custom:
            self.setZoomFactor(self._fitted())
            self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(_MOST, max(_LEAST, self.zoomFactor() * factor)))

    def _fitted(self) -> float:
        """The factor that fills the width: a page counts in points of the screen's own inches."""
        points = self.document().pagePointSize(0).width()
        wide = points / 72 * self.logicalDpiX()
        return self.viewport().width() / wide if wide else 1.0
