"""When the vault locks, its passphrase, its recovery words, and where it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from meedoen_desktop.services import vaults
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.settings.binding_card import BindingCard
from meedoen_desktop.views.settings.new_words_dialog import NewWordsDialog
from meedoen_desktop.views.settings.passphrase_dialog import PassphraseDialog
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Body

LOCK_MINUTES = (5, 10, 15, 30)


class SafetyPart(Part):
    """Short sentences on what each thing is for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._add_lock()
        self._add_passphrase()
        self._add_words()
        if not vaults.is_practice(context.store.folder):  # everybody knows its passphrase
            self.column.addWidget(BindingCard(context))
        self._add_place()

    def _add_lock(self) -> None:
        _, context = self.context.translator.text, self.context
        card = self.card(
            _("Vanzelf op slot"),
            _("Als u even weg bent. Tijdens een gesprek wacht het slot langer. Uw werk blijft "
              "altijd bewaard."),
        )  # fmt: skip
        options = [(str(n), _("Na {aantal} minuten", aantal=n)) for n in LOCK_MINUTES]
        choice = SegmentedChoice(options, str(context.settings.lock_minutes), clearable=False)
        choice.setObjectName("settings.lock_minutes")
        choice.changed.connect(self._set_minutes)
        card.add(choice)

    def _set_minutes(self, key: str) -> None:
        self.context.change_settings(self.context.settings.with_(lock_minutes=int(key)))

    def _add_passphrase(self) -> None:
        _ = self.context.translator.text
        card = self.card(_("Wachtzin"), _("Met de wachtzin gaat de kluis open."))
        button = SecondaryButton(
            _("Verander de wachtzin"),
            "key",
            lambda: PassphraseDialog(self, self.context).show_over(),
        )
        button.setObjectName("settings.passphrase")
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_passphrase(self) -> None:
        PassphraseDialog(self, self.context).show_over()

    def _ask_words(self) -> None:
        NewWordsDialog(self, self.context).show_over()

    def _add_words(self) -> None:
        _ = self.context.translator.text
        card = self.card(
            _("Herstelwoorden"),
            _("Is het papier kwijt of door iemand anders gezien? Maak dan nieuwe woorden. "
              "De oude werken daarna niet meer."),
        )  # fmt: skip
        button = SecondaryButton(
            _("Maak nieuwe herstelwoorden"),
            "arrow-clockwise",
            self._ask_words,
        )
        button.setObjectName("settings.words")
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_place(self) -> None:
        _ = self.context.translator.text
        folder: Path = self.context.store.folder
        card = self.card(
            _("Waar de kluis staat"),
            _("Alles in deze map is versleuteld. Verplaats niets met de hand."),
        )
        card.add(Body(str(folder)).selectable())
        button = QuietButton(
            _("Open de map"),
            "folder-open",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
