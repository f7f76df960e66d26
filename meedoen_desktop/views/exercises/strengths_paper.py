"""Paper beside the screen: a card to take home, the cards to print, a result to enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.decks import CardTexts, Deck, deck_texts
from meedoen_desktop.exercises.session import KEPT
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services import exercises
from meedoen_desktop.services.strengths import RunningStrengths
from meedoen_desktop.sheets.strengths_cards import PaperDeck, paper_strengths
from meedoen_desktop.sheets.strengths_paint import SheetCard
from meedoen_desktop.sheets.strengths_sheet import StrengthsSheet, strengths_sheet
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.strengths_entry import StrengthsEntry
from meedoen_desktop.views.exercises.strengths_texts import both_texts, ids, table_in
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted


class StrengthsPaper(Card):
    """Nothing is written to disk unless the consultant chooses a place for it."""

    def __init__(
        self, context: Context, run: ExerciseRun, running: RunningStrengths, page: QWidget
    ) -> None:
        _ = context.translator.text
        super().__init__(_("Op papier"))
        self._context, self._run, self._page = context, run, page
        self.running = running
        self.add(Muted(_("Zonder scherm kan het ook: print de kaarten, leg ze op tafel, en vul "
                         "daarna hier in wat de cliënt koos.")))  # fmt: skip
        row = FlowLayout()
        self.sheet = SecondaryButton(_("Kaart voor de cliënt"), "printer", self.show_sheet)
        self.print = SecondaryButton(_("Print de kaarten"), "cards", self.show_cards)
        self.enter = SecondaryButton(_("Keuze van papier invullen"), "keyboard", self.show_entry)
        for name, button in (("sheet", self.sheet), ("print", self.print), ("enter", self.enter)):
            button.setObjectName(f"exercise.paper.{name}")
            row.addWidget(button)
        self.body.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """The sheet is for a choice that may be kept, now or earlier."""
        kept = self._run.state.step == KEPT
        self.sheet.setVisible(kept or bool(self.running.history))
        self.enter.setEnabled(not self._run.session.is_finished)

    @property
    def _deck(self) -> Deck:
        assert self.running.deck is not None  # noqa: S101 - a running game has its deck
        return self.running.deck

    def show_sheet(self) -> None:
        """What was kept just now; before that the last time."""
        title = self._context.translator.text("Kaart voor de cliënt")
        self._show(title, self.sheet_pdf(), "sterke-kanten", self._log)

    def sheet_pdf(self) -> bytes:
        """What was kept just now, otherwise the last time, to take home."""
        return strengths_sheet(self._sheet())

    def _sheet(self) -> StrengthsSheet:
        language, state = self._run.language, self._run.state
        texts, dutch = client_texts(language), client_texts(SOURCE_LANGUAGE)
        if state.step == KEPT:
            table = table_in(language, self._deck, ())
            main, other = table.texts, table.dutch
            chosen = [self._card(card, main.card(card), other.card(card)) for card in state.chosen]
            learning = [SheetCard(main.learn(card), other.learn(card)) for card in state.learning]
            day = self._context.clock.today()
        else:
            last = self.running.history[-1]
            day, kept = last.played_on, last.payload
            chosen = [
                self._card(card, *both_texts(kept, card, language)) for card in ids(kept, "chosen")
            ]
            learning = [
                SheetCard(*both_texts(kept, card, language)) for card in ids(kept, "learning")
            ]
        return StrengthsSheet(texts, dutch, tuple(chosen), tuple(learning), day)

    def _card(self, card: str, main: CardTexts, dutch: CardTexts) -> SheetCard:
        """With its picture when the deck still has it."""
        found = {one.id: one for one in self._deck.cards}.get(card)
        picture, group = (found.picture, found.group) if found else (None, "")
        return SheetCard(main, dutch, picture, group)

    def show_cards(self) -> None:
        title = self._context.translator.text("Kaarten om te printen")
        self._show(title, self.cards_pdf(), "kaarten", _not_about_anybody)

    def cards_pdf(self) -> bytes:
        """All cards of the deck, in the client's language."""
        language = self._run.language
        texts, dutch = client_texts(language), client_texts(SOURCE_LANGUAGE)
        paper = PaperDeck(
            self._deck, deck_texts(self._deck, language), deck_texts(self._deck, SOURCE_LANGUAGE)
        )
        return paper_strengths(texts, dutch, paper)

    def show_entry(self) -> None:
        StrengthsEntry(self._page, self._context, self._run, self._deck).show_over()

    def _log(self, action: str) -> None:
        """The client's own choice went to paper or to a file."""
        person_id = self._run.running.person_id
        self._context.tasks.run(
            exercises.log_output, self._context.store, person_id, action, owner=self
        )

    def _show(self, title: str, pdf: bytes, file: str, went_out: Callable[[str], object]) -> None:
        PdfDialog(
            self._page, self._context.translator, self._context.messages, title, pdf,
            file_name=f"{file}.pdf", went_out=went_out,
        ).show_over()  # fmt: skip


def _not_about_anybody(_action: str) -> None:
    """Empty cards are nobody's: nothing to log."""
