"""The barcode of a registered letter that went out before its receipt was at hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.letters import letter_states
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.post_row import BarcodeField
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import FormRow


class BarcodeDialog(Dialog):
    """Accepted when it was kept."""

    def __init__(self, parent: QWidget, context: Context, letter_id: str) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("De barcode van de brief"), _("Hij staat op het bewijs van de post."),
            accept_text=_("Bewaar"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("barcode")
        self._context, self._letter_id = context, letter_id
        self.code = BarcodeField()
        self.code.setObjectName("barcode.code")
        self.row = FormRow(_("Scan of typ de barcode"), self.code)
        self.body.addWidget(self.row)
        self.code.entered.connect(self.accept_button.click)

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        try:
            letter_states.set_barcode(self._context.store, self._letter_id, self.code.text())
        except WrongInput as error:
            self.row.set_error(self._context.translator.error(error))
            return False
        return True
