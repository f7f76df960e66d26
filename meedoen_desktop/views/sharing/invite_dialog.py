"""Invite a laptop: a file to hand over, twelve words to tell, six digits to compare."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.sharing.digits_dialog import DigitsDialog
from meedoen_desktop.views.sharing.invitation_words import InvitationWords
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Body, Muted, Text
from meedoen_desktop.views.widgets.letting_go import empty

LASTS = timedelta(minutes=10)
"""As long as the invitation itself (`sync.invitation`)."""
ENDING = ".uitnodiging"


class InviteDialog(FormDialog):
    """Goes away for the question about the digits when the laptop comes."""

    wide = 720

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Nodig een laptop uit"),
            _("Doe dit samen met uw collega, naast elkaar of aan de telefoon. U hebt er tien "
              "minuten voor."),
            accept_text=_("Maak de uitnodiging"),
            cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("sharing.invite_dialog")
        self.accept_button.setObjectName("invite.make")
        self.cancel_button.setObjectName("invite.cancel")
        self._context, self._over = context, parent
        self._known: set[str] = set()
        self.words: InvitationWords | None = None
        self.error = Text("", "body", "error")
        self.error.hide()
        self._face = QWidget()
        self._fill = QVBoxLayout(self._face)
        self._fill.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(current().px(14))
        self.lines.addWidget(self._face)
        self.lines.addWidget(self.error)
        self._explain()

    def submit(self) -> bool:
        """Make the invitation; the dialog stays for the words."""
        self._choose_file()
        return False

    def _explain(self) -> None:
        _ = self._context.translator.text
        self._fill.addWidget(
            Body(
                _("U krijgt een bestand en twaalf woorden. Geef het bestand aan uw collega, "
                  "bijvoorbeeld per e-mail of op een stick. Lees de woorden voor. Stuur ze nooit "
                  "samen: wie beide heeft, kan het werk van uw team lezen.")
            )
        )  # fmt: skip
        self.lend = QCheckBox(_("Geef ook het wachtwoord van de opslag mee"))
        self.lend.setObjectName("invite.lend")
        state = self._context.sharing.state
        self.lend.setVisible(
            state is not None and state.place is not None and state.place.needs_secret
        )
        self._fill.addWidget(self.lend)

    def _choose_file(self) -> None:
        _ = self._context.translator.text
        path, _kind = QFileDialog.getSaveFileName(
            self, _("Waar komt het bestand?"), _("meedoen") + ENDING, f"Meedoen (*{ENDING})"
        )
        if path:
            self.make(Path(path))

    def make(self, path: Path) -> None:
        """Keep the file of the invitation in ``path``, then show its words."""
        self.accept_button.setEnabled(False)
        self._context.tasks.run(
            errands.invite, self._context.store, path, self.lend.isChecked(),
            done=self._made, failed=self._failed, owner=self,
        )  # fmt: skip

    def _made(self, made: tuple[Path, tuple[str, ...]]) -> None:
        path, words = made
        context, _ = self._context, self._context.translator.text
        self._clear()
        self.heading.setText(_("Lees deze twaalf woorden voor"))
        self.sentence.setText(
            _("Uw collega heeft ook het bestand {bestand} nodig.", bestand=path.name)
        )
        until = context.clock.now() + LASTS
        self.words = InvitationWords(context.translator, context.clock, words, until)
        self.words.over.connect(self._too_late)
        self._fill.addWidget(self.words)
        self._fill.addWidget(Muted(_("Wacht hier tot de laptop van uw collega verschijnt.")))
        self.accept_button.hide()
        self.cancel_button.setText(_("Sluit"))
        state = context.sharing.state
        self._known = {one.stream for one in state.asking} if state is not None else set()
        context.sharing.changed.connect(self._look)
        context.sharing.watch(self)
        context.idle.hold(self)  # two people talk, and nobody types
        self.fit_soon()

    def _look(self) -> None:
        """Somebody came."""
        state = self._context.sharing.state
        came = [one for one in state.asking if one.stream not in self._known] if state else []
        if came:
            self._context.sharing.changed.disconnect(self._look)
            self.accept()
            DigitsDialog(self._over, self._context, came[0]).show_over()

    def _too_late(self) -> None:
        _ = self._context.translator.text
        self._clear()
        self.heading.setText(_("De tien minuten zijn om"))
        self.sentence.setText(
            _("Met deze woorden kan niemand meer meedoen. Er is niets veranderd.")
        )
        self._fill.addWidget(Body(_("Is uw collega er nog? Maak dan een nieuwe uitnodiging.")))
        self.accept_button.setEnabled(True)
        self.accept_button.show()

    def _failed(self, error: MeedoenError) -> None:
        self.accept_button.setEnabled(True)
        self.error.setText(self._context.translator.error(error))
        self.error.show()
        self.fit_soon()

    def _clear(self) -> None:
        self.error.hide()
        self.words = None
        empty(self._fill)
