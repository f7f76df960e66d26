"""The recovery words were never checked (the laptop stopped just then): offer new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.services import vaults
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.unlock.words_check import WordsCheck
from meedoen_desktop.views.unlock.words_step import WordsStep
from meedoen_desktop.views.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView


class WordsAgain(Step):
    """Comes at each opening until three words were typed over from the paper."""

    def __init__(self, view: UnlockView, store: Store, passphrase: str) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Uw herstelwoorden zijn nog niet nagekeken"),
            _("De vorige keer stopte het programma voordat u klaar was. Niemand weet zeker of de "
              "24 woorden op papier staan. Maak daarom nieuwe. De oude werken dan niet meer."),
            _("Maak nieuwe woorden"),
        )  # fmt: skip
        self._view, self._store, self._passphrase = view, store, passphrase
        self._words: tuple[str, ...] = ()
        view.half_made = store
        later = QuietButton(_("Later"), on_click=lambda: view.hand_over(store))
        later.setObjectName("words.later")
        self.buttons.addWidget(later)

    def start(self) -> None:
        self.submit_button.setFocus()

    def submit(self) -> None:
        self.clear_error()
        self.set_waiting(self.entry.translator.text("De nieuwe woorden worden gemaakt …"))
        self.entry.tasks.run(
            self._store.entrance.new_recovery_words, self._passphrase,
            done=self._made, failed=self.show_error, owner=self,
        )  # fmt: skip

    def _made(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._show_words()

    def _show_words(self) -> None:
        self._view.show_step(WordsStep(self.entry, self._words, self._check))

    def _check(self) -> None:
        step = WordsCheck(self.entry, self._words, self._checked)
        step.add_back(self._show_words)
        self._view.show_step(step)

    def _checked(self) -> None:
        vaults.confirm_words(self._store)
        self._view.hand_over(self._store)
