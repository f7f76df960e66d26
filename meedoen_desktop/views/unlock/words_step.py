"""The 24 recovery words: numbered, in columns, to print or to write down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.unlock.words_sheet import print_words, save_words
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.words_grid import WordsGrid


class WordsStep(Step):
    """Shown once; the words are kept nowhere."""

    def __init__(self, entry: Entry, words: tuple[str, ...], on_done: Callable[[], object]) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Uw 24 herstelwoorden"),
            _("Bent u de wachtzin vergeten, dan gaat de kluis alleen met deze woorden nog open. "
              "Ze staan nu voor het enige moment op het scherm."),
            _("Ik heb ze op papier"),
        )  # fmt: skip
        self._words, self._on_done = words, on_done
        card = Card()
        card.add(WordsGrid(words))
        self.body.addWidget(card)
        self.body.addWidget(
            Muted(
                _("Bewaar het papier op een veilige plek bij de gemeente, niet bij de laptop. "
                  "Geef het het liefst aan twee collega's samen.")
            )
        )  # fmt: skip
        self.body.addLayout(self._paper())

    def submit(self) -> None:
        self._on_done()

    def _paper(self) -> QHBoxLayout:
        _ = self.entry.translator.text
        row = QHBoxLayout()
        to_printer = SecondaryButton(_("Print"), "printer", self._print)
        to_printer.setObjectName("words.print")
        to_file = SecondaryButton(_("Bewaar als PDF"), "file-pdf", self._save)
        to_file.setObjectName("words.save")
        for button in (to_printer, to_file):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _print(self) -> None:
        print_words(self, self.entry.translator, self._words)

    def _save(self) -> None:
        save_words(self, self.entry.translator, self._words)
