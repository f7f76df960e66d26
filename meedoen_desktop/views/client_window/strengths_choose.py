"""Choosing out of many cards: what fits best, what to learn, what somebody else sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.strengths_state import MOST_CHOSEN, MOST_LEARNING
from meedoen_desktop.views.client_window.announcing import announce
from meedoen_desktop.views.client_window.card_pages import BELOW, CardPages, Measure
from meedoen_desktop.views.client_window.lettering import draw_pair
from meedoen_desktop.views.client_window.pills import Line
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_card import CardLook, GridCard
from meedoen_desktop.views.client_window.strengths_chosen import Chosen
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable

_STRIP = 86
_PAGE_KEYS = {
    Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_End: 99, Qt.Key.Key_Home: -99,
}  # fmt: skip


class GridScene(Scene):
    """Cards on pages, and below what was chosen. A subclass says which cards and what is done.

    ``words`` is the group of keys: ``<words>_title``, ``_how``, ``_count`` and ``_full``.
    """

    title = words = "choose"
    choose_do, unchoose_do = "choose", "unchoose"
    most = MOST_CHOSEN
    measure = Measure(5, 2, widest=280, tallest=290)
    plain = CardLook(letters=25)

    def __init__(self, sight: Sight, table: StrengthsTable, parent: QWidget) -> None:
        super().__init__(sight, table, parent)
        roomy = Measure(4, 2, widest=340, tallest=240)
        measure = roomy if sight.look.sober and self.measure.across > 4 else self.measure
        self.pages = CardPages(sight, measure, self)
        self.chosen = Chosen(sight, table, self.most, self)
        self.chosen.removed.connect(self._pressed)
        self.count = Line(sight, self, 21, bold=True)
        self.cards: dict[str, GridCard] = {}
        self._is_full = False

    def offered(self) -> tuple[str, ...]:
        """The cards to choose from, in their order."""
        return tuple(self.state.cards)

    def picked(self) -> tuple[str, ...]:
        """What was chosen until now."""
        return tuple(self.state.chosen)

    def state_words(self, card: str, *, is_chosen: bool) -> str:
        """What a screen reader says about a card, after what is written on it."""
        name = self.content.name(card).spoken
        return self.sight.texts.text("announce.chosen", card=name) if is_chosen else ""

    def heading(self) -> tuple[Pair, Pair]:
        pair = self.sight.pair
        return pair(f"strengths.{self.title}_title"), pair(f"strengths.{self.title}_how")

    def renew(self) -> None:
        offered, picked = self.offered(), self.picked()
        for card in offered:
            widget = self._card(card)
            order = picked.index(card) + 1 if card in picked else 0
            sentence = self.plain.sentence or self.sight.look.sober
            widget.set_look(CardLook(self.plain.letters, sentence, order))
            widget.setChecked(bool(order))
            widget.describe(self.state_words(card, is_chosen=bool(order)))
        self.pages.show_cards([self.cards[card] for card in offered])
        self._is_full = self._is_full and len(picked) == self.most
        self.chosen.show_cards(picked)
        self.count.set_pair(self._count(len(picked)))
        self.update()

    def _count(self, number: int) -> Pair:
        if self._is_full:
            return self.sight.pair(f"strengths.{self.words}_full")
        return self.sight.pair(f"strengths.{self.words}_count", number=number)

    def _card(self, card: str) -> GridCard:
        if card not in self.cards:
            made = GridCard(self.sight, self.content, card, self.pages)
            made.clicked.connect(lambda _on=False: self._pressed(card))
            made.swiped.connect(self.pages.swiped)
            self.cards[card] = made
        return self.cards[card]

    def _pressed(self, card: str) -> None:
        picked = self.picked()
        if card not in picked and len(picked) == self.most:
            self._is_full = True
            self.renew()
            announce(self, self.count.pair.spoken)
            return
        self._is_full = False
        self.do(self.unchoose_do if card in picked else self.choose_do, card)

    def arrange(self) -> None:
        px = self.sight.px
        strip = max(62, px(_STRIP))
        self.place(self.pages, 0, 0, self.width(), self.height() - strip - px(8))
        below = self.height() - strip - px(8) - px(BELOW)
        self.place(self.count, px(8), below, self.width() * 0.44, px(BELOW))
        self.place(self.chosen, 0, self.height() - strip, self.width(), strip)

    def first(self) -> QWidget | None:
        return self.pages.shown[0] if self.pages.shown else self

    def handle_key(self, event: QKeyEvent) -> bool:
        by = _PAGE_KEYS.get(Qt.Key(event.key()))
        if by is None:
            return False
        self.pages.turn(by)
        return True


class ChooseScene(GridScene):
    """The cards that fit, after them those that fit sometimes; at most five."""

    def offered(self) -> tuple[str, ...]:
        fits: tuple[str, ...] = self.state.offered
        return fits + tuple(card for card in self.state.chosen if card not in fits)

    def state_words(self, card: str, *, is_chosen: bool) -> str:
        pile = self.state.pile_of(card)
        if is_chosen or pile is None:
            return super().state_words(card, is_chosen=is_chosen)
        texts, name = self.sight.texts, self.content.name(card).spoken
        return texts.text("announce.card", card=name, column=texts.text(f"strengths.pile_{pile}"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.offered():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.pages.geometry()).adjusted(
            self.width() * 0.15, 0, -self.width() * 0.15, 0
        )
        draw_pair(
            painter, box, self.sight.pair("strengths.choose_empty"), self.sight, 28, bold=False
        )


class LearnScene(GridScene):
    """Learning points: words first, at most three; only the client picks."""

    title = words = "learn"
    choose_do, unchoose_do = "learn", "unlearn"
    most = MOST_LEARNING
    measure = Measure(3, 2, widest=420, tallest=240)
    plain = CardLook(letters=26, sentence=True)

    def offered(self) -> tuple[str, ...]:
        return tuple(self.content.deck.learning)

    def picked(self) -> tuple[str, ...]:
        return tuple(self.state.learning)


class OtherScene(GridScene):
    """All cards, in the order of the deck, for somebody who knows the client."""

    title = "other"
    choose_do, unchoose_do = "other_choose", "other_unchoose"

    def offered(self) -> tuple[str, ...]:
        dealt = set(self.state.cards)
        return tuple(card.id for card in self.content.deck.cards if card.id in dealt)

    def picked(self) -> tuple[str, ...]:
        return tuple(self.state.others)
