"""From hours to pixels and back, and where each day's column is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect

from meedoen_desktop.views.agenda.lanes import Lane

_QUARTER = 15
_LEAST = 20
"""Minutes that even the shortest talk takes on the screen, so that it can be read."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Columns of days beside a gutter with the hours; everything in pixels of the widget."""

    days: tuple[date, ...]
    gutter: int
    width: int
    hour: int
    """Height of an hour."""
    first_hour: int
    last_hour: int
    gap: int = 3

    @property
    def height(self) -> int:
        return (self.last_hour - self.first_hour) * self.hour

    def column(self, number: int) -> tuple[int, int]:
        """Left edge and width of a day."""
        room = max(1, self.width - self.gutter)
        count = max(1, len(self.days))
        left = self.gutter + room * number // count
        return left, self.gutter + room * (number + 1) // count - left

    def y(self, at: time) -> int:
        """The height of a time of day."""
        return round((at.hour - self.first_hour + at.minute / 60) * self.hour)

    def box(self, start: datetime, until: datetime, lane: Lane) -> QRect:
        """Where something lies; empty when its day is not shown."""
        if start.date() not in self.days:
            return QRect()
        left, width = self.column(self.days.index(start.date()))
        top = self.y(start.time())
        minutes = max(_LEAST, (until - start).total_seconds() / 60)
        high = min(self.height, top + round(minutes * self.hour / 60)) - top
        inner = width - 2 * self.gap
        each = inner // lane.count
        return QRect(left + self.gap + lane.number * each, top + 1, each - 1, max(high - 2, 8))

    def day_at(self, x: int) -> date:
        """The day of the column, the nearest one beside them."""
        for number, day in enumerate(self.days):
            left, width = self.column(number)
            if x < left + width:
                return day
        return self.days[-1]

    def moment_at(self, point: QPoint, *, down: bool = False) -> datetime:
        """The quarter of an hour at a point: the nearest, or the one that it lies in."""
        quarters = point.y() * 60 / (self.hour * _QUARTER)
        steps = int(quarters) if down else round(quarters)
        most = (self.last_hour - self.first_hour) * 4 - 1
        minutes = self.first_hour * 60 + min(max(steps, 0), most) * _QUARTER
        return datetime.combine(self.day_at(point.x()), time()) + timedelta(minutes=minutes)


def hours_needed(
    moments: Sequence[tuple[datetime, datetime]], least: tuple[int, int]
) -> tuple[int, int]:
    """The hours to show: the usual ones, and more when something lies outside them."""
    first, last = least
    for start, until in moments:
        first = min(first, start.hour)
        end = 24 if until.date() > start.date() else until.hour + bool(until.minute)
        last = max(last, end)
    return first, last
