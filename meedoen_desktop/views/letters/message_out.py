"""A message goes out through the consultant's own programs; then *verstuurd?* and the history."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.services import letter_email, talk_messages
from meedoen_desktop.services.letter_email import Mail
from meedoen_desktop.services.letter_writing import LetterStart
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters import mail_program
from meedoen_desktop.views.letters.new_letter import NewLetter
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton

_NO_PROGRAM = N_("Er is geen mailprogramma op deze laptop. Kopieer de tekst en plak hem zelf.")


class MessageOut(QObject):
    """``buttons`` for the head of the page; what they need is asked of ``panel``."""

    def __init__(
        self, page: QWidget, context: Context, panel: NewLetter, start: LetterStart
    ) -> None:
        super().__init__(page)
        self._context, self._panel, self._start = context, panel, start

    def buttons(self) -> tuple[QWidget, ...]:
        """Copy, open in the mail program, and say that it went out."""
        _ = self._context.translator.text
        medium = self._start.fits.medium
        copy = PrimaryButton(_("Kopieer de tekst"), "copy", self._panel.copy)
        copy.setObjectName("letter.copy")
        made: list[QWidget] = []
        if medium == fits.EMAIL:
            mail = SecondaryButton(_("Open in e-mail"), "at", self._mail)
            mail.setObjectName("letter.mail")
            made.append(mail)
        if medium == fits.CALL:
            note = SecondaryButton(_("Noteer hoe het ging"), "phone-outgoing", self._note)
            note.setObjectName("letter.note")
            made.append(note)
        else:
            sent = SecondaryButton(_("Verstuurd"), "check", self._sent)
            sent.setObjectName("letter.messaged")
            made.append(sent)
        return (*made, copy)

    def _mail(self) -> None:
        self._panel.when_complete(self._read_mail)

    def _read_mail(self) -> None:
        context = self._context
        context.tasks.run(
            letter_email.mail_of, context.store, self._start.person_id, self._panel.wishes,
            done=self._open, owner=self,
        )  # fmt: skip

    def _open(self, mail: Mail) -> None:
        _ = self._context.translator.text
        if mail_program.open_mail(mail):
            self._context.messages.info(
                _("Het mailtje staat klaar in uw eigen programma. Verstuurd?"),
                _("Ja, verstuurd"),
                self._sent,
            )
        else:
            self._context.messages.error_text(_(_NO_PROGRAM))

    def _sent(self) -> None:
        self._panel.when_complete(self._keep)

    def _keep(self) -> None:
        context = self._context
        context.tasks.run(
            letter_email.message_sent, context.store, self._start.person_id, self._panel.wishes,
            done=self._kept, owner=self,
        )  # fmt: skip

    def _kept(self, contact_id: str) -> None:
        context = self._context
        _ = context.translator.text

        def undo() -> None:
            context.tasks.run(
                talk_messages.take_back, context.store, contact_id,
                done=lambda _none: None, owner=context.messages,
            )  # fmt: skip

        context.messages.done(
            _("Het bericht staat als verstuurd in het dossier."), _("Ongedaan maken"), undo
        )
        context.navigate("client", person_id=self._start.person_id)

    def _note(self) -> None:
        self._context.quick_note(self._start.person_id)
