"""New recovery words: the passphrase first, then the words, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError, SecondKeyAway, WrongPassphrase
from meedoen_desktop.services import vaults
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.unlock.words_sheet import print_words, save_words
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField
from meedoen_desktop.views.widgets.words_grid import WordsGrid

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class NewWordsDialog(Dialog):
    """First asks, then shows; closing after that means "they are on paper"."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Nieuwe herstelwoorden"),
            _("De oude woorden werken daarna niet meer."),
            accept_text=_("Maak nieuwe woorden"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("new_words_dialog")
        self._context = context
        self.words: tuple[str, ...] = ()
        self.passphrase = PassphraseField(context.translator, "words.passphrase")
        self.form = Form()
        self.form.add("passphrase", _("Uw wachtzin"), self.passphrase)
        self.body.addWidget(self.form)

    def submit(self) -> bool:
        """Ask for the words; the second time the dialog may close."""
        if self.words:
            vaults.confirm_words(self._context.store)
            return True
        self.form.clear_errors()
        self.accept_button.setEnabled(False)
        self._context.tasks.apart(
            _new_words, self._context.store, self.passphrase.text(),
            done=self._show, failed=self._refused,
        )  # fmt: skip
        return False

    def _show(self, words: tuple[str, ...]) -> None:
        _ = self._context.translator.text
        self.words = words
        self.form.hide()
        self.cancel_button.hide()
        self.accept_button.setEnabled(True)
        self.accept_button.setText(_("Ik heb ze op papier"))
        self.sentence.setText(_("Ze staan nu voor het enige moment op het scherm."))
        self.body.addWidget(WordsGrid(words))
        translator = self._context.translator
        row = QHBoxLayout()
        row.addWidget(
            SecondaryButton(_("Print"), "printer", lambda: print_words(self, translator, words))
        )
        row.addWidget(
            SecondaryButton(
                _("Bewaar als PDF"), "file-pdf", lambda: save_words(self, translator, words)
            )
        )
        row.addStretch(1)
        self.body.addLayout(row)

    def _refused(self, error: MeedoenError) -> None:
        self.accept_button.setEnabled(True)
        if isinstance(error, WrongPassphrase | SecondKeyAway):
            self.form.show_error("passphrase", self._context.translator.error(error))
        else:
            self._context.messages.error(error)


def _new_words(store: Store, passphrase: str) -> tuple[str, ...]:
    return store.entrance.new_recovery_words(passphrase)
