"""Look at a PDF before it is printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.messages import Messages
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.pdf.pdf_view import PdfView
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.dialog import Dialog

if TYPE_CHECKING:
    from meedoen_desktop.views.context import Context

PRINT, EXPORT = "print", "export"


class PdfDialog(Dialog):
    """Shows ``pdf``; ``went_out`` is called with print or export, so that it can be logged."""

    def __init__(
        self,
        parent: QWidget,
        translator: Translator,
        messages: Messages,
        title: str,
        pdf: bytes,
        *,
        file_name: str,
        went_out: Callable[[str], object],
    ) -> None:
        _ = translator.text
        super().__init__(parent, title, accept_text=_("Print"), cancel_text=_("Sluit"))
        self.setObjectName("pdf")
        self._translator, self._messages = translator, messages
        self.pdf, self._file_name, self._went_out = pdf, file_name, went_out
        self.view = PdfView(title)
        self.view.setObjectName("pdf.view")
        self.body.addWidget(self.view, 1)
        self.saver = SecondaryButton(_("Bewaar als PDF"), "file-pdf", self._save)
        self.saver.setObjectName("pdf.save")
        self.buttons.insertWidget(0, self.saver)
        self.accept_button.setObjectName("pdf.print")
        self.accept_button.set_icon("printer")
        self.cancel_button.setObjectName("pdf.close")
        self.view.show_pdf(pdf)
        self._fit(parent)

    def look_only(self) -> None:
        """Without ways to print or save it from here."""
        self.accept_button.hide()
        self.saver.hide()

    def submit(self) -> bool:
        """Print; the dialog stays open when the user cancels."""
        done = paper.print_pdf(self, self.pdf)
        if done:
            self._went_out(PRINT)
        return done

    def _save(self) -> None:
        try:
            if paper.save_pdf(self, self._translator, self.pdf, self._file_name):
                self._went_out(EXPORT)
                self.accept()
        except MeedoenError as error:
            self._messages.error(error)

    def _fit(self, parent: QWidget) -> None:
        room = parent.window().size()
        px = current().px
        self.resize(min(px(860), room.width() - 40), max(room.height() - 40, px(380)))


def show_pdf(
    parent: QWidget,
    context: Context,
    title: str,
    pdf: bytes,
    *,
    file_name: str,
    went_out: Callable[[str], object],
) -> None:
    """Show a paper over ``parent``, as `PdfDialog`."""
    PdfDialog(
        parent,
        context.translator,
        context.messages,
        title,
        pdf,
        file_name=file_name,
        went_out=went_out,
    ).show_over()
