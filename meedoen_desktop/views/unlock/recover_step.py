"""The passphrase was forgotten: open with the recovery words and choose a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.services import vaults
from meedoen_desktop.views.unlock.new_passphrase import NewPassphrase
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.text_area import TextArea

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView


class RecoverStep(Step):
    """The words may be typed with any spacing, on one line or more, with or without numbers."""

    def __init__(self, view: UnlockView, folder: Path) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Herstel met de 24 woorden"),
            _("Neem het papier met de herstelwoorden en typ ze over, met een spatie ertussen."),
            _("Verder"),
        )
        self._view, self._folder = view, folder
        self.words = TextArea(min_lines=4, max_lines=8)
        self.words.setObjectName("recover.words")
        form = Form()
        form.add("words", _("Herstelwoorden"), self.words)
        self.body.addWidget(form)
        self.add_back(lambda: view.ask_passphrase(folder))

    def start(self) -> None:
        self.words.setFocus()

    def submit(self) -> None:
        _ = self.entry.translator.text
        self.clear_error()
        self.set_waiting(_("De kluis gaat open …"))
        self.entry.tasks.run(
            vaults.recover, self._folder, self.words.text(), self.entry.clock,
            done=self._opened, failed=self._refused,
        )  # fmt: skip

    def _opened(self, store: Store) -> None:
        self._view.half_made = store
        self._view.show_step(NewPassphraseStep(self._view, store))

    def _refused(self, error: MeedoenError) -> None:
        self.show_error(error)
        self.words.setFocus()


class NewPassphraseStep(Step):
    """After the words: a new passphrase, then straight on.

    ``tell`` comes when it is open, with what there is to say about it ("" mostly).
    """

    def __init__(
        self, view: UnlockView, store: Store, tell: Callable[[str], object] | None = None
    ) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Kies een nieuwe wachtzin"),
            _("De herstelwoorden kloppen. Uw werk is er nog. De herstelwoorden blijven gelden."),
            _("Openen"),
        )
        if store.header.is_bound:  # perhaps nobody forgot it, and the key ring was empty
            self.body.addWidget(Muted(_("Het mag dezelfde wachtzin zijn als eerst.")))
        self._view, self._store = view, store
        self._tell = tell or self._note
        self.passphrase = NewPassphrase(view.entry.translator)
        self.body.addWidget(self.passphrase)

    def start(self) -> None:
        self.passphrase.start()

    def submit(self) -> None:
        _ = self.entry.translator.text
        self.clear_error()
        try:
            new = self.passphrase.value()
        except WrongInput as error:
            self.show_error(error)
            return
        self.set_waiting(_("De wachtzin wordt bewaard …"))
        self.entry.tasks.run(
            vaults.set_passphrase, self._store, new, done=self._set, failed=self.show_error
        )

    def _set(self, was_released: bool) -> None:  # noqa: FBT001 - an answer of the service
        self._view.hand_over(self._store)
        _ = self.entry.translator.text
        self._tell(
            _("De wachtzin opent de kluis nu op elke computer. Bij Instellingen, Beveiliging zet u "
              "weer aan dat hij alleen op deze laptop opengaat.")
            if was_released
            else ""
        )  # fmt: skip

    def _note(self, more: str) -> None:
        if more:
            self.entry.messages.noted(more)
