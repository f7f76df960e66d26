"""The strengths on paper: a card to take home, the cards to print, a result to enter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services.exercises.strengths import EXERCISE, RunningStrengths
from meedoen_desktop.sheets.strengths_cards import paper_strengths
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_card import PaperCard, PaperWords
from meedoen_desktop.views.exercises.strengths_entry import StrengthsEntry


class StrengthsPaper(PaperCard):
    """``running`` follows the deal: other cards on the table are other cards on paper."""

    def __init__(
        self, context: Context, run: ExerciseRun, running: RunningStrengths, page: QWidget
    ) -> None:
        _ = context.translator.text
        words = PaperWords(
            _("Zonder scherm kan het ook: print de kaarten, leg ze op tafel, en vul "
              "daarna hier in wat de cliënt koos."),
            _("Kaart voor de cliënt"), _("Print de kaarten"), _("Keuze van papier invullen"),
            _("Kaarten om te printen"), _("sterke-kanten"),
        )  # fmt: skip
        super().__init__(context, run, page, words)
        self.running = running
        self.refresh()

    @property
    def has_earlier(self) -> bool:
        return bool(self.running.history)

    @property
    def _deck(self) -> Deck:
        assert self.running.deck is not None  # noqa: S101 - a running game has its deck
        return self.running.deck

    def cards_pdf(self) -> bytes:
        texts, dutch = client_texts(self._run.language), client_texts(SOURCE_LANGUAGE)
        return paper_strengths(texts, dutch, self._deck)

    def show_sheet(self) -> None:
        self.show_latest(EXERCISE)

    def show_entry(self) -> None:
        StrengthsEntry(self._page, self._context, self._run, self._deck).show_over()
