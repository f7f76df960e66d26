"""The passphrase opens the vault on this laptop only: whether it does, and the way to change it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from meedoen_desktop.services import binding, status
from meedoen_desktop.services.binding import Binding
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.settings.binding_dialog import BindingDialog
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.labels import Muted


class BindingCard(Card):
    """Off by default. The key ring is asked in another thread: it may take its time."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Alleen op deze laptop te openen"))
        self.setObjectName("settings.binding_card")
        self._context = context
        self._is_on = False
        self.add(
            Muted(
                _("Staat dit aan, dan is de wachtzin alleen niet genoeg. Wie een kopie van de "
                  "kluis heeft en zelfs uw wachtzin kent, kan hem op een andere computer niet "
                  "openen.")
            )
        )  # fmt: skip
        self.add(
            Muted(
                _("Uw 24 herstelwoorden werken altijd. Op een nieuwe laptop, of als de sleutelbos "
                  "van het systeem leeg is gemaakt, gebruikt u die één keer.")
            )
        )  # fmt: skip
        self.mark = StatusMark(_("Er wordt gekeken of dit hier kan …"), "neutral", "circle")
        self.reason = Muted("")
        self.button = SecondaryButton(_("Zet aan"), "lock-key", self._ask)
        self.button.setObjectName("settings.binding")
        self.button.setEnabled(False)
        for part in (self.mark, self.reason):
            self.add(part)
        self.reason.hide()
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Look again what holds."""
        self._context.tasks.apart(binding.look, self._context.store, done=self._show)

    def _show(self, now: Binding) -> None:
        _ = self._context.translator.text
        self._is_on = now.is_on
        if now.is_on:
            self.mark.set_text(_("Staat aan"), "success", "check-circle")
        else:
            self.mark.set_text(_("Staat uit"), "neutral", "circle")
        self.button.setText(_("Zet uit") if now.is_on else _("Zet aan"))
        reason = "" if now.is_on else self._obstacle(now)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.button.setEnabled(not reason)

    def _obstacle(self, now: Binding) -> str:
        _ = self._context.translator.text
        if not now.has_ring:
            return _("Deze computer heeft geen sleutelbos die werkt. Daarom kan dit hier niet aan. "
                     "Uw wachtzin beschermt de kluis zoals altijd.")  # fmt: skip
        if not now.are_words_seen:
            return _("Zet eerst de herstelwoorden op papier. Daarna kan dit aan.")
        return ""

    def _ask(self) -> None:
        BindingDialog(
            self, self._context, turn_on=not self._is_on, on_changed=self._changed
        ).show_over()

    def _changed(self, *, turned_on: bool, is_ring_empty: bool) -> None:
        """Older backups need what opened the vault in their day: so a fresh one is offered."""
        self.refresh()
        _ = self._context.translator.text
        offer = _("Maak nu een reservekopie")
        if turned_on:
            told = _("De wachtzin opent de kluis nu alleen op deze laptop. Reservekopieën van "
                     "eerder gaan nog met de wachtzin alleen open.")  # fmt: skip
        else:
            told = _("De wachtzin opent de kluis nu weer op elke computer. Reservekopieën van "
                     "eerder vragen op een andere laptop nog de herstelwoorden.")  # fmt: skip
        if is_ring_empty:
            self._context.messages.done(told, offer, self._copy)
        else:
            told += " " + _("De oude sleutel kon niet uit de sleutelbos worden gehaald.")
            self._context.messages.noted(told, offer, self._copy)

    def _copy(self) -> None:
        context, _ = self._context, self._context.translator.text

        def made(path: Path) -> None:
            context.messages.done(_("De reservekopie is klaar: {bestand}", bestand=path.name))

        context.messages.info(_("De reservekopie wordt gemaakt …"))
        context.tasks.apart(
            status.copy_now, context.store, done=made, failed=context.messages.error
        )
