"""The board on paper: the sheet for the client, the board to print, a board to enter."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import KEPT
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts, client_texts
from meedoen_desktop.services.exercises.boards import RunningBoard
from meedoen_desktop.sheets.board_paper import paper_board
from meedoen_desktop.sheets.board_result import BoardSheet, board_sheet
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.board_entry import BoardEntry
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_card import PaperCard, PaperWords


class BoardPaper(PaperCard):
    """The sheet may also be of an intake in which the areas were rated."""

    def __init__(
        self, context: Context, run: ExerciseRun, running: RunningBoard, page: QWidget
    ) -> None:
        _ = context.translator.text
        words = PaperWords(
            _("Zonder scherm kan het ook: print het bord en de kaarten, en vul "
              "daarna hier in wat er lag."),
            _("Blad voor de cliënt"), _("Print bord en kaarten"), _("Papieren bord invullen"),
            _("Bord en kaarten"), _("bord-leefgebieden"),
        )  # fmt: skip
        super().__init__(context, run, page, words)
        self._history = running.history
        self.refresh()

    @property
    def has_earlier(self) -> bool:
        return bool(self._history)

    def cards_pdf(self) -> bytes:
        return paper_board(*self._texts(), board_deck())

    def show_sheet(self) -> None:
        state = self._run.state
        if state.step == KEPT:
            values, chosen, day = state.values, state.chosen, self._context.clock.today()
        else:
            last = self._history[-1]
            values, chosen = tuple(answer.shared() for answer in last.answers), ()
            day = last.rated_on
        sheet = BoardSheet(*self._texts(), values, chosen, day)
        self.make_sheet(partial(board_sheet, sheet))

    def show_entry(self) -> None:
        BoardEntry(self._page, self._context, self._run).show_over()

    def _texts(self) -> tuple[ClientTexts, ClientTexts]:
        return client_texts(self._run.language), client_texts(SOURCE_LANGUAGE)
