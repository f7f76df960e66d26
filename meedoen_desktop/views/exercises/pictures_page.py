"""The consultant's page of the association pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.decks import Deck, deck_texts
from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.services.exercises import exercises, pictures
from meedoen_desktop.services.exercises.pictures import SHIPPED_DECK, RunningPictures
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_view import pictures_view
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_page import ExercisePage
from meedoen_desktop.views.exercises.pictures_ask import Asked, picture_questions
from meedoen_desktop.views.exercises.pictures_earlier import EarlierCard
from meedoen_desktop.views.exercises.pictures_paper import PicturesPaper
from meedoen_desktop.views.exercises.pictures_seen import PicturesSeen
from meedoen_desktop.views.exercises.pictures_which import WhichCard
from meedoen_desktop.views.exercises.talk_card import AskCard, WordsCard


class PicturesPage(ExercisePage):
    """``context.navigate("pictures", person_id=...)``; with ``deck_id`` for another deck."""

    notes_in = frozenset({"now", "look", "wished", "look_wished", "between"})
    finish = staticmethod(pictures.finish)
    running: RunningPictures

    def __init__(self, context: Context, person_id: str = "", deck_id: str = SHIPPED_DECK) -> None:
        self._wanted = deck_id
        super().__init__(context, person_id)

    def begin(self, context: Context, person_id: str) -> RunningPictures:
        return pictures.begin_or_resume(context.store, person_id, self._wanted)

    def heading(self, context: Context) -> str:
        return context.translator.text("Associatiekaarten")

    @property
    def deck(self) -> Deck:
        assert self.running.deck is not None  # noqa: S101 - begin_or_resume opened it
        return self.running.deck

    def view_in(self, language: str) -> MakeView:
        """The cards and their texts; words and earlier times stay in the file."""
        return pictures_view(PicturesContent.of(self.deck, language))

    def left(self) -> Sequence[QWidget]:
        context, dutch = self._context, deck_texts(self.deck, SOURCE_LANGUAGE)
        self.seen = PicturesSeen(context, self.run, self.view_in("nl"), self.control, dutch)
        self.words = WordsCard(context, self.run, self._topics)
        self.paper = PicturesPaper(context, self.run, self.running, self.deck, self)
        return self.seen, self.words, self.paper

    def right(self) -> Sequence[QWidget]:
        self.ask = AskCard(self._context, self.run, self._questions)
        self.which = WhichCard(self._context, self.run, self.deck, self._take_deck)
        return self.ask, self.which, EarlierCard(self._context, self.running.history)

    def last_words(self, *, written: bool) -> str:
        _ = self._context.translator.text
        if written:
            return _("De plaatjes zijn bewaard in het dossier.")
        return _("De keuze is weg. Er is niets bewaard.")

    def _questions(self, context: Context, state: PicturesState) -> Asked:
        return picture_questions(context, deck_texts(self.deck, SOURCE_LANGUAGE), state)

    def _topics(self, state: PicturesState) -> tuple[dict[str, str], str]:
        dutch = deck_texts(self.deck, SOURCE_LANGUAGE)
        return {card: dutch.card(card).name for card in state.picked}, state.card

    def _take_deck(self, deck_id: str) -> None:
        """Begin again with another deck; nobody did anything yet."""
        if deck_id == self.deck.id or self.run.session.actions:
            return
        again = partial(
            self._context.navigate, "pictures", person_id=self._person_id, deck_id=deck_id
        )
        self._context.tasks.run(
            exercises.forget_unplayed, self._context.store, self.running.draft_id,
            done=lambda _none: again(), owner=self,
        )  # fmt: skip
