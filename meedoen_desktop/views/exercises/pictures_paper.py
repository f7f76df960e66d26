"""Paper beside the screen: the sheet for the client, cards to print, a result to enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.session import KEPT
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services import exercises, pictures
from meedoen_desktop.sheets.pictures_cards import paper_pictures
from meedoen_desktop.sheets.pictures_sheet import pictures_sheet
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.pictures_entry import PicturesEntry
from meedoen_desktop.views.exercises.pictures_taken import sheet_of_game, sheet_of_state
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted


class PicturesPaper(Card):
    """Nothing is written to disk unless the consultant chooses a place for it."""

    def __init__(self, context: Context, run: ExerciseRun, deck: Deck, page: QWidget) -> None:
        _ = context.translator.text
        super().__init__(_("Op papier"))
        self._context, self._run, self._deck, self._page = context, run, deck, page
        self._kept = pictures.kept(context.store, run.running.person_id)
        self.add(Muted(_("Zonder scherm kan het ook: print de kaarten en knip ze uit. De zware "
                         "plaatjes staan op de laatste bladen: die kunt u weglaten.")))  # fmt: skip
        row = FlowLayout()
        self.sheet = SecondaryButton(_("Blad voor de cliënt"), "printer", self.show_sheet)
        self.print = SecondaryButton(_("Print kaarten en vragen"), "cards", self.show_paper)
        self.enter = SecondaryButton(_("Keuze van papier invullen"), "keyboard", self.show_entry)
        for name, button in (("sheet", self.sheet), ("print", self.print), ("enter", self.enter)):
            button.setObjectName(f"exercise.paper.{name}")
            row.addWidget(button)
        self.body.addLayout(row)
        self.with_words = QCheckBox(_("Met de eigen woorden van de cliënt op het blad"))
        self.with_words.setObjectName("exercise.paper.words")
        self.add(self.with_words)
        self.refresh()

    def refresh(self) -> None:
        """The sheet is for what may be kept, now or earlier; paper is entered from the start."""
        shown = self._run.state.step == KEPT or bool(self._kept)
        self.sheet.setVisible(shown)
        self.with_words.setVisible(shown)
        _ = self._context.translator.text
        begun = bool(self._run.session.actions)
        self.enter.setEnabled(not begun and not self._run.session.is_finished)
        self.enter.setToolTip(_("Dit kan alleen voor de eerste stap.") if begun else "")

    def show_sheet(self) -> None:
        """What was kept just now; before that the previous time."""
        words, state = self.with_words.isChecked(), self._run.state
        if state.step == KEPT:
            today = self._context.clock.today()
            sheet = sheet_of_state(self._deck, state, self._run.language, today, words=words)
        else:
            sheet = sheet_of_game(self._kept[-1], words=words)
        title = self._context.translator.text("Blad voor de cliënt")
        self._show(title, pictures_sheet(sheet), self._log)

    def show_paper(self) -> None:
        texts, dutch = client_texts(self._run.language), client_texts(SOURCE_LANGUAGE)
        pdf = paper_pictures(texts, dutch, self._deck)
        self._show(self._context.translator.text("Kaarten en vragen"), pdf, _not_about_anybody)

    def show_entry(self) -> None:
        PicturesEntry(self._page, self._context, self._run, self._deck).show_over()

    def _log(self, action: str) -> None:
        """The client's own pictures went to paper or to a file."""
        person_id = self._run.running.person_id
        self._context.tasks.run(
            exercises.log_output, self._context.store, person_id, action, owner=self
        )

    def _show(self, title: str, pdf: bytes, went_out: Callable[[str], object]) -> None:
        PdfDialog(
            self._page, self._context.translator, self._context.messages, title, pdf,
            file_name=self._context.translator.text("associatiekaarten") + ".pdf",
            went_out=went_out,
        ).show_over()  # fmt: skip


def _not_about_anybody(_action: str) -> None:
    """Cards that nobody chose are nobody's: nothing to log."""
