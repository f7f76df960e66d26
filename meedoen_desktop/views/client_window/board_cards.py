"""One card at a time: it stays where it is while the question beside it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.life_areas import IMPORTANCE, NUMBERS
from meedoen_desktop.views.client_window.area_card import AreaCard, Marks, value_words
from meedoen_desktop.views.client_window.motion import Flying, glide, settle
from meedoen_desktop.views.client_window.number_card import NumberCard
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.scene import Scene, digit
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.tray import Tray, Where, aim, tray_at

_QUESTIONS = {"importance": "place", "number_now": "now", "number_wished": "wished"}
_PLACING = "importance"
_ACROSS = 5


class CardsScene(Scene):
    """The card at the side where reading starts; beside it the columns or the numbers."""

    def __init__(self, sight: Sight, deck: BoardDeck, parent: QWidget) -> None:
        super().__init__(sight, deck, parent)
        self.trays = [Tray(sight, importance, self) for importance in IMPORTANCE]
        self.numbers = [NumberCard(sight, number, self) for number in NUMBERS]
        self.where = Where(sight, self)
        self.card = self._new_card(deck.board.cards[0])
        self.answers = [
            Pill(sight, sight.pair(key), self._answer(do), parent=self)
            for key, do in (
                ("answers.unknown", "unknown"),
                ("answers.rather_not", "rather_not"),
                ("window.skip", "skip"),
            )
        ]
        for pill, name in zip(self.answers, ("unknown", "rather_not", "skip"), strict=True):
            pill.setObjectName(f"client.{name}")
        self._home = QRect()
        self._order_tabs()
        self._connect()

    def _connect(self) -> None:
        for tray in self.trays:
            tray.clicked.connect(lambda _on=False, t=tray: self._lay(t))
        for number in self.numbers:
            number.clicked.connect(lambda _on=False, n=number: self._number(n.number))
            number.dropped.connect(lambda at, n=number: self._number_dropped(n, at))

    def _new_card(self, area_id: str) -> AreaCard:
        card = AreaCard(self.sight, area_id, self)
        card.moved.connect(self._hover)
        card.dropped.connect(self._dropped)
        card.clicked.connect(lambda _on=False: self._into_choices())
        card.show()
        return card

    def _order_tabs(self) -> None:
        """Tab goes from the card to the columns or numbers, and then to the other answers."""
        for before, after in pairwise((self.card, *self.trays, *self.numbers, *self.answers)):
            self.setTabOrder(before, after)

    def _answer(self, do: str) -> Callable[[], None]:
        def answer() -> None:
            if do == "skip":
                self.do("skip")
            else:
                self.do(do, self.state.card, self.state.part)

        return answer

    def heading(self) -> tuple[Pair, Pair]:
        name = _QUESTIONS[self.state.part]
        how = self.sight.pair(f"board.{name}_how")
        if last_number(self.state) is not None or (self.is_placing and self.state.ghosts):
            how = how.then(self.sight.pair("board.ghosts"))
        return self.sight.pair(f"board.{name}_title"), how

    @property
    def is_placing(self) -> bool:
        part: str = self.state.part
        return part == _PLACING

    def renew(self) -> None:
        state = self.state
        value, ghost = state.value(state.card), state.ghost(state.card)
        if self.card.area_id != state.card:
            self.card.hide()
            self.card.deleteLater()
            self.card = self._new_card(state.card)
            self._order_tabs()
        letters = 30 if len(self.sight.texts.area(state.card)) < 22 else 26
        self.card.set_marks(Marks(value, letters=letters))
        self.card.can_drag = self.is_placing
        self.card.setAccessibleDescription(value_words(self.sight, value, ghost))
        self._renew_trays(value.importance)
        asked = getattr(value, state.part)
        wish, past = state.part == "number_wished", last_number(state)
        for number in self.numbers:
            number.show_state(wish=wish, answer=asked, now=value.number_now, past=past)
            number.setVisible(not self.is_placing)
        self.where.show_column(None if self.is_placing else value.importance)

    def _renew_trays(self, answer: int | None) -> None:
        state = self.state
        shelf = bool(state.ghosts)
        for tray in self.trays:
            held = [card for card in state.column(tray.importance) if card != state.card]
            ghosts = ghosts_of(state, tray.importance)
            tray.show_cards(held, ghosts, shelf=shelf, answer=answer == tray.importance)
            tray.setVisible(self.is_placing)
            tray.set_target(False)

    def arrange(self) -> None:
        px = self.sight.px
        side = min(self.width() * 0.26, px(380))
        tall = self.height() - self.where.tall - px(4)
        high = min(tall, side * 1.3)
        top = (tall - high) / 2
        box = self.sight.mirrored(QRect(0, round(top), round(side), round(high)), self.width())
        self._home = box
        if not self.card.is_dragged:
            settle(self.card, box)
        self.place(self.where, px(9), top + high - px(2), side - px(18), self.where.tall)
        left = side + px(26)
        width = self.width() - left
        self._arrange_choices(left, width, self.height() - Pill.tall(self.sight) - px(14))
        _arrange_answers(self, left, width)

    def _arrange_choices(self, left: float, width: float, height: float) -> None:
        gap = self.sight.px(10)
        each = (width - gap * 2) / 3
        for index, tray in enumerate(self.trays):
            self.place(tray, left + index * (each + gap), 0, each, height)
        each, tall = (width - gap * 4) / _ACROSS, (height - gap) / 2
        for index, number in enumerate(self.numbers):
            x = left + index % _ACROSS * (each + gap)
            self.place(number, x, index // _ACROSS * (tall + gap), each, tall)

    def first(self) -> QWidget:
        return self.card

    def handle_key(self, event: QKeyEvent) -> bool:
        number = digit(event)
        if number is None:
            return False
        if self.is_placing:
            if number <= len(self.trays):
                self._lay(self.trays[number - 1])
        else:
            self._number(number)
        return True

    def _into_choices(self) -> None:
        """A press on the card itself: go to what can be chosen."""
        choices: Sequence[QWidget] = self.trays if self.is_placing else self.numbers
        choices[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay(self, tray: Tray) -> None:
        if self.sight.moves and self.isVisible():
            room = tray.room().toRect().translated(tray.pos())
            small = QRect(0, 0, self.sight.px(96), self.sight.px(120))
            small.moveCenter(room.center())
            Flying(self, self.card.grab(), self.card.geometry(), small)
        self.do("place", self.state.card, value=tray.importance)

    def _number(self, number: int) -> None:
        chosen = self.numbers[number - 1]
        if self.sight.moves and self.isVisible():
            coin = QRect(0, 0, self.sight.px(70), self.sight.px(70))
            coin.moveCenter(self._home.center())
            Flying(self, chosen.grab(), chosen.geometry(), coin)
        self.do("number", self.state.card, self.state.part, number)

    def _hover(self, at: QPoint) -> None:
        aim(self.trays, at)

    def _dropped(self, at: QPoint) -> None:
        under = tray_at(self.trays, at)
        if under is not None and self.is_placing:
            self._lay(under)
        else:
            glide(self.card, self._home, self.sight)

    def _number_dropped(self, number: NumberCard, at: QPoint) -> None:
        if self._home.contains(at):
            self._number(number.number)
        self.arrange()


def _arrange_answers(scene: CardsScene, left: float, width: float) -> None:
    """Don't know, rather not and skip: beside each other, in the middle under the choices."""
    sight, pills = scene.sight, scene.answers
    gap, top = sight.px(14), scene.height() - Pill.tall(sight)
    hints = [pill.sizeHint().width() for pill in pills]
    spare = max(0.0, width - sum(hints) - gap * 2)
    extra = min(spare / 3, sight.px(60))
    x = left + (spare - extra * 3) / 2
    shrink = min(1.0, (width - gap * 2) / sum(hints))
    for pill, hint in zip(pills, hints, strict=True):
        wide = hint * shrink + extra
        scene.place(pill, x, top, wide, Pill.tall(sight))
        x += wide + gap


def ghosts_of(state: BoardState, importance: int) -> tuple[str, ...]:
    """The cards that lay in this column last time."""
    return tuple(ghost.area_id for ghost in state.ghosts if ghost.importance == importance)


def last_number(state: BoardState) -> int | None:
    """The number that was given to this question last time; None for the question of the place."""
    ghost = state.ghost(state.card)
    if ghost is None or state.part == _PLACING:
        return None
    number: int | None = getattr(ghost, state.part)
    return number
