"""The true page, made anew a moment after each change, and what it says about the room."""

from __future__ import annotations

from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.cv.paper import CvPaper
from meedoen_desktop.views.pdf.pdf_view import PdfView
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Text
from meedoen_desktop.views.widgets.restyled import Restyled


class CvPreview(Restyled, QWidget):
    """``show_paper`` replaces the page and keeps the place where one was looking."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.paper: CvPaper | None = None
        self.view = PdfView(translator.text("Het cv zoals het op papier komt"))
        self.view.setObjectName("cv.view")
        self.full = Card(tone="warning")
        self.full.setObjectName("cv.full")
        self._full_words = Text()
        self.full.add(self._full_words)
        self.full.hide()
        self.saying = Caption()
        self.saying.setObjectName("cv.saying")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.full)
        self._column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.saying, 1)
        self.whole = QuietButton(on_click=self.toggle_whole)
        self.whole.setObjectName("cv.whole")
        foot.addWidget(self.whole)
        self._column.addLayout(foot)
        self._show_zoom(whole=False)
        self.dress()

    def show_paper(self, paper: CvPaper) -> None:
        """Show a page."""
        _ = self._translator.text
        if self.paper is None or paper.pdf != self.paper.pdf:
            self.view.show_pdf(paper.pdf)
        self.paper = paper
        self.full.setVisible(bool(paper.lost))
        if paper.lost:
            names = ", ".join(paper.lost)
            self._full_words.setText(
                _(
                    "Dit past niet meer op één bladzijde: {namen}. Maak een tekst korter of haal "
                    "iets weg.", namen=names,
                )
            )  # fmt: skip
        small = _("Eén bladzijde. De letters zijn klein: korter leest fijner.")
        self.saying.setText(small if paper.is_small and not paper.lost else _("Eén bladzijde"))

    def toggle_whole(self) -> None:
        """The whole page, or as wide as there is room."""
        self._show_zoom(whole=self.view.zoomMode() == QPdfView.ZoomMode.FitToWidth)

    def _show_zoom(self, *, whole: bool) -> None:
        _, modes = self._translator.text, QPdfView.ZoomMode
        self.view.setZoomMode(modes.FitInView if whole else modes.FitToWidth)
        self.whole.setText(_("Groter") if whole else _("Hele bladzijde"))
        self.whole.set_icon("arrows-out" if whole else "arrows-in")

    def restyle(self) -> None:
        self._column.setSpacing(current().px(6))
