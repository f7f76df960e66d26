"""The whole: what the client chose, what somebody else sees, what to learn, and earlier times."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.pills import Line
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.strengths_card import (
    CardLook,
    StrengthCard,
    draw_shared,
)
from meedoen_desktop.views.client_window.strengths_table import EarlierChoice, StrengthsTable

_HEAD = 46


class Shelf(QWidget):
    """A soft ground with a name and cards on it."""

    def __init__(self, sight: Sight, table: StrengthsTable, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.table = sight, table
        self.name = Line(sight, self, 22, bold=True)
        self.name.set_pair(sight.pair(f"strengths.{key}"))
        self.setAccessibleName(self.name.pair.spoken)
        self.setObjectName(f"client.shelf.{key}")
        self.cards: list[StrengthCard] = []
        self.across = 5

    def show_cards(self, cards: tuple[str, ...], shared: tuple[str, ...], look: CardLook) -> None:
        """New cards; ``shared`` ones get a mark."""
        for gone in self.cards:
            gone.hide()
            gone.deleteLater()
        self.cards = []
        both = self.sight.texts.text("strengths.shared")
        for card in cards:
            made = StrengthCard(self.sight, self.table, card, self)
            made.setObjectName(f"{self.objectName()}.{card}")
            made.air = 6.0
            made.set_look(CardLook(look.letters, look.sentence, shared=card in shared))
            made.describe(both if card in shared else self.name.pair.spoken)
            made.show()
            self.cards.append(made)
        self.arrange()

    def resizeEvent(self, event: object) -> None:
        del event
        self.arrange()

    def arrange(self) -> None:
        """The name above, the cards in one row, or below each other on a narrow shelf."""
        px = self.sight.px
        head = px(_HEAD)
        self._put(self.name, px(22), px(4), self.width() - px(44), head)
        room_wide, room_high = self.width() - px(24), self.height() - head - px(12)
        count = max(1, len(self.cards))
        across = min(self.across, count)
        down = -(-count // across)
        each = min(room_wide / across, px(420))
        high = room_high / down
        for index, card in enumerate(self.cards):
            x = px(12) + index % across * each
            self._put(card, x, px(4) + head + index // across * high, each, high)

    def _put(self, widget: QWidget, x: float, y: float, wide: float, high: float) -> None:
        box = QRectF(x, y, wide, high).toRect()
        widget.setGeometry(self.sight.mirrored(box, self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.SURFACE)
        ground.setAlpha(140)
        painter.setPen(QPen(QColor(colours.LINE), 1.2))
        painter.setBrush(ground)
        corner = self.sight.px(24)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), corner, corner)


@dataclass(frozen=True)
class Shown:
    """What lies on the shelves: today's choices, or those of an earlier day."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...] = ()
    learning: tuple[str, ...] = ()


class BothScene(Scene):
    """Three shelves; those without cards take no room."""

    has_past = True

    def __init__(self, sight: Sight, table: StrengthsTable, parent: QWidget) -> None:
        super().__init__(sight, table, parent)
        self.past: EarlierChoice | None = None
        self.shelves = {
            key: Shelf(sight, table, key, self) for key in ("mine", "theirs", "learning")
        }
        self.legend = Legend(sight, self)
        self._now: Shown | None = None

    def heading(self) -> tuple[Pair, Pair]:
        return self.sight.pair("strengths.both_title"), self.sight.pair("strengths.both_how")

    def show_past(self, earlier: EarlierChoice | None) -> None:
        """Look at an earlier day, or with None at today."""
        self.past = earlier
        self.renew()
        self.arrange()

    @property
    def shown(self) -> Shown:
        if self.past is not None:
            return Shown(self.past.chosen, (), self.past.learning)
        return Shown(self.state.chosen, self.state.others, self.state.learning)

    def renew(self) -> None:
        shown = self.shown
        shared = tuple(card for card in shown.mine if card in shown.theirs)
        self.legend.setVisible(bool(shared))
        if shown == self._now:
            return
        self._now = shown
        second = bool(shown.theirs or shown.learning)
        self.shelves["mine"].show_cards(
            shown.mine, shared, CardLook(26 if second else 32, sentence=not second)
        )
        self.shelves["theirs"].show_cards(shown.theirs, shared, CardLook(20))
        few = len(shown.learning) < 3
        self.shelves["learning"].show_cards(
            shown.learning, (), CardLook(22 if few else 20, sentence=few)
        )

    def arrange(self) -> None:
        shown, gap = self.shown, self.sight.px(12)
        second = [key for key in ("theirs", "learning") if getattr(shown, key)]
        share = 0.58 if second and shown.mine else (1.0 if shown.mine else 0.0)
        upper = self.height() * share - (gap / 2 if second else 0)
        self.shelves["mine"].setVisible(bool(shown.mine))
        self.place(self.shelves["mine"], 0, 0, self.width(), max(1, upper))
        top = upper + gap if shown.mine else 0
        left, room = 0.0, self.width() - gap * (len(second) - 1)
        weights = {"theirs": 0.58, "learning": 0.42}
        whole = sum(weights[key] for key in second)
        for key in ("theirs", "learning"):
            shelf = self.shelves[key]
            shelf.setVisible(key in second)
            if key in second:
                wide = room * weights[key] / whole
                shelf.across = 3 if len(second) > 1 else 5
                self.place(shelf, left, top, wide, self.height() - top)
                shelf.arrange()
                left += wide + gap
        self.place(self.legend, self.width() * 0.5, self.sight.px(6), self.width() * 0.5 - gap * 2,
                   self.sight.px(_HEAD))  # fmt: skip
        self.legend.raise_()

    def first(self) -> QWidget | None:
        cards = [card for shelf in self.shelves.values() for card in shelf.cards]
        return cards[0] if cards else self


class Legend(QWidget):
    """What the mark of a card means that both chose."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight
        self.pair = sight.pair("strengths.shared")
        self.words = Line(sight, self, 20)
        self.words.align = (
            Qt.AlignmentFlag.AlignLeft if sight.is_right_to_left else Qt.AlignmentFlag.AlignRight
        ) | Qt.AlignmentFlag.AlignAbsolute
        self.words.set_pair(self.pair)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def resizeEvent(self, event: object) -> None:
        del event
        room = QRectF(0, 0, self.width() - self.sight.px(46), self.height()).toRect()
        self.words.setGeometry(self.sight.mirrored(room, self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.sight.px(36)
        box = QRectF(self.width() - side, (self.height() - side) / 2, side, side)
        if self.sight.is_right_to_left:
            box.moveLeft(0)
        draw_shared(painter, box)
