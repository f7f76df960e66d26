"""Beside an exercise: what to ask, and room for the client's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.note_card import NoteCard, PeekSwitch
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.widgets.text_area import TextArea

Questions = Callable[[Context, Any], tuple[tuple[str, ...], str]]
"""The questions of a state, and one hint."""
Topics = Callable[[Any], tuple[dict[str, str], str]]
"""What words can be noted about in a state (id and Dutch name), and what it is about now."""


class AskCard(Card):
    """Questions that help a card along. Hidden while the client may see this screen."""

    def __init__(self, context: Context, run: ExerciseRun, questions: Questions) -> None:
        _ = context.translator.text
        self.switch = PeekSwitch(context, "exercise.ask.switch")
        super().__init__(_("Om te vragen"), self.switch)
        self._context, self._run, self._questions = context, run, questions
        self.text = Body()
        self.text.setObjectName("exercise.ask")
        self.hint = Muted()
        self.add(self.text)
        self.add(self.hint)
        self.switch.turned.connect(lambda _is_open: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """The questions of the step that the client is in."""
        questions, hint = self._questions(self._context, self._run.state)
        self.text.setText("\n".join(f"• {question}" for question in questions))
        self.hint.setText(hint)
        for label in (self.text, self.hint):
            label.setVisible(self.switch.is_open and bool(label.text()))


class WordsCard(NoteCard):
    """What the client says about a card, literally. It never shows on the client's screen."""

    def __init__(self, context: Context, run: ExerciseRun, topics: Topics) -> None:
        _ = context.translator.text
        super().__init__(_("In eigen woorden van de cliënt"))
        self._run, self._topics = run, topics
        self.area = ChoiceField()
        self.area.setObjectName("exercise.words.area")
        self.area.setAccessibleName(_("Over welke kaart"))
        self.words = TextArea(_("Wat zegt de cliënt hierover?"), min_lines=3, max_lines=8)
        self.words.setObjectName("exercise.words")
        self.words.setAccessibleName(_("Woorden van de cliënt"))
        self.add(self.area)
        self.add(self.words)
        self.add(Caption(_("Dit ziet de cliënt niet op het scherm. Het hoort bij de oefening.")))
        self._card = self._shown = ""
        self.words.textChanged.connect(self._typed)
        self.area.activated.connect(lambda _at: self._choose(self.area.currentData()))
        self.refresh()

    def _typed(self) -> None:
        if self.words.text().strip() != self._run.state.words_of(self._card):
            self.later()

    def keep(self) -> None:
        """Only what was typed here: words that came another way are not overwritten."""
        if self._card and self.words.text() != self._shown:
            self._run.note(self._card, self.words.text())
            self._shown = self.words.text()

    def _choose(self, card: str) -> None:
        self.flush()
        self._card = card
        self.area.setCurrentIndex(self.area.findData(card))
        self._show()

    def _show(self) -> None:
        """The words about this card; what is there already stays, with the cursor where it is."""
        said = self._run.state.words_of(self._card)
        if self.words.text().strip() != said:
            self.words.set_text(said)
        self._shown = self.words.text()

    def refresh(self) -> None:
        """Follow the client to the next card."""
        state = self._run.state
        names, now = self._topics(state)
        self._fill(names)
        wanted = now or (self._card if self._card in names else next(iter(names), ""))
        if wanted != self._card:
            self._choose(wanted)
        elif self.words.text() == self._shown:
            self._show()
        for widget in (self.area, self.words):
            widget.setEnabled(state.step in self._run.notes_in and bool(names))

    def _fill(self, names: dict[str, str]) -> None:
        there = {self.area.itemData(at): self.area.itemText(at) for at in range(self.area.count())}
        if there != names:
            self.area.clear()
            for card, name in names.items():
                self.area.addItem(name, card)
            self.area.setCurrentIndex(self.area.findData(self._card))
