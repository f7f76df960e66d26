"""What would you like to talk about: all cards, at most three, gently suggested."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.life_areas import MOST_THEMES
from meedoen_desktop.views.client_window.area_card import AreaCard, Marks, value_words
from meedoen_desktop.views.client_window.lettering import line_room
from meedoen_desktop.views.client_window.pills import Line
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight

_ACROSS = 4


class ChooseScene(Scene):
    """Every card can be chosen; the sentence below says how many are."""

    def __init__(self, sight: Sight, deck: BoardDeck, parent: QWidget) -> None:
        super().__init__(sight, deck, parent)
        self.cards = {area: AreaCard(sight, area, self) for area in deck.board.cards}
        for area, card in self.cards.items():
            card.can_drag = False
            card.setCheckable(True)
            card.clicked.connect(lambda _on=False, a=area: self._pressed(a))
        self.count = Line(sight, self, 21, bold=True)
        self._is_full = False

    def heading(self) -> tuple[Pair, Pair]:
        return self.sight.pair("board.choose_title"), self.sight.pair("board.choose_how")

    def renew(self) -> None:
        state, hint = self.state, self.sight.texts.text("board.choose_suggested")
        for area, card in self.cards.items():
            order = state.chosen.index(area) + 1 if area in state.chosen else 0
            suggested = hint if area in state.suggested else ""
            card.set_marks(Marks(state.value(area), order, suggested, letters=22))
            card.setChecked(bool(order))
            words = value_words(self.sight, state.value(area), state.ghost(area))
            card.setAccessibleDescription(f"{words} {suggested}".strip())
        self._say_count()

    def _say_count(self) -> None:
        number = len(self.state.chosen)
        pair = self.sight.pair("board.choose_count", number=number)
        if self._is_full and number == MOST_THEMES:
            pair = self.sight.pair("board.choose_full")
        elif not number and self.state.suggested:
            pair = self.sight.pair("board.choose_suggested")
        self.count.set_pair(pair)

    def _pressed(self, area: str) -> None:
        chosen = self.state.chosen
        self._is_full = area not in chosen and len(chosen) == MOST_THEMES
        if self._is_full:
            self.renew()
            return
        self.do("unchoose" if area in chosen else "choose", area)

    def arrange(self) -> None:
        px = self.sight.px
        below, gap = max(px(58), line_room(self.sight, 21) + 2), px(8)
        wide = (self.width() - gap * (_ACROSS - 1)) / _ACROSS
        rows = -(-len(self.cards) // _ACROSS)
        high = (self.height() - below - gap * (rows - 1)) / rows
        for index, card in enumerate(self.cards.values()):
            column, row = index % _ACROSS, index // _ACROSS
            self.place(card, column * (wide + gap), row * (high + gap), wide, high)
        self.place(self.count, px(10), self.height() - below, self.width() - px(20), below)

    def first(self) -> QWidget:
        return next(iter(self.cards.values()))
