"""The consultant's page of the strengths cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.exercises.decks import Deck, deck_texts
from meedoen_desktop.exercises.strengths_state import StrengthsState
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.services.exercises import strengths
from meedoen_desktop.services.exercises.strengths import RunningStrengths
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.client_window.strengths_view import strengths_view
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_page import ExercisePage
from meedoen_desktop.views.exercises.strengths_ask import strengths_questions
from meedoen_desktop.views.exercises.strengths_deal import DealCard
from meedoen_desktop.views.exercises.strengths_paper import StrengthsPaper
from meedoen_desktop.views.exercises.strengths_seen import StrengthsSeen
from meedoen_desktop.views.exercises.strengths_texts import dutch_names, table_in
from meedoen_desktop.views.exercises.talk_card import AskCard, WordsCard


class StrengthsPage(ExercisePage):
    """``context.navigate("strengths", person_id=...)``."""

    notes_in = frozenset({"sort", "choose", "talk", "learn", "other", "both"})
    finish = staticmethod(strengths.finish)
    running: RunningStrengths

    def begin(self, context: Context, person_id: str) -> RunningStrengths:
        return strengths.begin_or_resume(context.store, person_id)

    def heading(self, context: Context) -> str:
        return context.translator.text("Sterke kanten")

    @property
    def deck(self) -> Deck:
        """The cards on the table."""
        assert self.running.deck is not None  # noqa: S101 - begin_or_resume always gives one
        return self.running.deck

    def view_in(self, language: str) -> MakeView:
        """Only cards and dates; words and names stay in the file."""
        return strengths_view(table_in(language, self.deck, self.running.history))

    def left(self) -> Sequence[QWidget]:
        dutch = deck_texts(self.deck, SOURCE_LANGUAGE)
        view = self.view_in(SOURCE_LANGUAGE)
        self.seen = StrengthsSeen(self._context, self.run, view, self.control, dutch)
        self.words = WordsCard(self._context, self.run, self._topics)
        self.paper = StrengthsPaper(self._context, self.run, self.running, self)
        return self.seen, self.words, self.paper

    def right(self) -> Sequence[QWidget]:
        self.ask = AskCard(self._context, self.run, self._questions)
        self.deal = DealCard(self._context, self.run, self.deck)
        self.deal.dealt.connect(self._deal)
        self.side.changed.connect(self.deal.refresh)
        return self.ask, self.deal

    def last_words(self, *, written: bool) -> str:
        _ = self._context.translator.text
        if written:
            return _("De sterke kanten zijn bewaard in het dossier.")
        return _("De keuze is weg. Er is niets bewaard.")

    def _questions(self, context: Context, state: StrengthsState) -> tuple[tuple[str, ...], str]:
        return strengths_questions(context, deck_texts(self.deck, SOURCE_LANGUAGE), state)

    def _topics(self, state: StrengthsState) -> tuple[dict[str, str], str]:
        """The chosen cards and learning points, and the card that is talked about."""
        about = (*state.chosen, *state.learning)
        return dutch_names(self.deck, about), state.card if state.step == "talk" else ""

    def _deal(self) -> None:
        """Other cards, in every window that shows them."""
        deal = self.deal
        try:
            dealt = strengths.dealt_anew(
                self.running, deal.deck.currentData(),
                count=deal.count.currentData(), other_by=deal.other.currentData(),
            )  # fmt: skip
        except MeedoenError as problem:
            self._context.messages.error(problem)
            return
        if self.run.begin_with(dealt.session):
            self.running = self.paper.running = dealt
            self.seen.dutch = deck_texts(self.deck, SOURCE_LANGUAGE)
            self.seen.mirror.set_view(self.view_in(SOURCE_LANGUAGE))
            self.side.renew_view()
        self._renew()
