"""Change the passphrase: the old one, and the new one twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError, SecondKeyAway, WrongInput, WrongPassphrase
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.unlock.new_passphrase import NewPassphrase
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class PassphraseDialog(Dialog):
    """Stays open until the store says that it is done."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Verander de wachtzin"), accept_text=_("Verander"), cancel_text=_("Laat maar")
        )
        self.setObjectName("passphrase_dialog")
        self._context = context
        self.old = PassphraseField(context.translator, "passphrase.old")
        self.form = Form()
        self.form.add("old", _("Uw wachtzin nu"), self.old)
        self.new = NewPassphrase(context.translator)
        self.waiting = Muted("")
        for widget in (self.form, self.new, self.waiting):
            self.body.addWidget(widget)
        self.waiting.hide()

    def submit(self) -> bool:
        """Hand it over; closes when that is done. The key ring may have to be asked, so apart."""
        self.form.clear_errors()
        self.new.form.clear_errors()
        try:
            new = self.new.value()
        except WrongInput as error:
            self._refused(error)
            return False
        self._wait(is_on=True)
        self._context.tasks.apart(
            _change, self._context.store, self.old.text(), new,
            done=self._changed, failed=self._refused,
        )  # fmt: skip
        return False

    def _wait(self, *, is_on: bool) -> None:
        self.waiting.setText(self._context.translator.text("De wachtzin wordt bewaard …"))
        self.waiting.setVisible(is_on)
        self.accept_button.setEnabled(not is_on)

    def _changed(self, _nothing: object) -> None:
        self.accept()
        _ = self._context.translator.text
        self._context.messages.done(_("De nieuwe wachtzin geldt vanaf nu."))

    def _refused(self, error: MeedoenError) -> None:
        self._wait(is_on=False)
        sentence = self._context.translator.error(error)
        if isinstance(error, WrongPassphrase | SecondKeyAway):
            self.form.show_error("old", sentence)
        elif not (
            isinstance(error, WrongInput) and self.new.form.show_error(error.field, sentence)
        ):
            self._context.messages.error(error)


def _change(store: Store, old: str, new: str) -> None:
    store.entrance.change_passphrase(old, new)
