"""May I keep this? Yes and no are equally big; then a word of thanks."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import KEPT, Action
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.face import Face
from meedoen_desktop.views.client_window.lettering import draw_pair
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.touch import Touchable


class Answer(Touchable):
    """One of two answers: the same size, the same colours, the same weight."""

    radius = 28.0

    def __init__(self, sight: Sight, parent: QWidget, on_click: Callable[[], object]) -> None:
        super().__init__(sight, parent)
        self.icon_name = ""
        self.words = self.more = Pair("")
        self.clicked.connect(lambda _on=False: on_click())

    def set_words(self, icon: str, words: Pair, more: Pair) -> None:
        self.icon_name, self.words, self.more = icon, words, more
        self.setAccessibleName(words.spoken)
        self.setAccessibleDescription(more.spoken)
        self.update()

    def face_key(self) -> Hashable:
        return self.icon_name, self.words, self.more, self.sight.unit

    def face_box(self) -> QRectF:
        room = self.sight.px(12)
        return QRectF(self.rect()).adjusted(room, room * 0.6, -room, -room * 1.4)

    def draw_face(self, painter: QPainter) -> None:
        box, px = self.face_box(), self.sight.px
        over = self.underMouse() or self.isDown()
        paint_shadow(painter, box, px(self.radius), px(12))
        ground = colours.ACCENT_SOFT if over else colours.SURFACE
        paint_plate(painter, box, px(self.radius), ground, colours.LINE)
        side = px(76)
        disc = QRectF(box.center().x() - side / 2, box.top() + px(30), side, side)
        paint_plate(painter, disc, side / 2, colours.ACCENT_SOFT, colours.ACCENT_SOFT)
        icon = round(side * 0.56)
        at = disc.center()
        painter.drawPixmap(
            round(at.x() - icon / 2), round(at.y() - icon / 2),
            glyph(self.icon_name, colours.ACCENT, icon),
        )  # fmt: skip
        inner = box.adjusted(px(30), px(118), -px(30), -px(20))
        share = 0.44 if self.more.main else 0.8
        words = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * share)
        draw_pair(painter, words, self.words, self.sight, 33)
        if self.more.main:
            rest = QRectF(inner.left(), words.bottom(), inner.width(), inner.height() * 0.56)
            draw_pair(painter, rest, self.more, self.sight, 23, bold=False)


class ClosingScene(Scene):
    """The question, and after "no" once more: what is gone cannot come back.

    ``group`` is that of the exercise's texts.
    """

    group = ""

    def __init__(
        self,
        sight: Sight,
        content: Any,
        parent: QWidget,
    ) -> None:
        super().__init__(sight, content, parent)
        self.is_sure_asked = False
        self.yes = Answer(sight, self, self._yes)
        self.no = Answer(sight, self, self._no)
        self.yes.setObjectName("client.yes")
        self.no.setObjectName("client.no")

    def heading(self) -> tuple[Pair, Pair]:
        if self.is_sure_asked:
            return self.sight.pair("board.discard_title"), self.own("discard_text")
        return self.sight.pair("board.closing_title"), Pair("")

    def own(self, name: str) -> Pair:
        """A text of this exercise."""
        return self.sight.pair(f"{self.group}.{name}")

    def show_state(self, state: Any) -> None:
        self.is_sure_asked = False
        super().show_state(state)

    def renew(self) -> None:
        pair = self.sight.pair
        if self.is_sure_asked:
            self.yes.set_words("arrow-u-up-left", pair("board.discard_no"), Pair(""))
            self.no.set_words("x", pair("board.discard_yes"), Pair(""))
        else:
            self.yes.set_words("check", self.own("keep_yes"), self.own("closing_yes"))
            self.no.set_words("x", self.own("keep_no"), self.own("closing_no"))

    def arrange(self) -> None:
        px = self.sight.px
        gap = px(34)
        wide = min(px(590), (self.width() - gap) / 2)
        high = min(self.height() - px(10), px(410))
        left = (self.width() - wide * 2 - gap) / 2
        top = (self.height() - high) / 2
        for index, answer in enumerate((self.yes, self.no)):
            self.place(answer, left + index * (wide + gap), top, wide, high)

    def first(self) -> QWidget:
        return self  # neither answer is offered first

    def _yes(self) -> None:
        if self.is_sure_asked:
            self._ask(sure=False)
        else:
            self.acted.emit(Action("keep", value=True))

    def _no(self) -> None:
        if self.is_sure_asked:
            self.acted.emit(Action("keep", value=False))
        else:
            self._ask(sure=True)

    def _ask(self, *, sure: bool) -> None:
        self.is_sure_asked = sure
        self.renew()
        self.acted.emit(None)  # only another question, nothing was done


class ThanksScene(Scene):
    """The end: thank you, and what has become of it. ``group`` is that of the exercise's texts."""

    group = ""
    is_tall = True
    card_wide, card_shape = 116, 1.0
    """The cards of the garland: width in a window of 1366x768, and height to width."""

    def faces(self) -> tuple[Face, ...]:
        """The cards of the garland."""
        return ()

    def heading(self) -> tuple[Pair, Pair]:
        return Pair(""), Pair("")

    def sentence(self) -> Pair:
        """What became of it."""
        if self.state.step == KEPT:
            return self.sight.pair(f"{self.group}.kept")
        was_empty = self.state.stopped and not self.state.touched
        return self.sight.pair("board.stopped" if was_empty else f"{self.group}.discarded")

    def renew(self) -> None:
        thanks = self.sight.texts.text("board.thanks")
        self.setAccessibleName(f"{thanks}. {self.sentence().spoken}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide, high, px = self.width(), self.height(), self.sight.px
        top = (high - px(370)) / 2
        if not self.sight.look.sober:
            self._draw_garland(painter, QRectF(0, top, wide, px(150)))
        title = QRectF(wide * 0.1, top + px(180), wide * 0.8, px(110))
        draw_pair(painter, title, self.sight.pair("board.thanks"), self.sight, 58)
        more = QRectF(wide * 0.14, title.bottom() + px(6), wide * 0.72, px(110))
        draw_pair(painter, more, self.sentence(), self.sight, 27, bold=False)

    def _draw_garland(self, painter: QPainter, box: QRectF) -> None:
        """Cards in a gentle arc."""
        cards = self.faces()
        if self.sight.is_right_to_left:
            cards = cards[::-1]
        side = min(self.sight.px(self.card_wide), box.width() / (len(cards) + 1))
        corner = side * 0.2 * self.card_shape**2
        step = side * 1.2
        left = box.center().x() - (len(cards) * step - (step - side)) / 2
        for index, face in enumerate(cards):
            away = (index - (len(cards) - 1) / 2) / (len(cards) / 2)
            top = box.top() + away * away * side * 0.4
            place = QRectF(left + index * step, top, side, side * self.card_shape)
            paint_shadow(painter, place, corner, side * 0.07)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.SURFACE))
            painter.drawRoundedRect(place, corner, corner)
            face.paint(painter, place.adjusted(5, 5, -5, -5), corner * 0.8)
