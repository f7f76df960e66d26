"""The steps of a goal as stairs that one climbs: where one stands, what comes, the flag on top.

No numbers and no score: how many steps a goal has says nothing about how well somebody does.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.plans.plan_goals import PlanGoal
from meedoen_desktop.views.style.colour import mix
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled

_GOLD = "#E9B44C"
_INK = "#5A3E06"
_POLE = 36
_MOST = 7
"""Stairs that can be told apart; of more, the last done and the next are shown."""
DONE, NEXT, LATER = "done", "next", "later"


class Stairs(Restyled, QWidget):
    """Painted; who does not see it hears the steps in words."""

    def __init__(self, translator: Translator, goal: PlanGoal) -> None:
        super().__init__()
        self._marks = marks(goal)
        self._is_reached = goal.reached_on is not None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_spoken(translator, goal))
        self.dress()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(38) * max(4, len(self._marks)) + px(8), px(104))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        px = current().px
        box = QRectF(self.rect()).adjusted(0, px(2), -px(8), -px(2))
        count = max(4, len(self._marks))
        each = box.width() / count
        step = box
        for place in range(count):
            mark = self._marks[place] if place < len(self._marks) else ""
            high = (box.height() - px(_POLE)) * (place + 1.2) / (count + 0.2)
            step = QRectF(box.left() + place * each + 1, box.bottom() - high, each - 3, high)
            self._paint_step(painter, step, mark)
        self._paint_flag(painter, QPointF(step.center().x() - px(6), step.top() + px(1)))

    def _paint_step(self, painter: QPainter, step: QRectF, mark: str) -> None:
        tokens, px = current().tokens, current().px
        plain = mix(tokens.line, tokens.surface, 0.55)
        colour = {DONE: _GOLD, NEXT: tokens.accent, LATER: tokens.line}.get(mark, plain)
        fall = QLinearGradient(step.topLeft(), step.bottomLeft())
        fall.setColorAt(0, QColor(colour))
        fall.setColorAt(1, QColor(mix(colour, tokens.surface, 0.72)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fall)
        painter.drawRoundedRect(step, px(5), px(5))
        sign = {DONE: ("check", _INK), NEXT: ("footprints", tokens.on_accent)}.get(mark)
        if sign is None:
            return
        size = 16
        room = step.height() > px(size + 4)
        at = step.top() + px(4) if room else step.top() - px(size) - px(3)
        ink = sign[1] if room else (tokens.text if mark == DONE else tokens.accent)
        corner = QPointF(step.center().x() - px(size) / 2, at)
        painter.drawPixmap(corner.toPoint(), pixmap(sign[0], ink, size))

    def _paint_flag(self, painter: QPainter, foot: QPointF) -> None:
        """The flag stands on the last step; it is gold when the goal was reached."""
        tokens, px = current().tokens, current().px
        high = px(_POLE - 4)
        colour = QColor(_GOLD if self._is_reached else tokens.accent)
        painter.setPen(QPen(QColor(tokens.muted), px(2)))
        painter.drawLine(foot, foot - QPointF(0, high))
        tip = foot - QPointF(0, high)
        cloth = [tip, tip + QPointF(px(20), px(6)), tip + QPointF(0, px(13))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF(cloth))


def marks(goal: PlanGoal) -> tuple[str, ...]:
    """Each step as done, next or later; of a long row what is near."""
    found = [DONE for _step in goal.done]
    found += [NEXT if place == 0 and goal.is_open else LATER for place in range(len(goal.todo))]
    start = max(0, min(len(goal.done) - 3, len(found) - _MOST))
    return tuple(found[start : start + _MOST])


def _spoken(translator: Translator, goal: PlanGoal) -> str:
    _ = translator.text
    parts = [_("gedaan: {wat}", wat=step.what) for step in goal.done]
    if goal.next_step is not None:
        parts.append(_("nu: {wat}", wat=goal.next_step.what))
    parts += [_("daarna: {wat}", wat=step.what) for step in goal.todo[1:]]
    return ". ".join([_("De stappen als trap"), *parts])
