"""What leaves the page of results: sheets, the report for the dossier, copied text. All logged."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.exercise_dossier import exercise_dossier
from meedoen_desktop.services.exercises.client_results import AreaSession, ClientResults
from meedoen_desktop.services.exercises.exercise_suite import exercise_suite
from meedoen_desktop.services.exercises.exercises import log_output
from meedoen_desktop.services.exercises.kept_exercises import CardRecord
from meedoen_desktop.sheets.canvas import load_fonts
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.result_sheets import card_sheet, session_sheet
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf

_COPY = "copy"


class ResultsPapers(QObject):
    """Shows PDFs over ``page``; nothing is written to disk unless the consultant says where."""

    def __init__(self, page: QWidget, context: Context, results: ClientResults) -> None:
        super().__init__(page)
        self._page, self._context, self._results = page, context, results

    def dossier(self) -> None:
        """Everything over time, for the file."""
        make = partial(exercise_dossier, self._context.store, self._results.person_id)
        title = self._context.translator.text("Verslag van de gesprekskaarten")
        self._context.tasks.run(make, done=partial(self._show, title), owner=self)

    def session_sheet(self, session: AreaSession) -> None:
        """The board for the client."""
        self._make(self._sheet_title, partial(session_sheet, session, self._results.language))

    def card_sheet(self, record: CardRecord) -> None:
        """The strengths or pictures for the client."""
        self._make(self._sheet_title, partial(card_sheet, record))

    def copy_suite(self) -> None:
        """The text for the suite; the clipboard is the consultant's own choice."""
        _ = self._context.translator.text
        self.copy(
            exercise_suite(self._results), _("De tekst is gekopieerd. Plak hem nu in de suite.")
        )

    def copy(self, text: str, done: str) -> None:
        """Copy any text of this page, and tell it."""
        QGuiApplication.clipboard().setText(text)
        self._log(_COPY)
        self._context.messages.done(done)

    @property
    def _sheet_title(self) -> str:
        return self._context.translator.text("Blad voor de cliënt")

    def _make(self, title: str, make: Callable[[], bytes]) -> None:
        """A sheet takes a moment, and reads nothing of the vault."""
        load_fonts()
        self._context.tasks.apart(make, done=partial(self._show, title), owner=self)

    def _show(self, title: str, pdf: bytes) -> None:
        show_pdf(
            self._page, self._context, title, pdf, file_name=f"{title}.pdf", went_out=self._log
        )

    def _log(self, action: str) -> None:
        self._context.tasks.run(
            log_output, self._context.store, self._results.person_id, action, owner=self
        )
