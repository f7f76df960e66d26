"""Paper beside the screen: the sheet for the client, the cards to print, a result to enter."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.exercises.session import KEPT
from meedoen_desktop.services.exercises import exercise_records, exercises
from meedoen_desktop.services.exercises.kept_exercises import CardRecord
from meedoen_desktop.sheets.canvas import load_fonts
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.result_sheets import card_sheet
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted


@dataclass(frozen=True)
class PaperWords:
    """``about`` stands above the three buttons; ``cards`` is the title of what is printed."""

    about: str
    sheet: str
    print: str
    enter: str
    cards: str
    file: str


class PaperCard(Card):
    """Nothing is written to disk unless the consultant chooses a place for it.

    A sheet or 48 cards take a second or more: they are made in a thread of their own.
    """

    def __init__(
        self, context: Context, run: ExerciseRun, page: QWidget, words: PaperWords
    ) -> None:
        super().__init__(context.translator.text("Op papier"))
        self._context, self._run, self._page, self._words = context, run, page, words
        self.add(Muted(words.about))
        row = FlowLayout()
        self.sheet = SecondaryButton(words.sheet, "printer", self.show_sheet)
        self.print = SecondaryButton(words.print, "cards", self.show_cards)
        self.enter = SecondaryButton(words.enter, "keyboard", self.show_entry)
        for name, button in (("sheet", self.sheet), ("print", self.print), ("enter", self.enter)):
            button.setObjectName(f"exercise.paper.{name}")
            row.addWidget(button)
        self.body.addLayout(row)

    @property
    def has_sheet(self) -> bool:
        """Whether there is something that may be kept, now or earlier."""
        return self._run.state.step == KEPT or self.has_earlier

    @property
    @abstractmethod
    def has_earlier(self) -> bool:
        """Whether something of an earlier day was kept."""

    @abstractmethod
    def cards_pdf(self) -> bytes:
        """All cards to print and cut, in the client's language. Called in another thread."""

    @abstractmethod
    def show_sheet(self) -> None:
        """The sheet for the client: what was kept just now, before that the last time."""

    @abstractmethod
    def show_entry(self) -> None:
        """Enter what was laid on paper."""

    def refresh(self) -> None:
        """The sheet is for what may be kept; paper is entered until the client's answer."""
        self.sheet.setVisible(self.has_sheet)
        self.enter.setEnabled(not self._run.session.is_finished)

    def show_cards(self) -> None:
        """The cards to print; nobody's yet, so that there is nothing to log."""
        self.make(self.print, self._words.cards, self.cards_pdf, lambda _action: None)

    def show_latest(self, exercise_id: str, *, words: bool = False) -> None:
        """The sheet of the game that was kept last; read after the answer was written."""

        def found(record: CardRecord | None) -> None:
            if record is not None:
                self.make_sheet(partial(card_sheet, record, words=words))

        self._context.tasks.run(
            exercise_records.latest, self._context.store, self._run.running.person_id, exercise_id,
            done=found, owner=self,
        )  # fmt: skip

    def make_sheet(self, make: Callable[[], bytes]) -> None:
        """Show the client's own sheet; its way out is logged."""
        self.make(self.sheet, self._words.sheet, make, self._log)

    def make(
        self,
        button: QWidget,
        title: str,
        make: Callable[[], bytes],
        went_out: Callable[[str], object],
    ) -> None:
        """Make a PDF meanwhile and show it; ``button`` rests until then."""
        button.setEnabled(False)
        load_fonts()

        def shown(pdf: bytes) -> None:
            button.setEnabled(True)
            show_pdf(
                self._page,
                self._context,
                title,
                pdf,
                file_name=f"{self._words.file}.pdf",
                went_out=went_out,
            )

        def failed(error: MeedoenError) -> None:
            button.setEnabled(True)
            self._context.tasks.tell(error)

        self._context.tasks.apart(make, done=shown, failed=failed, owner=self)

    def _log(self, action: str) -> None:
        """Something of the client's own went to paper or to a file."""
        self._context.tasks.run(
            exercises.log_output, self._context.store, self._run.running.person_id, action,
            owner=self,
        )  # fmt: skip
