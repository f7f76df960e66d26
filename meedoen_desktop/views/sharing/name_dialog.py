"""Give this laptop a name of its own, when its vault is in use on another one too."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog


class NameDialog(FormDialog):
    """Colleagues see two laptops from the next exchange on, which begins at once."""

    wide = 520

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Geef deze laptop een eigen naam"),
            _("Daarna ziet uw team twee laptops, elk met een eigen naam. Alles wat op deze laptop "
              "staat, blijft staan."),
            accept_text=_("Bewaar de naam"),
            cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("sharing.name_dialog")
        self._context = context
        self.name = QLineEdit()
        self.name.setObjectName("sharing.name")
        self.form = Form()
        self.form.add("label", _("Hoe noemen collega's deze laptop?"), self.name)
        self.lines.addWidget(self.form)
        self.accept_button.setObjectName("sharing.name.keep")
        self.first = self.name

    def submit(self) -> bool:
        """Keep it and tell the others at once; an error stays in its field."""
        from meedoen_desktop.services import syncing

        self.form.clear_errors()
        self.accept_button.setEnabled(False)
        context, label = self._context, self.name.text()
        context.sharing.ask(
            syncing.name_apart, context.store, label, done=self._named, failed=self._refused,
            owner=self,
        )  # fmt: skip
        return False

    def _named(self, _none: object) -> None:
        _ = self._context.translator.text
        self.accept()
        self._context.messages.done(
            _("Deze laptop heeft nu een eigen naam. Uw collega's zien dat vanzelf.")
        )
        self._context.sharing.share_now()

    def _refused(self, error: MeedoenError) -> None:
        self.accept_button.setEnabled(True)
        self.form.show_error("label", self._context.translator.error(error))
        self.fit_soon()
