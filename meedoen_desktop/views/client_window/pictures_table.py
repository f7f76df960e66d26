"""Twelve pictures on the table, and the stop card. No order, no rank, no hurry."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.pictures_state import HAND, PicturesState
from meedoen_desktop.views.client_window.pictures_ahead import DrawAhead
from meedoen_desktop.views.client_window.pictures_cards import PictureCard, StopCard, air_of
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_layout import Grid, best_grid
from meedoen_desktop.views.client_window.pictures_print import edge_of
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight

_CAPTION, _CAPTION_BOTH, _GAP = 42, 60, 8
_LARGER = 1.2
"""Captions in the large look."""


class TableScene(Scene):
    """``question`` names the texts, and what of the state is picked here."""

    question = "now"
    content: PicturesContent
    state: PicturesState

    def __init__(self, sight: Sight, content: PicturesContent, parent: QWidget) -> None:
        super().__init__(sight, content, parent)
        self.cards: dict[str, PictureCard] = {}
        self.stop = StopCard(sight, self)
        self.stop.clicked.connect(lambda _on=False: self.do("stop"))
        self.shuffle = Pill(
            sight, sight.pair("pictures.shuffle"), lambda: self.do("shuffle"), icon="shuffle",
            parent=self,
        )  # fmt: skip
        self.shuffle.setObjectName("client.shuffle")
        self.ahead = DrawAhead(self)

    def heading(self) -> tuple[Pair, Pair]:
        pair = self.sight.pair
        return pair(f"pictures.{self.question}_title"), pair(f"pictures.{self.question}_how")

    @property
    def picked(self) -> str:
        return str(getattr(self.state, self.question))

    def renew(self) -> None:
        if tuple(self.cards) != self.state.hand:
            self._deal()
        for name, card in self.cards.items():
            card.setChecked(name == self.picked)

    def _deal(self) -> None:
        for gone in self.cards.values():
            gone.hide()
            gone.deleteLater()
        self.cards = {name: self._new_card(name) for name in self.state.hand}
        order: list[QWidget] = [*self.cards.values(), self.stop, self.shuffle]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _new_card(self, name: str) -> PictureCard:
        card = PictureCard(self.sight, self.content, name, self)
        card.clicked.connect(lambda _on=False: self._pick(card))
        card.show()
        return card

    def _pick(self, card: PictureCard) -> None:
        card.setChecked(card.card == self.picked)  # the state decides, not the press
        self.do("pick", card.card)

    def arrange(self) -> None:
        room, grid = _table(self.sight, self.size())
        places = grid.places(room, len(self.cards))
        for card, at in zip(self.cards.values(), places, strict=True):
            self.place(card, at.x(), at.y(), at.width(), at.height())
        self._arrange_below(places, self.height() - room.height() - self.sight.px(4))
        draw_ahead(self.ahead, self.sight, self.content, self.size(),
                   self.content.next_hand(self.state))  # fmt: skip

    def _arrange_below(self, places: list[QRectF], high: float) -> None:
        """The stop card where reading starts, other pictures where it ends."""
        left, right = places[0].left(), max(place.right() for place in places)
        top, air = self.height() - high, self.sight.px(6)
        wide = self.shuffle.sizeHint().width() + self.sight.px(16)
        middle = top + (high - Pill.tall(self.sight)) / 2
        self.place(self.stop, left + air, top, self.stop.sizeHint().width(), high)
        self.place(self.shuffle, right - wide - air, middle, wide, Pill.tall(self.sight))

    def photo_box(self, card: str) -> QRect | None:
        """Where the print of a card lies, if it does."""
        return self.cards[card].photo_box().toRect() if card in self.cards else None

    def await_picture(self, card: str) -> None:
        """A picture comes back to the table: its card is there already."""

    def arrived(self) -> None:
        """It lies on its card now."""

    def first(self) -> QWidget:
        return self.cards[self.picked if self.picked in self.cards else self.state.hand[0]]


def _table(sight: Sight, size: QSize) -> tuple[QRectF, Grid]:
    """Where the cards lie in a scene of this size, above the stop card."""
    px, air = sight.px, air_of(sight)
    room = QRectF(0, 0, size.width(), size.height() - StopCard.tall(sight) - px(4))
    caption = px(_CAPTION_BOTH if sight.is_bilingual else _CAPTION)
    caption = round(caption * (_LARGER if sight.look.large else 1))
    edge = edge_of(sight) + air
    return room, best_grid(room, HAND, px(_GAP) - air, edge, caption + air)


def draw_ahead(
    ahead: DrawAhead, sight: Sight, content: PicturesContent, size: QSize, hand: tuple[str, ...]
) -> None:
    """Draw the pictures of ``hand`` as they will lie on a table of this size."""
    if sight.look.sober:
        return
    _room, grid = _table(sight, size)
    paths = [content.picture(name) for name in hand]
    wide = grid.wide - 2 * (edge_of(sight) + air_of(sight))
    ahead.want([path for path in paths if path is not None], wide)


class NowScene(TableScene):
    """How it is now."""


class WishedScene(TableScene):
    """How one would like it to be."""

    question = "wished"
