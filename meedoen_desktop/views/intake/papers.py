"""The sheets around an intake: made in the store thread, looked at, printed or saved, logged."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.services.intake import intake_paper, intake_sheets
from meedoen_desktop.services.intake.intake_reading import IntakeRecord
from meedoen_desktop.services.intake.intake_suite import suite_block
from meedoen_desktop.services.intake.intake_table import IntakeTable, log_output
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf

COPY = "copy"


class IntakePapers(QObject):
    """Shows sheets over ``owner``, the page."""

    def __init__(self, owner: QWidget, context: Context) -> None:
        super().__init__(owner)
        self._owner, self._context = owner, context
        self.table: IntakeTable | None = None

    def take_home(self, record: IntakeRecord) -> None:
        """The agreements in large type."""
        self._show(N_("Blad voor thuis"), partial(intake_sheets.take_home, record))

    def dossier(self, record: IntakeRecord) -> None:
        """Everything that was said."""
        self._show(N_("Verslag van de intake"), partial(intake_sheets.dossier, record))

    def privacy(self) -> None:
        """What is written down and who sees it."""
        self._show(N_("Uitlegblad"), intake_sheets.privacy)

    def form(self) -> None:
        """The paper twin."""
        self._show(
            N_("Intakeformulier"), lambda table: intake_paper.paper_form(latest_form(), table)
        )

    def copy_suite(self, record: IntakeRecord) -> None:
        """Copy the text for the suite; the clipboard is the consultant's own choice."""
        QGuiApplication.clipboard().setText(suite_block(record))
        self._log(COPY)
        words = self._context.translator.text(
            N_("De tekst is gekopieerd. Plak hem nu in de suite.")
        )
        self._context.messages.done(words)

    def _show(self, name: str, make: Callable[[IntakeTable], bytes]) -> None:
        if self.table is not None:
            self._context.tasks.run(
                make, self.table, done=lambda pdf: self._made(name, pdf), owner=self
            )

    def _made(self, name: str, pdf: bytes) -> None:
        title = self._context.translator.text(name)
        show_pdf(
            self._owner, self._context, title, pdf, file_name=f"{title}.pdf", went_out=self._log
        )

    def _log(self, action: str) -> None:
        if self.table is not None:
            self._context.tasks.run(
                log_output, self._context.store, action, self.table.dossier_id, owner=self
            )
