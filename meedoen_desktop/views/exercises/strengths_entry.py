"""Entering a choice that was made with paper cards: type, Enter, next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.playing import PAPER
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.strengths_state import MOST_CHOSEN, MOST_LEARNING
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.card_picker import CardPicker, PrintedCard
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_entry import PaperEntry
from meedoen_desktop.views.exercises.strengths_texts import dutch_names
from meedoen_desktop.views.theme import current

_BEFORE = frozenset({"intro", "sort"})


class StrengthsEntry(PaperEntry):
    """The cards and the learning points, each with the client's words."""

    def __init__(self, parent: QWidget, context: Context, run: ExerciseRun, deck: Deck) -> None:
        _ = context.translator.text
        super().__init__(
            parent, context, run, _("Een keuze van papier invullen"),
            _("Op elke kaart staat een klein nummer. Typ het, of een paar letters, en druk op "
              "Enter."),
        )  # fmt: skip
        self._deck = deck
        is_fresh = not run.session.actions
        dealt = [card.id for card in deck.cards] if is_fresh else run.state.cards
        numbered = _papers(deck, [card.id for card in deck.cards], dealt)
        points = _papers(deck, deck.learning, deck.learning)
        translator = context.translator
        self.cards = CardPicker(
            translator, "cards", _("Welke kaarten koos de cliënt?"), numbered, MOST_CHOSEN
        )
        self.learning = CardPicker(
            translator, "learning", _("Wat wil de cliënt leren?"), points, MOST_LEARNING
        )
        self.learning.setVisible(bool(points))
        self._fill()
        self.add_scrolling(self._ground())
        self.add_agreement()
        for button in (self.accept_button, self.cancel_button):  # Enter takes a card
            button.setDefault(False)
            button.setAutoDefault(False)
        self.fit(980, 720)
        self.cards.field.setFocus()

    def _fill(self) -> None:
        """What was chosen on the screen already."""
        state = self._run.state
        for picker, cards in ((self.cards, state.chosen), (self.learning, state.learning)):
            for card in cards:
                picker.take(card, state.words_of(card))

    def _ground(self) -> QWidget:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, current().px(8), 0)
        column.setSpacing(current().px(18))
        column.addWidget(self.cards)
        column.addWidget(self.learning)
        column.addStretch(1)
        return ground

    def problem(self) -> str:
        if not self.cards.chosen and not self.learning.chosen:
            return self._context.translator.text("Kies eerst een kaart die de cliënt koos.")
        return ""

    def begin(self) -> None:
        """On paper all cards lie on the table."""
        session = self._run.session
        everything = {"cards": tuple(card.id for card in self._deck.cards), "how": PAPER}
        self._run.begin_with(Session(session.exercise, replace(session.start, **everything)))

    def steps(self) -> Iterator[Action]:
        while self._run.state.step != "choose":
            yield Action("next" if self._run.state.step in _BEFORE else "back")
        before = self._run.state
        yield from _changes(before.chosen, self.cards.chosen, "choose")
        yield from self._until("learn", "other")
        if self._run.state.step == "learn":
            yield from _changes(before.learning, self.learning.chosen, "learn")
        yield from self._until("both")
        for picker in (self.cards, self.learning):
            for card in picker.chosen:
                if picker.words.get(card, "") != self._run.state.words_of(card):
                    yield Action("say", card, value=picker.words.get(card, ""))
        yield Action("next")
        yield Action("keep", value=True)

    def _until(self, *steps: str) -> Iterator[Action]:
        while self._run.state.step not in steps:
            yield Action("next")


def _papers(deck: Deck, cards: Sequence[str], dealt: Sequence[str]) -> dict[str, PrintedCard]:
    """The cards that can be chosen, with the numbers that are printed on all of them."""
    names = dutch_names(deck, cards)
    numbered = {card: PrintedCard(at, names[card]) for at, card in enumerate(cards, start=1)}
    return {card: paper for card, paper in numbered.items() if card in dealt}


def _changes(before: tuple[str, ...], after: tuple[str, ...], do: str) -> Iterator[Action]:
    if before != after:
        for card in before:
            yield Action(f"un{do}", card)
        for card in after:
            yield Action(do, card)
