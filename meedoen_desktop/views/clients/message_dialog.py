"""A message to a client: take the text along to telephone or mail, and say that it was sent."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.services import messages_out
from meedoen_desktop.services.phones import shown
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.text_area import TextArea


class MessageDialog(FormDialog):
    """``sent`` gives the id of the line in the history."""

    sent = Signal(str)

    def __init__(self, parent: QWidget, context: Context, name: str, appointment_id: str) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Bericht sturen"),
            _("{naam}. Stuur het zelf, met uw telefoon of mail.", naam=name),
            accept_text=_("Verstuurd"),
            cancel_text=_("Nog niet"),
        )
        self.setObjectName("message")
        self._context, self._appointment_id = context, appointment_id
        self._message = messages_out.message(context.store, appointment_id)
        self.words = TextArea(min_lines=5, max_lines=9)
        self.words.setObjectName("message.words")
        self.words.setAccessibleName(_("De tekst van het bericht"))
        self.words.set_text(self._message.text)
        self.words.setReadOnly(True)
        self.copied = Muted("")
        self._lay_out()

    def submit(self) -> bool:
        """It went out: keep that in the history."""
        self.sent.emit(messages_out.mark_sent(self._context.store, self._appointment_id))
        return True

    def _lay_out(self) -> None:
        _, found = self._context.translator.text, self._message
        for icon, words in (("phone", shown(found.phone)), ("at", found.email)):
            if words:
                self.lines.addWidget(IconLine(icon, words))
        self.lines.addWidget(self.words)
        row = QHBoxLayout()
        copy = SecondaryButton(_("Kopieer de tekst"), "copy", self._copy)
        copy.setObjectName("message.copy")
        row.addWidget(copy)
        if found.email:
            mail = SecondaryButton(_("Open in mijn mail"), "envelope-simple", self._mail)
            mail.setObjectName("message.mail")
            row.addWidget(mail)
        row.addWidget(self.copied, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.lines.addLayout(row)
        self.first = copy

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._message.text)
        self.copied.setText(self._context.translator.text("Gekopieerd"))

    def _mail(self) -> None:
        found = self._message
        words = f"subject={quote(found.subject)}&body={quote(found.text)}"
        QDesktopServices.openUrl(QUrl(f"mailto:{quote(found.email, safe='@')}?{words}"))
