"""What goes out of a talk: the text for the suite, the sheet for the client, the mail."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.intake.intake_table import log_output
from meedoen_desktop.services.talks import talk_marks
from meedoen_desktop.services.talks.talk_confirmation import Confirmation, confirmation
from meedoen_desktop.services.talks.talk_opening import TalkTable
from meedoen_desktop.services.talks.talk_reading import TalkRecord
from meedoen_desktop.services.talks.talk_sheet import agreements_sheet
from meedoen_desktop.services.talks.talk_suite import suite_block
from meedoen_desktop.views import own_programs, saved_files
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.talk import outside

COPY, MAIL, EXPORT = "copy", "mail", "export"
_NO_PROGRAM = N_(
    "Er is geen mailprogramma gevonden. Bewaar de mail als bestand, of kopieer de tekst."
)

Mark = Callable[[str], object]
"""Called with a name of `talk_marks` when something went out."""


class TalkPapers(QObject):
    """Shows and sends over ``owner``; ``mark`` keeps that it was done."""

    def __init__(self, owner: QWidget, context: Context, talk: TalkTable, mark: Mark) -> None:
        super().__init__(owner)
        self._owner, self._context, self._talk, self._mark = owner, context, talk, mark

    def copy_suite(self, record: TalkRecord) -> None:
        """Copy the text for the suite; the clipboard is the consultant's own choice."""
        QGuiApplication.clipboard().setText(suite_block(record))
        self._log(COPY)
        self._mark(talk_marks.COPIED)
        words = self._context.translator.text("De tekst is gekopieerd. Plak hem nu in de suite.")
        self._context.messages.done(words)

    def sheet(self, record: TalkRecord) -> None:
        """The agreements in large type, to look at before they are printed."""
        self._context.tasks.run(
            agreements_sheet, record, self._talk.around, done=self._made, owner=self
        )

    def mail(self, record: TalkRecord) -> Confirmation:
        """The mail as it would be sent now."""
        return confirmation(
            record, self._talk.around, self._talk.salutation, self._talk.page.reach.email
        )

    def open_mail(self, record: TalkRecord) -> None:
        """Open it in the consultant's own mail program, or say that there is none."""
        if own_programs.open_address(self.mail(record).address):
            self._log(MAIL)
        else:
            self._context.messages.error(MeedoenError(_NO_PROGRAM))

    def save_mail(self, record: TalkRecord) -> None:
        """Keep it as a file for the mail program."""
        _ = self._context.translator.text
        place = outside.where_to_save(
            self._owner, self._context.translator, _("Onze afspraken") + ".eml"
        )
        if place is None:
            return
        try:
            saved_files.write(place, self.mail(record).as_file())
        except MeedoenError as error:
            self._context.messages.error(error)
            return
        self._log(EXPORT)
        words = _("De mail is bewaard als bestand. Open hem in uw mailprogramma.")
        self._context.messages.done(words)

    def _made(self, pdf: bytes) -> None:
        title = self._context.translator.text("Onze afspraken")
        show_pdf(
            self._owner,
            self._context,
            title,
            pdf,
            file_name=f"{title}.pdf",
            went_out=self._went_out,
        )

    def _went_out(self, action: str) -> None:
        self._log(action)
        self._mark(talk_marks.SHEET)

    def _log(self, action: str) -> None:
        log = partial(log_output, self._context.store, action, self._talk.page.dossier_id)
        self._context.tasks.run(log, owner=self._context.messages)
