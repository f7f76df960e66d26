"""Switch on or off that the passphrase opens the vault on this laptop only."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.errors import MeedoenError, SecondKeyAway, WrongPassphrase
from meedoen_desktop.services import binding
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField


class Changed(Protocol):
    """Called when it is switched."""

    def __call__(self, *, turned_on: bool, is_ring_empty: bool) -> None: ...


class BindingDialog(Dialog):
    """Asks the passphrase. Stays open until the key ring and the store are done."""

    def __init__(
        self, parent: QWidget, context: Context, *, turn_on: bool, on_changed: Changed
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Alleen op deze laptop te openen") if turn_on else _("Op elke computer te openen"),
            _("Er komt een sleutel in de sleutelbos: de plek waar deze computer wachtwoorden "
              "bewaart. Is de laptop weg of de sleutelbos leeg, dan gaat de kluis alleen nog open "
              "met de 24 herstelwoorden.")
            if turn_on
            else _("Daarna is de wachtzin weer genoeg, op elke computer."),
            accept_text=_("Zet aan") if turn_on else _("Zet uit"),
            cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("binding_dialog")
        self._context, self._turn_on, self._on_changed = context, turn_on, on_changed
        self.passphrase = PassphraseField(context.translator, "binding.passphrase")
        self.form = Form()
        self.form.add("passphrase", _("Uw wachtzin"), self.passphrase)
        self.words = QCheckBox(_("Ik weet waar het papier met de herstelwoorden is"))
        self.words.setObjectName("binding.words")
        self.waiting = Muted(
            _("De sleutelbos wordt gevraagd … Vraagt uw computer om een wachtwoord? "
              "Vul dat dan in.")
        )  # fmt: skip
        for widget in (self.form, self.words, self.waiting):
            self.body.addWidget(widget)
        self.words.setVisible(turn_on)
        self.words.toggled.connect(self.accept_button.setEnabled)
        self.accept_button.setEnabled(not turn_on)
        self.waiting.hide()

    def submit(self) -> bool:
        """Hand it over; closes when that is done."""
        self.form.clear_errors()
        self._wait(is_on=True)
        self._context.tasks.apart(
            binding.bind if self._turn_on else binding.release,
            self._context.store, self.passphrase.text(),
            done=self._done, failed=self._refused,
        )  # fmt: skip
        return False

    def reject(self) -> None:
        """Not while the ring is asked: what it says must be told."""
        if self.cancel_button.isEnabled():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The program locks or stops: it never waits for a ring."""
        self.cancel_button.setEnabled(True)
        super().closeEvent(event)

    def _wait(self, *, is_on: bool) -> None:
        self.waiting.setVisible(is_on)
        for part in (self.accept_button, self.cancel_button, self.words):
            part.setEnabled(not is_on)

    def _done(self, is_ring_empty: bool | None) -> None:  # noqa: FBT001 - an answer of the service
        self.accept()
        self._on_changed(turned_on=self._turn_on, is_ring_empty=is_ring_empty is not False)

    def _refused(self, error: MeedoenError) -> None:
        self._wait(is_on=False)
        if isinstance(error, WrongPassphrase | SecondKeyAway):
            self.form.show_error("passphrase", self._context.translator.error(error))
        else:
            self._context.messages.error(error)
