"""Paper beside the screen: the sheet for the client, the board to print, a board to enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import KEPT
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services import exercises
from meedoen_desktop.services.boards import RunningBoard
from meedoen_desktop.sheets.board_paper import paper_board
from meedoen_desktop.sheets.board_result import BoardSheet, board_sheet
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_entry import PaperEntry
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted


class PaperCard(Card):
    """Nothing is written to disk unless the consultant chooses a place for it."""

    def __init__(
        self, context: Context, run: ExerciseRun, running: RunningBoard, page: QWidget
    ) -> None:
        _ = context.translator.text
        super().__init__(_("Op papier"))
        self._context, self._run, self._page = context, run, page
        self._history = running.history
        self.add(Muted(_("Zonder scherm kan het ook: print het bord en de kaarten, en vul "
                         "daarna hier in wat er lag.")))  # fmt: skip
        row = FlowLayout()
        self.sheet = SecondaryButton(_("Blad voor de cliënt"), "printer", self.show_sheet)
        self.print = SecondaryButton(_("Print bord en kaarten"), "cards", self.show_paper)
        self.enter = SecondaryButton(_("Papieren bord invullen"), "keyboard", self.show_entry)
        for name, button in (("sheet", self.sheet), ("print", self.print), ("enter", self.enter)):
            button.setObjectName(f"exercise.paper.{name}")
            row.addWidget(button)
        self.body.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """The sheet is for a board that may be kept, now or earlier."""
        kept = self._run.state.step == KEPT
        self.sheet.setVisible(kept or bool(self._history))
        self.enter.setEnabled(not self._run.session.is_finished)

    def show_sheet(self) -> None:
        """The board that was kept just now; before that the previous one."""
        state, history = self._run.state, self._history
        texts, dutch = client_texts(self._run.language), client_texts(SOURCE_LANGUAGE)
        if state.step == KEPT:
            today = self._context.clock.today()
            sheet = BoardSheet(texts, dutch, state.values, state.chosen, today)
        else:
            values = tuple(answer.shared() for answer in history[-1].answers)
            sheet = BoardSheet(texts, dutch, values, (), history[-1].rated_on)
        title = self._context.translator.text("Blad voor de cliënt")
        self._show(title, board_sheet(sheet), self._log)

    def show_paper(self) -> None:
        texts, dutch = client_texts(self._run.language), client_texts(SOURCE_LANGUAGE)
        pdf = paper_board(texts, dutch, board_deck())
        self._show(self._context.translator.text("Bord en kaarten"), pdf, _not_about_anybody)

    def show_entry(self) -> None:
        PaperEntry(self._page, self._context, self._run).show_over()

    def _log(self, action: str) -> None:
        """The client's own board went to paper or to a file."""
        person_id = self._run.running.person_id
        self._context.tasks.run(
            exercises.log_output, self._context.store, person_id, action, owner=self
        )

    def _show(self, title: str, pdf: bytes, went_out: Callable[[str], object]) -> None:
        PdfDialog(
            self._page, self._context.translator, self._context.messages, title, pdf,
            file_name=self._context.translator.text("bord-leefgebieden") + ".pdf",
            went_out=went_out,
        ).show_over()  # fmt: skip


def _not_about_anybody(_action: str) -> None:
    """An empty board is nobody's: nothing to log."""
