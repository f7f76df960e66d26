"""One strength at a time: does this fit you? Three piles, and a stack that does not press."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.strengths_state import PILES
from meedoen_desktop.views.client_window.motion import Flying, glide, settle
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.scene import Scene, digit
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_card import CardLook, StrengthCard
from meedoen_desktop.views.client_window.strengths_pile import STACK_AIR, PileTray, Stack
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable
from meedoen_desktop.views.client_window.tray import Tray, aim, tray_at


class SortScene(Scene):
    """The card at the side where reading starts; beside it the piles."""

    def __init__(self, sight: Sight, table: StrengthsTable, parent: QWidget) -> None:
        super().__init__(sight, table, parent)
        self.stack = Stack(sight, self)
        self.trays = [PileTray(sight, table, pile, self) for pile in PILES]
        for tray in self.trays:
            tray.clicked.connect(lambda _on=False, t=tray: self._lay(t))
        self.skip = Pill(sight, sight.pair("window.skip"), lambda: self.do("skip"), parent=self)
        self.skip.setObjectName("client.skip")
        self.card: StrengthCard | None = None
        self._last: Tray | None = None
        self._home = QRect()

    def heading(self) -> tuple[Pair, Pair]:
        return self.sight.pair("strengths.sort_title"), self.sight.pair("strengths.sort_how")

    def renew(self) -> None:
        state = self.state
        if self.card is None or self.card.card != state.card:
            self._take_card(state.card)
        pile = state.pile_of(state.card)
        if self.card is not None:
            name = self.content.name(state.card).spoken
            where = self.sight.texts.text("announce.card_pile", card=name)
            if pile is not None:
                column = self.sight.texts.text(f"strengths.pile_{pile}")
                where = self.sight.texts.text("announce.card", card=name, column=column)
            self.card.describe(where)
        self.stack.show_left(len(state.cards) - state.at - 1)
        for tray in self.trays:
            held = [card for card in state.pile(tray.importance) if card != state.card]
            tray.show_pile(held, answer=tray.importance == pile)
            tray.set_target(False)

    def _take_card(self, card: str) -> None:
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
        self.card = StrengthCard(self.sight, self.content, card, self)
        long_name = len(self.content.name(card).main) > 14
        self.card.set_look(CardLook(letters=31 if long_name else 36, sentence=True))
        self.card.can_drag = True
        self.card.moved.connect(self._hover)
        self.card.dropped.connect(self._dropped)
        self.card.clicked.connect(lambda _on=False: self._into_piles())
        self.card.show()

    def arrange(self) -> None:
        px = self.sight.px
        side = min(self.width() * 0.3, px(430))
        high = min(self.height() - px(14), side * 1.34)
        top = (self.height() - high) / 2
        box = self.sight.mirrored(QRect(px(6), round(top), round(side), round(high)), self.width())
        self._home = box
        air = px(STACK_AIR)
        self.stack.setGeometry(box.adjusted(-air, -air, air, air))
        if self.card is not None and not self.card.is_dragged:
            settle(self.card, box)
        left, gap, tall = side + px(44), px(10), Pill.tall(self.sight)
        room = self.width() - left
        each = (room - gap * 2) / 3
        for index, tray in enumerate(self.trays):
            self.place(tray, left + index * (each + gap), 0, each, self.height() - tall - px(14))
        wide = min(room, self.skip.sizeHint().width() + px(60))
        self.place(self.skip, left + (room - wide) / 2, self.height() - tall, wide, tall)

    def first(self) -> QWidget | None:
        """The card; who chooses piles with the arrow keys stays at his pile."""
        return self._last or self.card

    def handle_key(self, event: QKeyEvent) -> bool:
        number = digit(event)
        if number is None:
            return False
        if number <= len(self.trays):
            self._last = None
            self._put(self.trays[number - 1])
        return True

    def _into_piles(self) -> None:
        """A press on the card itself: go to what can be chosen."""
        self.trays[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay(self, tray: Tray) -> None:
        self._last = tray if self.sight.keyboard else None
        self._put(tray)

    def _put(self, tray: Tray) -> None:
        if self.card is not None and self.sight.moves and self.isVisible():
            room = tray.room().toRect().translated(tray.pos())
            small = QRect(0, 0, self.sight.px(84), self.sight.px(104))
            small.moveCenter(room.center())
            Flying(self, self.card.grab(), self.card.geometry(), small)
        self.do("place", self.state.card, value=tray.importance)

    def _hover(self, at: QPoint) -> None:
        aim(self.trays, at)

    def _dropped(self, at: QPoint) -> None:
        under = tray_at(self.trays, at)
        if under is not None:
            self._last = None
            self._put(under)
        elif self.card is not None:
            glide(self.card, self._home, self.sight)
