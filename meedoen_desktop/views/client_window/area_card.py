"""A card of the board: picture, words, and the numbers that lie on it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.card_marks import (
    choice_check,
    coins_in_corner,
    coins_in_row,
    has_numbers,
    suggestion_tag,
)
from meedoen_desktop.views.client_window.lettering import draw_pair, shows_both
from meedoen_desktop.views.client_window.painting import (
    paint_picture,
    paint_plate,
    paint_shadow,
)
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.touch import Draggable
from meedoen_desktop.views.style.areas import area_color

_WIDE_FROM = 1.45
"""A card this many times wider than high has its words beside the picture."""
_NARROWEST = 0.34
"""The least part of a wide card that its picture takes."""
_BESIDE = 110
"""Room beside the picture that two languages need, in a window of 1366x768."""


@dataclass(frozen=True)
class Marks:
    """What a card shows besides its name."""

    value: AreaValue
    chosen: int = 0
    """1-3 in the client's order; 0 when not chosen."""
    suggested: str = ""
    """The gentle words of a suggestion."""
    selected: bool = False
    letters: float = 24


class AreaCard(Draggable):
    """One life area. ``set_marks`` says what lies on it, ``describe`` what a reader hears."""

    radius = 20.0
    air = 9.0
    """Room around the card for its shadow."""

    def __init__(self, sight: Sight, area_id: str, parent: QWidget | None = None) -> None:
        super().__init__(sight, parent)
        self.area_id = area_id
        self.marks = Marks(AreaValue(area_id))
        self.setObjectName(f"client.card.{area_id}")
        self.setAccessibleName(sight.area(area_id).spoken)

    def set_marks(self, marks: Marks) -> None:
        self.marks = marks
        self.update()

    def face_key(self) -> Hashable:
        return self.marks, self.is_dragged, self.sight.unit

    def face_box(self) -> QRectF:
        room = self.sight.px(self.air)
        return QRectF(self.rect()).adjusted(room, room * 0.6, -room, -room * 1.4)

    def draw_face(self, painter: QPainter) -> None:
        box, sight = self.face_box(), self.sight
        corner = sight.px(self.radius)
        high = self.is_dragged or self.marks.selected or bool(self.marks.chosen)
        paint_shadow(painter, box, corner, sight.px(13 if high else 8))
        paint_plate(painter, box, corner, colours.SURFACE, colours.LINE)
        if sight.look.sober:
            self._draw_sober(painter, box)
        elif self._is_wide(box):
            self._draw_wide(painter, box)
        else:
            self._draw_tall(painter, box)
        self._draw_frame(painter, box, corner)

    def _is_wide(self, box: QRectF) -> bool:
        """Whether the words stand beside the picture; two languages need some width for that."""
        beside = box.width() - min(box.height(), box.width() * _NARROWEST)
        narrow = self.sight.is_bilingual and beside < self.sight.px(_BESIDE)
        return box.width() > box.height() * _WIDE_FROM and not narrow

    def _draw_tall(self, painter: QPainter, box: QRectF) -> None:
        pad = max(6.0, box.width() * 0.045)
        wide = box.width() - 2 * pad
        most = 0.6 if box.height() < self.sight.px(210) else 0.7

        def words_under(share: float) -> QRectF:
            top = box.top() + pad + min(wide, box.height() * share)
            return QRectF(box.left() + pad, top, wide, box.bottom() - 4 - top)

        words = self._first_fit(words_under, (most, 0.54, 0.46, 0.38))
        side = words.top() - box.top() - pad
        picture = QRectF(words.left(), box.top() + pad, wide, side)
        paint_picture(painter, picture, self.area_id, self.sight.px(self.radius) * 0.7)
        self._draw_name(painter, words)
        coin = min(max(side * 0.4, self.sight.px(34)), side * 0.9, self.sight.px(84))
        low = self.sight.is_bilingual  # the words begin right under the picture
        coins_in_corner(painter, self.sight, picture, self.marks.value, coin, low=low)

    def _draw_wide(self, painter: QPainter, box: QRectF) -> None:
        pad = max(5.0, box.height() * 0.06)
        side = box.height() - 2 * pad
        # Two languages need the whole side: then the coins lie on the picture.
        is_full = box.height() < self.sight.px(150) or self.sight.is_bilingual
        high = side * (0.6 if has_numbers(self.marks.value) and not is_full else 1)

        def words_beside(share: float) -> QRectF:
            left = box.left() + 2 * pad + min(side, box.width() * share)
            return QRectF(left, box.top() + pad, box.right() - pad - left, high)

        words = self._first_fit(words_beside, (0.5, 0.42, _NARROWEST))
        picture = QRectF(box.left() + pad, words.top(), words.left() - box.left() - 2 * pad, side)
        if self.sight.is_right_to_left:
            picture, words = _swap(picture, words, box)
        paint_picture(painter, picture, self.area_id, self.sight.px(self.radius) * 0.7)
        self._draw_name(painter, words)
        if is_full:
            coin = min(side * 0.4, picture.width() * 0.42, self.sight.px(52))
            coins_in_corner(painter, self.sight, picture, self.marks.value, coin, low=True)
            return
        below = QRectF(words.left(), words.bottom(), words.width(), side - words.height())
        coins_in_row(painter, self.sight, below, self.marks.value)

    def _first_fit(self, place: Callable[[float], QRectF], shares: Sequence[float]) -> QRectF:
        """The first place where the Dutch can be read too; the picture gives way to it.

        When there is none, the first place: then the picture is what both can point at.
        """
        pair = self.sight.area(self.area_id)
        places = [place(share) for share in shares]
        fitting = (one for one in places if shows_both(one, pair, self.sight, self._letters(one)))
        return next(fitting, places[0])

    def _letters(self, words: QRectF) -> float:
        is_high = self.sight.look.sober and words.height() > self.sight.px(220)
        return self.marks.letters * (1.5 if is_high else 1)

    def _draw_sober(self, painter: QPainter, box: QRectF) -> None:
        tone = area_color(self.area_id)
        stripe = QRectF(box.left() + 1, box.top() + box.height() * 0.12, self.sight.px(7), 0)
        stripe.setHeight(box.height() * 0.76)
        if self.sight.is_right_to_left:
            stripe.moveRight(box.right() - 1)
        painter.setPen(QPen(QColor(tone.fill), 0))
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(stripe, 3, 3)
        inner = box.adjusted(self.sight.px(16), 6, -self.sight.px(16), -6)
        shares = (0.62, 0.7, 0.76) if has_numbers(self.marks.value) else (1.0,)

        def words_above(share: float) -> QRectF:
            return QRectF(inner.left(), inner.top(), inner.width(), inner.height() * share)

        words = self._first_fit(words_above, shares)
        self._draw_name(painter, words)
        below = QRectF(inner.left(), words.bottom(), inner.width(), inner.bottom() - words.bottom())
        coins_in_row(painter, self.sight, below, self.marks.value)

    def _draw_name(self, painter: QPainter, box: QRectF) -> None:
        pair, ink = self.sight.area(self.area_id), area_color(self.area_id).ink
        draw_pair(painter, box, pair, self.sight, self._letters(box), color=ink)

    def _draw_frame(self, painter: QPainter, box: QRectF, corner: float) -> None:
        if self.marks.suggested and not self.marks.chosen:
            suggestion_tag(painter, self.sight, box)
        if self.marks.chosen or self.marks.selected:
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.setPen(QPen(QColor(colours.ACCENT), self.sight.px(4)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
        if self.marks.chosen:
            choice_check(painter, self.sight, box)


def _swap(picture: QRectF, words: QRectF, box: QRectF) -> tuple[QRectF, QRectF]:
    """The same places, seen from the right."""

    def turned(one: QRectF) -> QRectF:
        left = box.left() + box.right() - one.right()
        return QRectF(left, one.top(), one.width(), one.height())

    return turned(picture), turned(words)


def value_words(sight: Sight, value: AreaValue, ghost: AreaValue | None = None) -> str:
    """What a screen reader says about the place and numbers of a card."""
    text, name = sight.texts.text, sight.texts.area(value.area_id)
    said = []
    if value.importance is None:
        said.append(text("announce.card_pile", card=name))
    else:
        column = sight.texts.importance(value.importance)
        said.append(text("announce.card", card=name, column=column))
    for number in (value.number_now, value.number_wished):
        if number is not None:
            words = sight.texts.number(number)
            said.append(text("announce.number", number=number, words=words))
    if ghost is not None and ghost.importance is not None:
        said.append(text("announce.previous", column=sight.texts.importance(ghost.importance)))
    if ghost is not None and ghost.number_now is not None:
        said.append(text("announce.previous_number", number=ghost.number_now))
    return " ".join(said)
