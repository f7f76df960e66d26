"""The sheet of a planned talk in the client's language: look at it, print it, give it along."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.letters import appointment_sheets
from meedoen_desktop.sheets.appointment_sheet import appointment_sheet
from meedoen_desktop.sheets.canvas import load_fonts
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf


def show_sheet(page: QWidget, context: Context, person_id: str, appointment_id: str) -> None:
    """Nothing is written to disk unless the consultant chooses a place for it."""
    _, store = context.translator.text, context.store
    load_fonts()

    def went_out(action: str) -> None:
        context.tasks.run(
            appointment_sheets.log_output, store, person_id, action, owner=context.messages
        )

    def show(pdf: bytes) -> None:
        show_pdf(
            page.window(),
            context,
            _("De afspraak in de taal van de cliënt"),
            pdf,
            file_name=_("uw-afspraak") + ".pdf",
            went_out=went_out,
        )

    context.tasks.run(
        lambda: appointment_sheet(appointment_sheets.sheet_of(store, person_id, appointment_id)),
        done=show, owner=page,
    )  # fmt: skip
