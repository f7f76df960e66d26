"""The whole board: every card in its column, free to move, with last time on the shelf."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.life_areas import IMPORTANCE, AreaValue
from meedoen_desktop.views.client_window.area_card import AreaCard, Marks, value_words
from meedoen_desktop.views.client_window.board_cards import ghosts_of
from meedoen_desktop.views.client_window.board_layout import (
    cells,
    picked_cell,
    pile_cells,
    slot,
)
from meedoen_desktop.views.client_window.motion import glide
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.scene import Scene, digit
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strip import NumberStrip, Pile
from meedoen_desktop.views.client_window.tray import Tray, aim, tray_at


class WholeScene(Scene):
    """A press picks a card up: then the arrow keys, a column or a number act on it."""

    has_past = True

    def __init__(self, sight: Sight, deck: BoardDeck, parent: QWidget) -> None:
        super().__init__(sight, deck, parent)
        self.trays = [Tray(sight, importance, self) for importance in IMPORTANCE]
        self.pile = Pile(sight, self)
        self.strip = NumberStrip(sight, self)
        self.cards = {card: self._new_card(card) for card in deck.board.cards}
        self.picked = ""
        self.past: tuple[AreaValue, ...] | None = None
        self._was = ""
        for tray in self.trays:
            tray.clicked.connect(lambda _on=False, t=tray: self._tray_pressed(t))
        self.strip.numbered.connect(self._numbered)
        self.strip.lifted.connect(lambda: self._lift(self.picked))

    def _new_card(self, area_id: str) -> AreaCard:
        card = AreaCard(self.sight, area_id, self)
        card.air = 5.0
        card.clicked.connect(lambda _on=False: self.pick(area_id))
        card.moved.connect(self._hover)
        card.dropped.connect(lambda at: self._dropped(area_id, at))
        return card

    def heading(self) -> tuple[Pair, Pair]:
        if self.past is not None:
            return self.sight.pair("board.previous"), Pair("")
        how = self.sight.pair("board.board_how")
        if self.state.ghosts:
            how = how.then(self.sight.pair("board.ghosts"))
        return self.sight.pair("board.board_title"), how

    def show_past(self, values: tuple[AreaValue, ...] | None) -> None:
        """Look at an earlier board (nothing can be moved), or with None at this one."""
        self.past = values
        self.picked = ""
        self.renew()
        self.arrange()

    @property
    def values(self) -> dict[str, AreaValue]:
        """What lies on the board that is looked at."""
        shown = self.state.values if self.past is None else self.past
        known = {value.area_id: value for value in shown}
        return {card: known.get(card, AreaValue(card)) for card in self.cards}

    def renew(self) -> None:
        values, now = self.values, self.past is None
        if self.picked and not now:
            self.picked = ""
        for area_id, card in self.cards.items():
            picked = area_id == self.picked
            card.set_marks(Marks(values[area_id], selected=picked, letters=21))
            ghost = self.state.ghost(area_id) if now else None
            card.setAccessibleDescription(value_words(self.sight, values[area_id], ghost))
            card.setEnabled(now)
        for tray in self.trays:
            held = [c for c, value in values.items() if value.importance == tray.importance]
            shelf = bool(self.state.ghosts) and now
            tray.show_cards(held, ghosts_of(self.state, tray.importance), shelf=shelf)
            tray.held = ()  # real cards lie here
            tray.setEnabled(now)
        self.strip.setVisible(bool(self.picked))
        if self.picked:
            self.strip.show_value(values[self.picked])

    def arrange(self) -> None:
        px = self.sight.px
        strip = max(Pill.tall(self.sight) + px(20), px(92))
        tall, gap = self.height() - strip - px(8), px(12)
        each = (self.width() - gap * 2) / 3
        for index, tray in enumerate(self.trays):
            self.place(tray, index * (each + gap), 0, each, tall)
        below = self.height() - strip
        self.place(self.pile, 0, below, self.width(), strip)
        taken = self.picked and self.values[self.picked].importance is None
        left = slot(self.sight) if taken else 0
        self.place(self.strip, left, below, self.width() - left, strip)
        self._arrange_cards(QRect(0, below, self.width(), strip))

    def _arrange_cards(self, strip: QRect) -> None:
        values, right = self.values, self.sight.is_right_to_left
        for tray in self.trays:
            column = [c for c, value in values.items() if value.importance == tray.importance]
            room = tray.room().translated(tray.pos())
            for card, place in zip(
                column, cells(room, len(column), right_to_left=right), strict=True
            ):
                self._bring(card, place)
        pile = [card for card, value in values.items() if value.importance is None]
        self.pile.show_as(is_empty=not pile, is_taken=bool(self.picked))
        for card in self.cards:
            self.cards[card].setVisible(card not in pile or self.picked in {"", card})
        if self.picked in pile:
            self._bring(self.picked, picked_cell(self.sight, strip))
        elif not self.picked:
            for card, place in zip(pile, pile_cells(self.sight, strip, len(pile)), strict=True):
                self._bring(card, place)

    def _bring(self, card: str, to: QRect) -> None:
        widget = self.cards[card]
        if not widget.is_dragged:
            glide(widget, to, self.sight)

    def first(self) -> QWidget | None:
        return self.cards.get(self._was) or next(iter(self.cards.values()))

    def pick(self, card: str) -> None:
        """Pick ``card`` up, or put it down when it was picked up."""
        self.picked = "" if card == self.picked else card
        self._was = card
        self.renew()
        self.arrange()

    def handle_key(self, event: QKeyEvent) -> bool:
        focused = self.focusWidget()
        card = self.picked or (focused.area_id if isinstance(focused, AreaCard) else "")
        number = digit(event)
        if card and number is not None and self.past is None:
            self.do("number", card, self.strip.field if self.picked else "number_now", number)
            return True
        if not self.picked or not isinstance(focused, AreaCard):
            return False
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.pick(self.picked)
            return True
        return False

    def _step(self, way: int) -> None:
        """The card that is picked up, one column on."""
        at = self.values[self.picked].importance
        way = -way if self.sight.is_right_to_left else way
        to = (0 if way > 0 else 2) if at is None else at + way
        if to in IMPORTANCE:
            self.do("place", self.picked, value=to)

    def _tray_pressed(self, tray: Tray) -> None:
        if self.picked:
            card, self.picked, self._was = self.picked, "", self.picked
            self.do("place", card, value=tray.importance)
            self.renew()
            self.arrange()

    def _numbered(self, field: str, number: int | None) -> None:
        self.do("number", self.picked, field, number)

    def _lift(self, card: str) -> None:
        if card:
            self.picked = ""
            self.do("lift", card)
            self.renew()
            self.arrange()

    def _hover(self, at: QPoint) -> None:
        aim(self.trays, at)

    def _dropped(self, card: str, at: QPoint) -> None:
        under = tray_at(self.trays, at)
        self._was = card
        if under is not None and under.importance != self.values[card].importance:
            self.do("place", card, value=under.importance)
        elif under is None and self.pile.geometry().contains(at):
            self._lift(card)
        self.arrange()
