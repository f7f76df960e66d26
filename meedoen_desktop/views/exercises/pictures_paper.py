"""The pictures on paper: the sheet for the client, cards to print, a result to enter."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services.exercises.pictures import EXERCISE, RunningPictures
from meedoen_desktop.sheets.pictures_cards import paper_pictures
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_card import PaperCard, PaperWords
from meedoen_desktop.views.exercises.pictures_entry import PicturesEntry


class PicturesPaper(PaperCard):
    """The client's own words stand on the sheet only when they are wanted there."""

    def __init__(
        self, context: Context, run: ExerciseRun, running: RunningPictures, deck: Deck,
        page: QWidget,
    ) -> None:  # fmt: skip
        _ = context.translator.text
        words = PaperWords(
            _("Zonder scherm kan het ook: print de kaarten en knip ze uit. De zware "
              "plaatjes staan op de laatste bladen: die kunt u weglaten."),
            _("Blad voor de cliënt"), _("Print kaarten en vragen"), _("Keuze van papier invullen"),
            _("Kaarten en vragen"), _("associatiekaarten"),
        )  # fmt: skip
        super().__init__(context, run, page, words)
        self._deck, self._history = deck, running.history
        self.with_words = QCheckBox(_("Met de eigen woorden van de cliënt op het blad"))
        self.with_words.setObjectName("exercise.paper.words")
        self.add(self.with_words)
        self.refresh()

    @property
    def has_earlier(self) -> bool:
        return bool(self._history)

    def refresh(self) -> None:
        """Paper is entered from the start only."""
        super().refresh()
        self.with_words.setVisible(self.has_sheet)
        begun = bool(self._run.session.actions)
        self.enter.setEnabled(not begun and not self._run.session.is_finished)
        _ = self._context.translator.text
        self.enter.setToolTip(_("Dit kan alleen voor de eerste stap.") if begun else "")

    def cards_pdf(self) -> bytes:
        texts, dutch = client_texts(self._run.language), client_texts(SOURCE_LANGUAGE)
        return paper_pictures(texts, dutch, self._deck)

    def show_sheet(self) -> None:
        self.show_latest(EXERCISE, words=self.with_words.isChecked())

    def show_entry(self) -> None:
        PicturesEntry(self._page, self._context, self._run, self._deck).show_over()
