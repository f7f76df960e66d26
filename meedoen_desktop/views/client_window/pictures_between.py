"""Both pictures beside each other: so it is now, so I would like it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.painting import glyph, paint_plate, paint_shadow
from meedoen_desktop.views.client_window.pictures_cards import LargePicture
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_layout import fitted
from meedoen_desktop.views.client_window.pills import Line
from meedoen_desktop.views.client_window.scene import Scene
from meedoen_desktop.views.client_window.sight import Pair, Sight

_LABEL, _NAME, _BETWEEN, _ARROW = 46, 48, 40, 70


class BetweenScene(Scene):
    """Now where reading starts, the wish where it ends; one picture when they are the same."""

    content: PicturesContent
    state: PicturesState

    def __init__(self, sight: Sight, content: PicturesContent, parent: QWidget) -> None:
        super().__init__(sight, content, parent)
        self.pictures = [LargePicture(sight, content, self) for _ in range(2)]
        self.labels = [self._line(25) for _ in range(2)]
        self.names = [self._line(21) for _ in range(2)]
        self.onward = Onward(sight, self)

    def _line(self, size: float) -> Line:
        line = Line(self.sight, self, size, bold=True)
        line.align = Qt.AlignmentFlag.AlignHCenter
        return line

    def heading(self) -> tuple[Pair, Pair]:
        key = "between" if len(self.state.picked) > 1 else "one"
        how = self.sight.pair("pictures.between_how") if self.is_pair else Pair("")
        return self.sight.pair(f"pictures.{key}_title"), how

    @property
    def is_pair(self) -> bool:
        return len(self.state.picked) > 1

    def renew(self) -> None:
        cards = self.state.picked
        for at, picture in enumerate(self.pictures):
            shown = at < len(cards)
            for widget in (picture, self.labels[at], self.names[at]):
                widget.setVisible(shown)
            if shown:
                picture.show_card(cards[at])
                self.labels[at].set_pair(self._label(cards[at]))
                self.names[at].set_pair(self.content.name(cards[at]))

    def _label(self, card: str) -> Pair:
        """What the picture stands for; both when they are the same picture."""
        state, pair = self.state, self.sight.pair
        keys = [key for key in ("now", "wished") if getattr(state, key) == card]
        pairs = [pair(f"pictures.{key}") for key in keys]
        return Pair(
            " · ".join(one.main for one in pairs),
            " · ".join(one.dutch for one in pairs if one.dutch),
        )

    def arrange(self) -> None:
        px, count = self.sight.px, len(self.state.picked)
        more = px(14) if self.sight.is_bilingual else 0
        label, name, between = px(_LABEL) + more, px(_NAME) + more, px(_BETWEEN)
        air = self.pictures[0].air
        wide = (self.width() - 2 * air - between * (count - 1)) / max(1, count)
        room = QRectF(0, 0, wide, self.height() - label - name)
        box = fitted(room.adjusted(-air, 0, air, 0), air)
        box_wide = min(box.width(), wide + 2 * air)
        whole = count * (box_wide - 2 * air) + (count - 1) * between
        left = (self.width() - whole) / 2
        top = max(0.0, (room.height() - box.height()) / 2)
        for at in range(count):
            x = left + at * (box_wide - 2 * air + between)
            self.place(self.labels[at], x, top, box_wide - 2 * air, label)
            self.place(self.pictures[at], x - air, top + label - air * 0.5, box_wide, box.height())
            under = top + label + box.height() - air * 1.4
            self.place(self.names[at], x, under, box_wide - 2 * air, name)
        size = px(_ARROW)
        middle = top + label + box.height() / 2
        self.place(self.onward, (self.width() - size) / 2, middle - size / 2, size, size)
        self.onward.setVisible(self.is_pair)
        self.onward.raise_()

    def photo_box(self, card: str) -> QRect | None:
        """Where the print of a picked card lies."""
        for at, picked in enumerate(self.state.picked):
            if picked == card:
                return self.pictures[at].photo_box().toRect()
        return None

    def await_picture(self, card: str) -> None:
        """The picture is still on its way here."""
        for picture in self.pictures:
            picture.set_away(picture.card == card)

    def arrived(self) -> None:
        """It is here."""
        self.await_picture("")

    def first(self) -> QWidget:
        return self


class Onward(QWidget):
    """A soft arrow from now to the wish; decoration."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(6, 4, -6, -8)
        paint_shadow(painter, box, box.width() / 2, self.sight.px(5))
        paint_plate(painter, box, box.width() / 2, colours.SURFACE, colours.LINE)
        icon, at = round(box.width() * 0.56), box.center()
        mirrored = self.sight.is_right_to_left
        sign = glyph("arrow-right", colours.ACCENT, icon, mirrored=mirrored)
        painter.drawPixmap(round(at.x() - icon / 2), round(at.y() - icon / 2), sign)
