"""Before the first step: which cards are dealt, and who chooses cards for the client too."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal

from meedoen_desktop import datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.deck_files import KIND
from meedoen_desktop.exercises.decks import STRENGTHS, Deck, deck_languages, deck_texts, decks
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.services.exercises.strengths import SHORT
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Caption, Text


class DealCard(Card):
    """``dealt``: another deck or another number of cards is wanted."""

    dealt = Signal()

    def __init__(self, context: Context, run: ExerciseRun, deck: Deck) -> None:
        _ = context.translator.text
        super().__init__(_("Welke kaarten"))
        self._run, self._context = run, context
        self.deck, self.count, self.other = ChoiceField(), ChoiceField(), ChoiceField()
        # A game that is open keeps its deck, also when that one is wrong or replaced by now.
        known = decks(STRENGTHS)
        listed = {one.id: one for one in known.items}
        self.decks = listed if deck.id in listed else {deck.id: deck} | listed
        for one in self.decks.values():
            title = deck_texts(one, SOURCE_LANGUAGE).title
            own = _("{titel} (van uw organisatie)", titel=title) if one.is_own else title
            self.deck.addItem(own, one.id)
        self.deck.setCurrentIndex(max(0, self.deck.findData(deck.id)))
        for by, words in (
            ("", _("Nog niet bekend")),
            ("consultant", _("U, de consulent")),
            ("companion", _("Iemand die de cliënt kent")),
        ):
            self.other.addItem(words, by)
        self._fill_counts(deck)
        form = Form(columns=1)
        if len(self.decks) > 1:
            form.add("deck", _("Set kaarten"), self.deck)
        else:
            self.deck.setParent(self)
            self.deck.hide()
        form.add("count", _("Hoeveel kaarten"), self.count)
        form.add("other", _("Wie kiest er ook voor de cliënt?"), self.other)
        self.add(form)
        self.in_dutch = Caption(
            _(
                "Deze kaarten zijn er nog niet in de taal van de cliënt. Ze staan er in het "
                "Nederlands."
            )
        )
        self.in_dutch.setObjectName("strengths.in_dutch")
        self.add(self.in_dutch)
        self._add_problems(known.problems)
        self._connect()
        self.refresh()

    def _add_problems(self, problems: Iterable[DataFileError]) -> None:
        """What is wrong with a deck that the organisation made: it cannot be chosen."""
        self.problems = [
            Text(self._context.translator.error(problem), "caption", "error")
            for problem in problems
            if (datafiles.own_folder(KIND) / str(problem.params["file"]).split("/")[0]).is_dir()
        ]
        for number, label in enumerate(self.problems):
            label.setObjectName(f"strengths.problem.{number}")
            self.add(label)

    def _fill_counts(self, deck: Deck) -> None:
        _, total = self._context.translator.text, len(deck.cards)
        self.count.clear()
        self.count.addItem(_("Alle {aantal} kaarten", aantal=total), 0)
        if total > SHORT:
            self.count.addItem(_("{aantal} kaarten, voor een kort gesprek", aantal=SHORT), SHORT)
        dealt = len(self._run.state.cards)
        self.count.setCurrentIndex(1 if dealt == SHORT < total else 0)

    def _connect(self) -> None:
        for name, box in (("deck", self.deck), ("count", self.count), ("other", self.other)):
            box.setObjectName(f"strengths.{name}")
        self.deck.activated.connect(lambda _at: self._other_deck())
        self.count.activated.connect(lambda _at: self.dealt.emit())
        self.other.activated.connect(lambda _at: self._by())

    def _other_deck(self) -> None:
        self._fill_counts(self.decks[self.deck.currentData()])
        self.count.setCurrentIndex(0)
        self.dealt.emit()

    def _by(self) -> None:
        """Before the first step it belongs to the deal; later it is a step of its own."""
        if self._run.state.step == "other":
            self._run.act(Action("other_by", value=self.other.currentData()))
        else:
            self.dealt.emit()

    def refresh(self) -> None:
        """What can still be chosen."""
        is_fresh = not self._run.session.actions and not self._run.session.is_finished
        for box in (self.deck, self.count):
            box.setEnabled(is_fresh)
        self.other.setEnabled(is_fresh or self._run.state.step == "other")
        spoken = deck_languages(self.decks[self.deck.currentData()])
        self.in_dutch.setVisible(self._run.language not in spoken)
        self.other.setCurrentIndex(max(0, self.other.findData(self._run.state.other_by)))
