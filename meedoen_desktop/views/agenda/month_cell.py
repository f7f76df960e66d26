"""One day of a month: its number, what is true for it, and how many do not fit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda, DayFacts
from meedoen_desktop.views.agenda.day_head import facts_in_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Ringed

TOP = 28
"""Height of the line with the number, in logical pixels."""


class MonthCell(Ringed, QAbstractButton):
    """Pressing it shows the day alone; ``beyond`` counts what has no place in the cell."""

    def __init__(
        self,
        translator: Translator,
        facts: DayFacts,
        agenda: Agenda,
        parent: QWidget,
        *,
        outside: bool,
        hidden: bool,
    ) -> None:
        super().__init__(parent)
        self.day, self.works, self._outside = facts.day, facts.works, outside
        self.is_today = facts.day == agenda.today
        self._translator = translator
        busy = any(one.is_whole_day for one in agenda.busy_on(facts.day))
        self._said = facts_in_words(translator, facts, busy=busy, hidden=hidden, shade=True)
        count = len(agenda.on(facts.day))
        talks = translator.plural("{count} afspraak", "{count} afspraken", count) if count else ""
        parts = (translator.day_long(facts.day), self._said, talks)
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.setObjectName(f"agenda.day.{facts.day.isoformat()}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.beyond = 0
        self.dress()

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = current(), current().px
        painter = self.painter()
        ground = "sunken" if not self.works else "hover" if self.underMouse() else "surface"
        painter.fillRect(self.rect(), theme.color(ground))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.drawLine(0, 0, 0, self.height())
        if self.shows_ring():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(6), px(6))
        used = self._paint_number(painter)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        row = QRect(used, 0, self.width() - used - px(6), px(TOP))
        self._write(painter, row, self._said)
        if self.beyond:
            foot = QRect(px(8), self.height() - px(20), self.width() - px(12), px(18))
            self._write(painter, foot, self._translator.text("nog {aantal}", aantal=self.beyond))

    def _paint_number(self, painter: QPainter) -> int:
        """The number; returns where the next words may begin."""
        theme, px = current(), current().px
        number = str(self.day.day)
        painter.setFont(theme.font("strong"))
        wide = painter.fontMetrics().horizontalAdvance(number)
        if self.is_today:
            round_ = QRectF(px(4), px(2), px(25), px(25))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(round_)
            painter.setPen(QColor(theme.tokens.on_accent))
            painter.drawText(round_, Qt.AlignmentFlag.AlignCenter, number)
            return px(38)
        painter.setPen(theme.color("muted" if self._outside else "text"))
        box = QRect(px(10), 0, wide + px(4), px(TOP))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, number)
        return px(18) + wide

    @staticmethod
    def _write(painter: QPainter, box: QRect, words: str) -> None:
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, middle, said)
