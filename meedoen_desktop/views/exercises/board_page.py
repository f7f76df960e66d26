"""The consultant's page of the board of life areas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.exercises import boards
from meedoen_desktop.services.exercises.boards import RunningBoard
from meedoen_desktop.views.client_window.board_view import EarlierBoard, board_view
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.board_ask import board_questions
from meedoen_desktop.views.exercises.board_paper import BoardPaper
from meedoen_desktop.views.exercises.board_seen import BoardSeen
from meedoen_desktop.views.exercises.board_talk_card import BoardTalkCard
from meedoen_desktop.views.exercises.board_view_card import BoardViewCard
from meedoen_desktop.views.exercises.exercise_page import ExercisePage
from meedoen_desktop.views.exercises.talk_card import AskCard, WordsCard


class BoardPage(ExercisePage):
    """``context.navigate("board", person_id=...)``."""

    notes_in = frozenset({"cards", "board", "choose", "talk"})
    finish = staticmethod(boards.finish)
    running: RunningBoard

    def begin(self, context: Context, person_id: str) -> RunningBoard:
        return boards.begin_or_resume(context.store, person_id)

    def heading(self, context: Context) -> str:
        return context.translator.text("Bord leefgebieden")

    def view_in(self, language: str) -> MakeView:
        """Only dates and places of earlier cards; words and care stay in the file."""
        spoken = Translator(language)
        earlier = [
            EarlierBoard(
                spoken.day(occasion.rated_on), tuple(answer.shared() for answer in occasion.answers)
            )
            for occasion in self.running.history
        ]
        return board_view(board_deck(), earlier)

    def left(self) -> Sequence[QWidget]:
        self.seen = BoardSeen(self._context, self.run, self.view_in("nl"), self.control)
        self.words = WordsCard(self._context, self.run, _topics)
        self.view = BoardViewCard(self._context, self.run)
        self.paper = BoardPaper(self._context, self.run, self.running, self)
        return self.seen, self.words, self.view, self.paper

    def right(self) -> Sequence[QWidget]:
        self.ask = AskCard(self._context, self.run, board_questions)
        self.talk = BoardTalkCard(self._context, self.run)
        return self.ask, self.talk

    def last_words(self, *, written: bool) -> str:
        _ = self._context.translator.text
        if written:
            return _("Het bord is bewaard in het dossier.")
        return _("Het bord is weg. Er is niets bewaard.")


def _topics(state: BoardState) -> tuple[dict[str, str], str]:
    texts = client_texts(SOURCE_LANGUAGE)
    return {card: texts.area(card) for card in state.cards}, state.card
