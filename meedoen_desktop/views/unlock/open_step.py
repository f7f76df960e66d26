"""Open a vault with its passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.errors import MeedoenError, SecondKeyAway, WrongPassphrase
from meedoen_desktop.services import vaults
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView


class OpenStep(Step):
    """The keyboard stays in the field after a wrong passphrase; nothing has to be typed anew."""

    def __init__(self, view: UnlockView, folder: Path) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Uw kluis is op slot"),
            _("Typ uw wachtzin om verder te gaan."),
            _("Openen"),
        )
        self._view, self._folder = view, folder
        self.field = PassphraseField(view.entry.translator, "unlock.passphrase")
        form = Form()
        form.add("passphrase", _("Wachtzin"), self.field)
        self.body.addWidget(form)
        self.body.addWidget(Caption(str(folder)))
        self._add_other_ways()
        if vaults.is_practice(folder):
            self._offer_practice()

    def _add_other_ways(self) -> None:
        _ = self.entry.translator.text
        self._forgotten = QuietButton(_("Wachtzin vergeten?"), on_click=self._ask_words)
        self._forgotten.setObjectName("unlock.forgotten")
        self._words = SecondaryButton(_("Open met de herstelwoorden"), on_click=self._ask_words)
        self._words.setObjectName("unlock.words")
        other = QuietButton(_("Andere kluis"), on_click=self._view.welcome)
        other.setObjectName("unlock.other")
        for button in (self._words, self._forgotten, other):
            self.buttons.addWidget(button)
        self._words.hide()

    def _ask_words(self) -> None:
        self._view.ask_words(self._folder)

    def _offer_practice(self) -> None:
        _ = self.entry.translator.text
        self.heading.setText(_("De oefenkluis is op slot"))
        self.sentence.setText(
            _("De wachtzin is al ingevuld: iedereen mag oefenen. Druk op Openen.")
        )
        self.field.setText(vaults.PRACTICE_PASSPHRASE)

    def start(self) -> None:
        self.field.setFocus()

    def submit(self) -> None:
        _ = self.entry.translator.text
        self.clear_error()
        self.set_waiting(_("De kluis gaat open …"))
        self.entry.tasks.run(
            vaults.open_vault, self._folder, self.field.text(), self.entry.clock,
            done=self._opened, failed=self._refused,
        )  # fmt: skip

    def _opened(self, store: Store) -> None:
        if vaults.are_words_unseen(store):
            from meedoen_desktop.views.unlock.words_again import WordsAgain

            self._view.show_step(WordsAgain(self._view, store, self.field.text()))
        else:
            self._view.hand_over(store)

    def _refused(self, error: MeedoenError) -> None:
        self.show_error(error)
        is_bound = isinstance(error, SecondKeyAway)
        self._words.setVisible(is_bound)
        self._forgotten.setVisible(not is_bound)
        if is_bound:
            self._words.setFocus()
            return
        self.field.setFocus()
        if isinstance(error, WrongPassphrase):
            self.field.selectAll()
