"""A new laptop, or a lost vault: put a backup back, with the passphrase or the words of then."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from meedoen_desktop.errors import MeedoenError, SecondKeyAway
from meedoen_desktop.services import vaults
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.unlock.recover_step import NewPassphraseStep
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField
from meedoen_desktop.views.widgets.text_area import TextArea

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import SyncState
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView

_PASSPHRASE, _WORDS = "passphrase", "words"


class RestoreStep(Step):
    """A vault that is already there is kept beside the restored one."""

    def __init__(self, view: UnlockView) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Zet een reservekopie terug"),
            _("Wijs het bestand aan. Staat er al een kluis op deze laptop, dan blijft die ernaast "
              "bewaard."),
            _("Zet terug en open"),
        )  # fmt: skip
        self._view = view
        self._backup: Path | None = None
        self._replaces = False
        self._chosen = Body(_("Nog geen bestand gekozen"))
        choose = SecondaryButton(_("Kies het bestand"), "folder-open", self._choose)
        choose.setObjectName("restore.choose")
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addWidget(self._chosen, 1)
        self.body.addLayout(row)
        self._add_secret()
        self.submit_button.setEnabled(False)
        self.add_back(view.welcome)

    def submit(self) -> None:
        if self._backup is None:
            return
        _ = self.entry.translator.text
        self._replaces = vaults.is_vault(vaults.default_folder())
        with_words = self.kind.value() == _WORDS
        secret = self.words.text() if with_words else self.passphrase.text()
        self.clear_error()
        self.set_waiting(_("De reservekopie wordt teruggezet …"))
        self.entry.tasks.run(
            vaults.restore_with_words if with_words else vaults.restore_with_passphrase,
            self._backup, vaults.default_folder(), secret, self.entry.clock,
            done=self._recovered if with_words else self._opened, failed=self.show_error,
        )  # fmt: skip

    def _add_secret(self) -> None:
        _ = self.entry.translator.text
        options = ((_PASSPHRASE, _("Met de wachtzin")), (_WORDS, _("Met de 24 woorden")))
        self.kind = SegmentedChoice(options, _PASSPHRASE, clearable=False)
        self.passphrase = PassphraseField(self.entry.translator, "restore.passphrase")
        self.words = TextArea(min_lines=4, max_lines=8)
        self.words.setObjectName("restore.words")
        form = Form()
        form.add("kind", _("Hoe wilt u hem openen?"), self.kind)
        form.add(_PASSPHRASE, _("Wachtzin"), self.passphrase)
        form.add(_WORDS, _("Herstelwoorden"), self.words)
        self.body.addWidget(form)

        def show(kind: str) -> None:
            for key in (_PASSPHRASE, _WORDS):
                form.rows[key].setVisible(key == kind)

        self.kind.changed.connect(show)
        show(_PASSPHRASE)

    def _choose(self) -> None:
        _ = self.entry.translator.text
        path, _kind = QFileDialog.getOpenFileName(
            self, _("Kies de reservekopie"), "", "Meedoen (*.meedoen)"
        )
        if path:
            self._backup = Path(path)
            self._chosen.setText(self._backup.name)
            self.submit_button.setEnabled(True)

    def _opened(self, store: Store) -> None:
        self._view.hand_over(store)
        self._tell_done(store)

    def _recovered(self, store: Store) -> None:
        self._view.half_made = store
        self._view.show_step(NewPassphraseStep(self._view, store, partial(self._tell_done, store)))

    def _tell_done(self, store: Store, more: str = "") -> None:
        """Also that the shared work comes back by itself: an empty day must frighten nobody."""
        entry, tell = self.entry, partial(self._tell, more)
        entry.tasks.run(errands.read_state, store, done=tell, owner=entry.messages)

    def _tell(self, more: str, state: SyncState) -> None:
        _ = self.entry.translator.text
        told = _("De reservekopie is teruggezet. U werkt verder waar u toen gebleven was.")
        if self._replaces:
            told += " " + _("De kluis die hier stond, is ernaast bewaard.")
        if state.is_shared:
            told += " " + _("Wat u daarna met uw team deelde, komt vanzelf terug.")
        if more:
            told += " " + more
        self.entry.messages.done(told)

    def show_error(self, error: MeedoenError) -> None:
        super().show_error(error)
        if isinstance(error, SecondKeyAway):
            self.kind.choose(_WORDS)
            self.words.setFocus()
        self.submit_button.setEnabled(self._backup is not None)
