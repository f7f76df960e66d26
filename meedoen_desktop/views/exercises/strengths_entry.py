"""Entering a choice that was made with paper cards: type, Enter, next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.exercises.decks import Deck
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.strengths_state import MOST_CHOSEN, MOST_LEARNING
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.card_picker import CardPicker, PaperCard
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.strengths_texts import dutch_names
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Text

_BEFORE = frozenset({"intro", "sort"})


class StrengthsEntry(Dialog):
    """Writes the choice through the same steps as the screen, and only with the client's yes."""

    def __init__(self, parent: QWidget, context: Context, run: ExerciseRun, deck: Deck) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Een keuze van papier invullen"),
            _("Op elke kaart staat een klein nummer. Typ het, of een paar letters, en druk op "
              "Enter."),
            accept_text=_("Bewaren"), cancel_text=_("Sluit"),
        )  # fmt: skip
        self.setObjectName("paper")
        self._context, self._run, self._deck = context, run, deck
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
        self.body.addWidget(self._ground(), 1)
        self.agreed = QCheckBox(_("De cliënt vindt het goed dat dit bewaard wordt"))
        self.agreed.setObjectName("paper.agreed")
        self.wrong = Text("", "body", "error")
        self.wrong.setObjectName("paper.wrong")
        self.wrong.hide()
        self.body.addWidget(self.agreed)
        self.body.addWidget(self.wrong)
        for button in (self.accept_button, self.cancel_button):  # Enter takes a card
            button.setDefault(False)
            button.setAutoDefault(False)
        px, room = current().px, parent.window().size()
        self.resize(min(px(980), room.width() - 40), min(px(720), room.height() - 40))
        self.cards.field.setFocus()

    def _fill(self) -> None:
        """What was chosen on the screen already."""
        state = self._run.state
        for picker, cards in ((self.cards, state.chosen), (self.learning, state.learning)):
            for card in cards:
                picker.take(card, state.words_of(card))

    def _ground(self) -> QScrollArea:
        ground = QWidget()
        ground.setObjectName("scrollBody")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, current().px(8), 0)
        column.setSpacing(current().px(18))
        column.addWidget(self.cards)
        column.addWidget(self.learning)
        column.addStretch(1)
        scroller = QScrollArea()
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setWidget(ground)
        return scroller

    def submit(self) -> bool:
        _ = self._context.translator.text
        wrong = ""
        if not self.agreed.isChecked():
            wrong = _("Vraag eerst of het bewaard mag worden. Zonder ja wordt er niets bewaard.")
        elif not self.cards.chosen and not self.learning.chosen:
            wrong = _("Kies eerst een kaart die de cliënt koos.")
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        return not wrong and self._write()

    def _write(self) -> bool:
        """Walk to the choice, make it, and on to the client's yes."""
        session = self._run.session
        everything = {"cards": tuple(card.id for card in self._deck.cards), "how": "paper"}
        self._run.begin_with(Session(session.exercise, replace(session.start, **everything)))
        state = self._run.state
        while state.step != "choose":
            if not self._run.act(Action("next" if state.step in _BEFORE else "back")):
                return False
            state = self._run.state
        return all(self._run.act(action) for action in self._actions())

    def _actions(self) -> Iterator[Action]:
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


def _papers(deck: Deck, cards: Sequence[str], dealt: Sequence[str]) -> dict[str, PaperCard]:
    """The cards that can be chosen, with the numbers that are printed on all of them."""
    names = dutch_names(deck, cards)
    numbered = {card: PaperCard(at, names[card]) for at, card in enumerate(cards, start=1)}
    return {card: paper for card, paper in numbered.items() if card in dealt}


def _changes(before: tuple[str, ...], after: tuple[str, ...], do: str) -> Iterator[Action]:
    if before != after:
        for card in before:
            yield Action(f"un{do}", card)
        for card in after:
            yield Action(do, card)
