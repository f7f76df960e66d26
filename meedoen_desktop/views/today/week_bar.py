"""The picture of a week: a column for each day, filled with what stands there already."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.week_balance import Day
from meedoen_desktop.services.week import Week
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.week_words import hours, short
from meedoen_desktop.views.widgets.restyled import Restyled

_HEIGHT, _WORDS = 52, 40


class WeekBar(Restyled, QWidget):
    """Full is what is planned, hatched what fits beside it; a day off is an empty place."""

    def __init__(self, translator: Translator, week: Week) -> None:
        super().__init__()
        self.setObjectName("week.bar")
        self._translator, self._week = translator, week
        weekend = {6, 7}
        self._days = [
            one for one in week.balance.days if one.works or one.day.isoweekday() not in weekend
        ]
        self._filled = self._spread()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translator.text("De dagen van deze week"))
        self.setAccessibleDescription(". ".join(self._said(one) for one in self._days))
        self.dress()

    def restyle(self) -> None:
        self.setFixedHeight(current().px(_HEIGHT + _WORDS))

    def sizeHint(self) -> QSize:
        return QSize(current().px(260), current().px(_HEIGHT + _WORDS))

    def _free(self, day: Day) -> int:
        return max(0, self._week.day_minutes - day.booked) if day.works else 0

    def _spread(self) -> dict[Day, int]:
        """The work of this week, day by day."""
        left = sum(one.minutes for one in self._week.balance.do)
        found = {}
        for day in self._days:
            found[day] = min(left, self._free(day))
            left -= found[day]
        return found

    def _said(self, day: Day) -> str:
        _ = self._translator.text
        name = self._translator.day_long(day.day).split()[0].strip(",")
        if not day.works:
            return _("{dag}: vrij", dag=name)
        return _("{dag}: {vol} gepland, {vrij} over", dag=name,
                 vol=hours(self._translator, day.booked),
                 vrij=hours(self._translator, self._free(day)))  # fmt: skip

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._days:
            return
        look, painter = current(), self.painter()
        step = self.width() / len(self._days)
        for number, day in enumerate(self._days):
            place = len(self._days) - 1 - number if self.isRightToLeft() else number
            box = QRectF(place * step, 0, step - look.px(8), look.px(_HEIGHT))
            self._paint_day(painter, box, day)

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
            self._fill(painter, box, booked, 0, look.color("accent"))
            hatch = QBrush(look.color("accent"), Qt.BrushStyle.BDiagPattern)
            self._fill(painter, box, work, booked, hatch)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("text" if day.works else "muted"))
        name = self._translator.day_long(day.day).split()[0].strip(",")[:2]
        words = self._left(day)
        below = QRectF(box.left(), box.bottom() + px(4), box.width(), px(_WORDS - 4))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap),
                         f"{name} {day.day.day}\n{words}")  # fmt: skip

    def _fill(
        self, painter: QPainter, box: QRectF, high: float, above: float, brush: QBrush | QColor
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
