"""One picture, as large as the window allows, and its question."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.views.client_window.lettering import pair_sizes
from meedoen_desktop.views.client_window.pictures_cards import LargePicture, StopCard
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_layout import fitted
from meedoen_desktop.views.client_window.pills import Line, Pill
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight

_NAME, _ASKS, _HOW = 22, 36, 21
"""Letter sizes."""
_COLUMN, _BELOW, _WRAPPED, _LISTEN = 350, 220, 26, 52


class LookScene(Scene):
    """The picture where reading starts; beside it the words, below it in a narrow window."""

    is_tall = True
    content: PicturesContent
    state: PicturesState

    def __init__(self, sight: Sight, content: PicturesContent, parent: QWidget) -> None:
        super().__init__(sight, content, parent)
        self.picture = LargePicture(sight, content, self)
        self.name = Line(sight, self, _NAME, muted=True, bold=True)
        self.asks = Line(sight, self, _ASKS, bold=True)
        self.how = Line(sight, self, _HOW)
        self.stop = StopCard(sight, self)
        self.stop.clicked.connect(lambda _on=False: self.do("stop"))
        self.other = Pill(
            sight, sight.pair("pictures.other_one"), lambda: self.do("unpick"),
            icon="squares-four", parent=self,
        )  # fmt: skip
        self.other.setObjectName("client.other_one")

    def renew(self) -> None:
        card, content = self.state.card, self.content
        self.picture.show_card(card)
        self.name.set_pair(content.name(card))
        self.asks.set_pair(content.asks(card))
        self.how.set_pair(self.sight.pair("pictures.look_how"))
        self.setAccessibleName(content.spoken(card).asks)

    def arrange(self) -> None:
        px, air = self.sight.px, self.picture.air
        column = px(_COLUMN)
        beside = fitted(QRectF(0, 0, self.width() - column - px(26), self.height()), air)
        under = fitted(QRectF(0, 0, self.width(), self.height() - px(_BELOW)), air)
        if beside.width() >= under.width():
            self._put_picture(0, (self.height() - beside.height()) / 2, beside)
            left = beside.width() + px(12)
            top = px(_LISTEN)  # where "read aloud" may be
            self._stack(left, top, self.width() - left - px(14), self.height() - top - air)
        else:
            self._put_picture((self.width() - under.width()) / 2, 0, under)
            self._stack(0, under.height(), self.width(), self.height() - under.height())

    def _put_picture(self, x: float, y: float, box: QRectF) -> None:
        self.place(self.picture, x, y, box.width(), box.height())

    def _stack(self, left: float, top: float, wide: float, high: float) -> None:
        """Caption, question and hint in the middle of what is left above the two buttons."""
        px, pill, card = self.sight.px, Pill.tall(self.sight), self.stop.sizeHint()
        lines = 2 if self.sight.is_bilingual else 1
        tall = card.height() + (px(_WRAPPED) * lines if card.width() > wide else 0)
        gap, below = px(10), pill + tall + px(10)
        words = min(self.other.sizeHint().width() + px(10), wide)
        self.place(self.other, left, top + high - below, words, pill)
        self.place(self.stop, left, top + high - tall, min(card.width(), wide), tall)
        room = high - below - 3 * gap
        shares = ((self.name, _NAME, 0.2), (self.asks, _ASKS, 0.55), (self.how, _HOW, 0.25))
        heights = [self._needed(line, size, wide, room * share) for line, size, share in shares]
        y = top + max(0.0, (room - sum(heights)) * 0.45)
        for (line, _size, _share), height in zip(shares, heights, strict=True):
            self.place(line, left, y, wide, height)
            y += height + gap

    def _needed(self, line: Line, size: float, wide: float, most: float) -> float:
        letters = self.sight.letters(size)
        bold = line is not self.how
        sizes = pair_sizes(line.pair, int(wide), max(1, int(most)), letters, bold=bold)
        return min(most, sizes.main_height + sizes.dutch_height + 4)

    def photo_box(self, card: str) -> QRect | None:
        """Where the print of the picked card lies."""
        return self.picture.photo_box().toRect() if card == self.state.card else None

    def await_picture(self, card: str) -> None:
        """The picture is still on its way here."""
        self.picture.set_away(card == self.state.card)

    def arrived(self) -> None:
        """It is here."""
        self.picture.set_away(False)

    def heading(self) -> tuple[Pair, Pair]:
        return Pair(""), Pair("")  # the question stands beside the picture

    def first(self) -> QWidget:
        return self  # looking comes first; the buttons are one Tab away
