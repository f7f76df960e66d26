"""What lies under the talks: hours, free days, busy times of the own calendar, and now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda, Busy, Entry
from meedoen_desktop.views.agenda.lanes import Lane
from meedoen_desktop.views.agenda.time_scale import TimeScale
from meedoen_desktop.views.style.colour import mix
from meedoen_desktop.views.theme import current


def paint_grid(
    painter: QPainter,
    scale: TimeScale,
    agenda: Agenda,
    hovered: datetime | None,
    translator: Translator,
) -> None:
    """Everything under the buttons, from back to front."""
    _paint_days(painter, scale, agenda)
    _paint_hours(painter, scale)
    for number, day in enumerate(scale.days):
        for busy in agenda.busy_on(day):
            _paint_busy(painter, scale, (number, day), busy)
            _tell_busy(painter, scale, (number, day), _in_sight(busy, agenda.on(day)), translator)
    if hovered is not None:
        _paint_hovered(painter, scale, hovered)
    _paint_now(painter, scale, agenda.now)


def _paint_days(painter: QPainter, scale: TimeScale, agenda: Agenda) -> None:
    """Days on which nobody works are a shade deeper; a line between the columns."""
    theme = current()
    painter.fillRect(QRect(0, 0, scale.width, scale.height), theme.color("surface"))
    facts = {one.day: one for one in agenda.days}
    for number, day in enumerate(scale.days):
        left, width = scale.column(number)
        known = facts.get(day)
        if known is not None and not known.works:
            painter.fillRect(QRect(left, 0, width, scale.height), theme.color("sunken"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(left, 0, left, scale.height)


def _paint_hours(painter: QPainter, scale: TimeScale) -> None:
    theme, px = current(), current().px
    painter.setFont(theme.font("caption"))
    for hour in range(scale.first_hour, scale.last_hour):
        y = (hour - scale.first_hour) * scale.hour
        painter.setPen(QPen(theme.color("line"), 1))
        if y:
            painter.drawLine(scale.gutter, y, scale.width, y)
        painter.setPen(QPen(QColor(mix(theme.tokens.line, theme.tokens.surface, 0.5)), 1))
        half = y + scale.hour // 2
        painter.drawLine(scale.gutter, half, scale.width, half)
        painter.setPen(theme.color("muted"))
        box = QRect(0, y - px(10) if y else 0, scale.gutter - px(10), px(20))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, f"{hour}.00")


def _paint_busy(
    painter: QPainter, scale: TimeScale, column: tuple[int, date], busy: Busy
) -> None:  # fmt: skip
    """A grey block; whole days are told in the head."""
    if busy.is_whole_day:
        return
    theme, px = current(), current().px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mix(theme.tokens.line, theme.tokens.surface, 0.35)))
    painter.drawRoundedRect(_box(scale, column[1], _on_day(busy, column[1])), px(6), px(6))


def _tell_busy(
    painter: QPainter, scale: TimeScale, column: tuple[int, date],
    part: tuple[datetime, datetime] | None, translator: Translator,
) -> None:  # fmt: skip
    """The word on it, in the part that no talk covers."""
    if part is None:
        return
    theme, px = current(), current().px
    painter.setPen(theme.color("muted"))
    painter.setFont(theme.font("caption"))
    words = translator.text("Bezet in uw eigen agenda")
    inner = _box(scale, column[1], part).adjusted(px(8), px(3), -px(4), -px(3)).toRect()
    said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
    if inner.height() >= px(12):
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, said)


def _box(scale: TimeScale, day: date, part: tuple[datetime, datetime]) -> QRectF:
    first = datetime.combine(day, time(scale.first_hour))
    return QRectF(scale.box(max(part[0], first), part[1], Lane(0, 1)))


def _in_sight(busy: Busy, entries: Iterable[Entry]) -> tuple[datetime, datetime] | None:
    """The longest stretch of a busy time that lies beside all talks; none for a whole day."""
    free = [] if busy.is_whole_day else [(busy.at, busy.until)]
    for entry in entries:
        end = entry.at + timedelta(minutes=entry.minutes)
        parts = ((a, min(b, entry.at)) for a, b in free), ((max(a, end), b) for a, b in free)
        free = [(a, b) for part in parts for a, b in part if a < b]
    return max(free, key=lambda part: part[1] - part[0], default=None)


def _on_day(busy: Busy, day: date) -> tuple[datetime, datetime]:
    """The part of a busy time on one day."""
    begin = datetime.combine(day, time())
    end = begin + timedelta(hours=23, minutes=59)
    return max(busy.at, begin), min(busy.until, end)


def _paint_hovered(painter: QPainter, scale: TimeScale, moment: datetime) -> None:
    """The half hour that a click would take."""
    theme, px = current(), current().px
    box = QRectF(scale.box(moment, moment + timedelta(minutes=30), Lane(0, 1)))
    painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
    painter.setPen(theme.color("accent"))
    painter.setFont(theme.font("caption"))
    words = f"+ {moment.hour}.{moment:%M}"
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _paint_now(painter: QPainter, scale: TimeScale, now: datetime) -> None:
    if now.date() not in scale.days or not scale.first_hour <= now.hour < scale.last_hour:
        return
    theme, px = current(), current().px
    left, width = scale.column(scale.days.index(now.date()))
    y = scale.y(now.time())
    ink = QColor(theme.tokens.danger.ink)
    painter.setPen(QPen(ink, 2))
    painter.drawLine(left, y, left + width, y)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(left, y), px(4), px(4))
