"""The parts of the conversation with about when: a gentle guide, never a clock that runs out."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.form import AgendaItem, Form
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_ROOM = 96
"""Logical pixels that a part needs before all parts are shown."""


def part_at(form: Form, place: str) -> int:
    """The number of the part that belongs to a place: areas are the longest part.

    What must be told comes right before it; the end comes after it.
    """
    minutes = [item.minutes for item in form.agenda]
    story = minutes.index(max(minutes))
    first = f"topic:{form.topics[0].id}" if form.topics else ""
    if place == first:
        return max(story - 1, 0)
    if place in {"open", "closing"}:
        return min(story + 1, len(minutes) - 1)
    return story


class AgendaStrip(Restyled, QWidget):
    """Times are rounded to five minutes; ``show_place`` lights the part that one is in."""

    def __init__(self, form: Form, started: datetime, translator: Translator) -> None:
        super().__init__()
        self._form, self._translator = form, translator
        self._start = started - timedelta(minutes=started.minute % 5)
        self._part = 0
        self.setObjectName("intake.agenda")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_place("")
        self.dress()

    def show_place(self, place: str) -> None:
        """Light the part that belongs to this place."""
        self._part = part_at(self._form, place)
        self.setAccessibleName(self._now_words())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(360), current().px(50))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), current().px(50))

    def _times(self) -> list[tuple[AgendaItem, str]]:
        found, at = [], self._start
        for item in self._form.agenda:
            found.append((item, f"{at.hour}.{at:%M}"))
            at += timedelta(minutes=item.minutes)
        return found

    def _now_words(self) -> str:
        until = self._start + timedelta(
            minutes=sum(item.minutes for item in self._form.agenda[: self._part + 1])
        )
        return self._translator.text(
            "{onderdeel}, tot ongeveer {tijd}",
            onderdeel=self._form.agenda[self._part].label.text(self._translator.language),
            tijd=f"{until.hour}.{until:%M}",
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        count = len(self._form.agenda)
        if self.width() < count * current().px(_ROOM):
            self._paint_one(painter)
        else:
            self._paint_all(painter)

    def _paint_one(self, painter: QPainter) -> None:
        theme = current()
        painter.setFont(theme.font("body"))
        painter.setPen(QColor(theme.tokens.muted))
        words = painter.fontMetrics().elidedText(
            self._now_words(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), self.leading() | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_all(self, painter: QPainter) -> None:
        theme, px = current(), current().px
        times = self._times()
        last = self._room_for(times[-1][0])
        step = (self.width() - last) / max(len(times) - 1, 1)
        line = px(7)
        painter.setPen(QPen(theme.color("line"), 2))
        painter.drawLine(px(5), line, round(step * (len(times) - 1)) + px(5), line)
        for number, (item, at) in enumerate(times):
            left = round(step * number)
            is_now = number == self._part
            self._paint_dot(painter, left + px(5), line, is_now=is_now, past=number < self._part)
            wide = last if number == len(times) - 1 else round(step) - px(8)
            box = QRect(left, px(15), wide, px(18))
            self._write(painter, box, item.label.text(self._translator.language), is_now=is_now)
            self._write(painter, box.translated(0, px(16)), at, is_now=False)

    def _room_for(self, item: AgendaItem) -> int:
        """Pixels of the last part, which has nothing behind it: its words, up to its share."""
        font = current().font("caption")
        font.setWeight(QFont.Weight.DemiBold)
        words = item.label.text(self._translator.language)
        return min(QFontMetrics(font).horizontalAdvance(words) + 2, self.width() // 4)

    def _write(self, painter: QPainter, box: QRect, words: str, *, is_now: bool) -> None:
        theme = current()
        font = theme.font("caption")
        if is_now:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens.text if is_now else theme.tokens.muted))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, self.leading() | Qt.AlignmentFlag.AlignTop, fitted)

    @staticmethod
    def _paint_dot(painter: QPainter, x: int, y: int, *, is_now: bool, past: bool) -> None:
        theme, px = current(), current().px
        radius = px(6 if is_now else 4)
        ink = theme.color("accent" if is_now or past else "strong_line")
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink if is_now or past else theme.color("bg"))
        painter.drawEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
        painter.setPen(QPen(theme.color("line"), 2))
