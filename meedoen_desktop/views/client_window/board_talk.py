"""Talking about a chosen card: it lies there large, the question changes along a calm path.

Nothing that is noted shows here: the client talks, the consultant writes.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.views.client_window.area_card import AreaCard, Marks, value_words
from meedoen_desktop.views.client_window.motion import settle
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.talk_path import TalkPath
from meedoen_desktop.views.client_window.talk_plates import OPTIONS, OptionPlate, TalkPlate
from meedoen_desktop.views.client_window.tray import Where


class TalkScene(Scene):
    """The card at the side where reading starts; beside it the path and the sheet."""

    def __init__(self, sight: Sight, deck: BoardDeck, parent: QWidget) -> None:
        super().__init__(sight, deck, parent)
        self.path = TalkPath(sight, self)
        self.plate = TalkPlate(sight, self)
        self.options = [OptionPlate(sight, who, self) for who in OPTIONS]
        self.where = Where(sight, self)
        self.card = self._new_card(deck.board.cards[0])

    def _new_card(self, area_id: str) -> AreaCard:
        card = AreaCard(self.sight, area_id, self)
        card.can_drag = False
        card.show()
        return card

    def heading(self) -> tuple[Pair, Pair]:
        part = self.state.talk_part
        how = self.sight.pair("talk.options_how") if self._has_options else Pair("")
        return self.sight.pair(f"talk.{part}_title"), how

    def aside(self) -> Pair:
        return Pair("") if self._has_options else self.plate.words

    @property
    def _has_options(self) -> bool:
        part: str = self.state.talk_part
        return part == "options"

    def renew(self) -> None:
        state = self.state
        if self.card.area_id != state.card:
            self.card.hide()
            self.card.deleteLater()
            self.card = self._new_card(state.card)
        value, ghost = state.value(state.card), state.ghost(state.card)
        letters = 30 if len(self.sight.texts.area(state.card)) < 22 else 26
        self.card.set_marks(Marks(value, letters=letters))
        self.card.setAccessibleDescription(value_words(self.sight, value, ghost))
        self.where.show_column(value.importance)
        self.path.show_part(state.talk_part)
        words = self.sight.pair(f"talk.{state.talk_part}_how")
        self.plate.show_part(state.talk_part, words, value, ghost)
        self.plate.setVisible(not self._has_options)
        for option in self.options:
            option.setVisible(self._has_options)

    def arrange(self) -> None:
        px = self.sight.px
        side = min(self.width() * 0.26, px(380))
        tall = self.height() - self.where.tall - px(4)
        high = min(tall, side * 1.3)
        top = (tall - high) / 2
        settle(
            self.card,
            self.sight.mirrored(QRect(0, round(top), round(side), round(high)), self.width()),
        )
        self.place(self.where, px(9), top + high - px(2), side - px(18), self.where.tall)
        left, path = side + px(24), self.path.tall
        width = self.width() - left
        self.place(self.path, left, 0, width, path)
        below = path + px(4)
        self.place(self.plate, left, below, width, self.height() - below)
        each = width / len(self.options)
        for index, option in enumerate(self.options):
            self.place(option, left + index * each, below, each, self.height() - below)

    def first(self) -> QWidget:
        return self.card
