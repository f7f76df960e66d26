"""A message goes out through the consultant's own programs; then *verstuurd?* and the history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meedoen_desktop.letters import fits
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_writing import LetterStart
from meedoen_desktop.services.messages import letter_email, talk_messages
from meedoen_desktop.services.messages.message_ways import Sendable
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.new_letter import NewLetter
from meedoen_desktop.views.sending.message_dialog import MessageDialog
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class MessageOut(QObject):
    """``buttons`` for the head of the page; what they need is asked of ``panel``."""

    def __init__(
        self, page: QWidget, context: Context, panel: NewLetter, start: LetterStart
    ) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._panel, self._start = panel, start

    def buttons(self) -> tuple[QWidget, ...]:
        """Copy, open in the mail program, and say that it went out."""
        _ = self._context.translator.text
        medium = self._start.fits.medium
        copy = PrimaryButton(_("Kopieer de tekst"), "copy", self._panel.copy)
        copy.setObjectName("letter.copy")
        made: list[QWidget] = []
        if medium in {fits.EMAIL, fits.TEXT}:
            text = _("Stuur met e-mail") if medium == fits.EMAIL else _("Stuur met de telefoon")
            icon = "at" if medium == fits.EMAIL else "device-mobile"
            send = SecondaryButton(text, icon, self._send)
            send.setObjectName("letter.send")
            made.append(send)
        if medium == fits.CALL:
            note = SecondaryButton(_("Noteer hoe het ging"), "phone-outgoing", self._note)
            note.setObjectName("letter.note")
            made.append(note)
        else:
            sent = SecondaryButton(_("Verstuurd"), "check", self._sent)
            sent.setObjectName("letter.messaged")
            made.append(sent)
        return (*made, copy)

    def _send(self) -> None:
        self._panel.when_complete(self._read)

    def _read(self) -> None:
        context = self._context
        context.tasks.run(
            letter_email.sendable, context.store, self._start.person_id, self._panel.wishes,
            done=self._ask, owner=self,
        )  # fmt: skip

    def _ask(self, found: Sendable) -> None:
        keep = partial(_keep, self._context.store, self._start.person_id, self._panel.wishes)
        dialog = MessageDialog(self._page.window(), self._context, found, keep)
        dialog.sent.connect(self._kept)
        dialog.show_over()

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


def _keep(store: Store, person_id: str, wishes: Wishes, channel: str) -> str:
    return letter_email.message_sent(store, person_id, wishes, channel)
