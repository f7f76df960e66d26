"""Choose a passphrase, with honest advice, and see where the vault goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.new_passphrase import NewPassphrase
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.labels import Caption

if TYPE_CHECKING:
    from meedoen_desktop.views.unlock.first_start import FirstStart

FOLDER_NAME = "Meedoen-kluis"


class PassphraseStep(Step):
    """Step 3 of the first start."""

    def __init__(self, entry: Entry, flow: FirstStart) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Kies een wachtzin"),
            _("Met deze zin gaat de kluis open. Niemand anders kent hem, ook uw beheerder niet."),
            _("Maak de kluis"),
        )
        self._flow = flow
        self.passphrase = NewPassphrase(entry.translator)
        self.body.addWidget(self.passphrase)
        self._where = Caption("")
        elsewhere = QuietButton(_("Andere map"), on_click=self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(elsewhere)
        self.body.addLayout(row)
        self._show_folder()

    def start(self) -> None:
        self.passphrase.start()

    def submit(self) -> None:
        self.clear_error()
        try:
            passphrase = self.passphrase.value()
        except WrongInput as error:
            self.show_error(error)
            return
        self._flow.make(self, passphrase, self._flow.answers.folder)

    def _choose_folder(self) -> None:
        _ = self.entry.translator.text
        start = str(self._flow.answers.folder.parent)
        chosen = QFileDialog.getExistingDirectory(self, _("Kies een map voor de kluis"), start)
        if chosen:
            self._flow.answers.folder = Path(chosen) / FOLDER_NAME
            self._show_folder()

    def _show_folder(self) -> None:
        _ = self.entry.translator.text
        self._where.setText(_("De kluis komt in {map}", map=self._flow.answers.folder))
