"""The picture of a week: a column for each day, filled with what stands there already."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.week_balance import Day
from meedoen_desktop.services.day.week import Week
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.week_words import hours, short
from meedoen_desktop.views.widgets.restyled import Restyled

_HEIGHT, _WORDS, _LEGEND = 52, 40, 28
_KEY = 12
"""Side of the square that says what a filling means."""
_LEAST = 3
"""Height of the least work that is shown."""


class WeekBar(Restyled, QWidget):
    """Full is what is planned, hatched what fits beside it; a day off is an empty place.

    A line below says which is which.
    """

    def __init__(self, translator: Translator, week: Week) -> None:
        super().__init__()
        self.setObjectName("week.bar")
        self._translator, self._week = translator, week
        weekend = {6, 7}
        self._days = [
            one for one in week.balance.days if one.works or one.day.isoweekday() not in weekend
        ]
        self._filled = self._spread()
        self._legend = self._meanings()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translator.text("De dagen van deze week"))
        self.setAccessibleDescription(". ".join(self._said(one) for one in self._days))
        self.dress()

    def restyle(self) -> None:
        self.setFixedHeight(current().px(_HEIGHT + _WORDS + (_LEGEND if self._legend else 0)))

    def sizeHint(self) -> QSize:
        return QSize(current().px(260), self.height())

    def _free(self, day: Day) -> int:
        return max(0, self._week.day_minutes - day.booked) if day.works else 0

    def _spread(self) -> dict[Day, int]:
        """The work of this week over the room of its days: none is full while another is empty."""
        work = sum(one.minutes for one in self._week.balance.do)
        room = sum(map(self._free, self._days))
        part = min(1, work / room) if room else 0
        return {day: round(self._free(day) * part) for day in self._days}

    def _meanings(self) -> list[tuple[str, bool]]:
        """What the fillings mean that can be seen, and whether it is the hatched one."""
        _ = self._translator.text
        found = (
            [(_("gepland"), False)] if any(day.booked for day in self._days if day.works) else []
        )
        return [*found, *([(_("wat er ligt"), True)] if any(self._filled.values()) else [])]

    def _said(self, day: Day) -> str:
        _ = self._translator.text
        name = self._translator.day_long(day.day).split()[0].strip(",")
        if not day.works:
            return _("{dag}: vrij", dag=name)
        work = self._filled[day]
        return _("{dag}: {vol} gepland, {werk} voor wat er ligt, {vrij} over", dag=name,
                 vol=hours(self._translator, day.booked), werk=hours(self._translator, work),
                 vrij=hours(self._translator, self._free(day) - work))  # fmt: skip

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._days:
            return
        look, painter = current(), self.painter()
        step = self.width() / len(self._days)
        for number, day in enumerate(self._days):
            place = len(self._days) - 1 - number if self.isRightToLeft() else number
            box = QRectF(place * step, 0, step - look.px(8), look.px(_HEIGHT))
            self._paint_day(painter, box, day)
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        look, px = current(), current().px
        painter.setFont(look.font("caption"))
        line = QRectF(0, px(_HEIGHT + _WORDS + 6), self.width(), px(_LEGEND - 6))
        at = 0.0
        for words, is_hatched in self._legend:
            wide = painter.fontMetrics().horizontalAdvance(words)
            key = QRectF(at, line.center().y() - px(_KEY) / 2, px(_KEY), px(_KEY))
            said = QRectF(key.right() + px(6), line.top(), wide + 2, line.height())
            if self.isRightToLeft():
                key.moveRight(self.width() - key.left())
                said.moveRight(self.width() - said.left())
            painter.setPen(QPen(look.color("strong_line"), 1))
            painter.setBrush(look.color("sunken"))
            painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
            painter.setBrush(self._brush(is_hatched=is_hatched))
            painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
            painter.setPen(look.color("muted"))
            painter.drawText(said, int(Qt.AlignmentFlag.AlignCenter), words)
            at += px(_KEY + 6 + 16) + wide

    @staticmethod
    def _brush(*, is_hatched: bool) -> QBrush:
        pattern = Qt.BrushStyle.BDiagPattern if is_hatched else Qt.BrushStyle.SolidPattern
        return QBrush(current().color("accent"), pattern)

    def _paint_day(self, painter: QPainter, box: QRectF, day: Day) -> None:
        look, px = current(), current().px
        edge = QPen(look.color("strong_line"), 1)
        if not day.works:
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(look.color("sunken") if day.works else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        if day.works:
            unit = box.height() / self._week.day_minutes
            booked, work = day.booked * unit, self._filled[day] * unit
            self._fill(painter, box, booked, 0, self._brush(is_hatched=False))
            least = px(_LEAST) if work else 0
            self._fill(painter, box, max(work, least), booked, self._brush(is_hatched=True))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("text" if day.works else "muted"))
        name = self._translator.day_long(day.day).split()[0].strip(",")[:2]
        words = self._left(day)
        below = QRectF(box.left(), box.bottom() + px(4), box.width(), px(_WORDS - 4))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap),
                         f"{name} {day.day.day}\n{words}")  # fmt: skip

    def _fill(
        self, painter: QPainter, box: QRectF, high: float, above: float, brush: QBrush
    ) -> None:
        if high < 1:
            return
        part = QRectF(box.left() + 1, box.bottom() - above - high, box.width() - 2, high)
        painter.save()
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(part, current().px(4), current().px(4))
        painter.restore()

    def _left(self, day: Day) -> str:
        _ = self._translator.text
        if not day.works:
            return _("vrij")
        free = self._free(day) - self._filled[day]
        return _("{tijd} over", tijd=short(self._translator, free)) if free >= 20 else _("vol")
