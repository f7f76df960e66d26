"""Join a team with the vault that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.invitation_fields import InvitationFields
from meedoen_desktop.views.sharing.joining import Joining
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Muted


class JoinDialog(FormDialog):
    """Closes when this laptop has asked; the page shows the digits then."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Word lid van een team"),
            _("Wat in uw kluis staat, gaat mee naar het team. Doe dit samen met uw collega."),
            accept_text=_("Verder"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("sharing.join_dialog")
        self.accept_button.setObjectName("join.go_on")
        self._translator = context.translator
        name = this_consultant(context.store).name
        self.fields = InvitationFields(context.translator, _("Laptop van {naam}", naam=name))
        self.waiting = Muted(_("Even kijken …"))
        self.waiting.hide()
        self.lines.setSpacing(current().px(14))
        self.lines.addWidget(self.fields)
        self.lines.addWidget(self.waiting)
        self.lines.addStretch(1)
        self._joining = Joining(self, self.fields, context.sharing, lambda: context.store)
        self._joining.began.connect(lambda: self._wait(is_on=True))
        self._joining.ended.connect(lambda: self._wait(is_on=False))
        self._joining.read.connect(self._read)
        self._joining.asked.connect(self.accept)

    def submit(self) -> bool:
        """Go one step further; the dialog closes at the end of the last one."""
        self._joining.go_on()
        return False

    def _read(self) -> None:
        self.accept_button.setText(self._translator.text("Vraag om mee te doen"))
        self.fit_soon()

    def _wait(self, *, is_on: bool) -> None:
        self.waiting.setVisible(is_on)
        self.fit_soon()
        self.accept_button.setEnabled(not is_on)
