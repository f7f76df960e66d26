"""One day in the small calendar of a date field: its number, and what is true for it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Ringed

WIDE, HIGH = 36, 32
"""Logical pixels of a day at text size 100 %."""


class DayButton(Ringed, QAbstractButton):
    """Checked when it is the day in the field. ``show_day`` makes it another day."""

    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self.is_today = self.is_pale = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dress()

    def show_day(self, day: date, name: str, *, today: bool, pale: bool) -> None:
        """``name`` is read aloud; ``pale`` is of another month, or not where the field looks."""
        self.day, self.is_today, self.is_pale = day, today, pale
        self.setAccessibleName(name)
        self.update()

    def nextCheckState(self) -> None:
        """The calendar closes with the first press."""

    def restyle(self) -> None:
        self.setFont(current().font("body"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(current().px(WIDE), current().px(HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only Space is for one day; Qt would let the arrows walk over all buttons."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        self._paint_ground(painter, box)
        ink = "muted" if self.is_pale else "text"
        if self.isChecked():
            ink = "on_accent"
        elif self.is_today:
            ink = "accent"
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("strong" if self.isChecked() or self.is_today else "body"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.day.day))

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        theme = current()
        round_ = theme.px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(box, round_, round_)
        elif self.underMouse():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(box, round_, round_)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.is_today and not self.isChecked():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRoundedRect(box, round_, round_)
        if self.shows_ring():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), round_, round_)
