"""A small calendar under a date field: weeks from Monday with their number, keys and mouse."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.dates import AHEAD, BACK
from meedoen_desktop.views.widgets.day_button import DayButton
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.widgets.restyled import Restyled

_WEEKS = 6
_FIRST, _LAST = date(1850, 1, 1), date(2150, 12, 31)
_DAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_GAP = 4
"""Logical pixels between the field and the calendar."""


class DayPicker(Restyled, QWidget):
    """``picked`` gives a day; pressing beside it or Escape closes it without one."""

    picked = Signal(object)

    def __init__(
        self, field: QWidget, translator: Translator, today: date, chosen: date | None, way: str
    ) -> None:
        super().__init__(field, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setObjectName("day_picker")
        self.setAccessibleName(translator.text("Kies een dag"))
        self._translator, self._today, self._chosen, self._way = translator, today, chosen, way
        self.day = chosen or today
        """The day that the arrows move from."""
        self.month = Strong("")
        self.days = [DayButton() for _ in range(_WEEKS * 7)]
        self._weeks = [Caption("") for _ in range(_WEEKS)]
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head())
        self._column.addLayout(self._grid())
        self.now = QuietButton(translator.text("Vandaag"), "", lambda: self._pick(today))
        self._column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignHCenter)
        self._show()
        self.dress()

    def show_under(self, field: QWidget) -> None:
        """Below the field where it fits on the screen, else above it."""
        self.adjustSize()
        gap, screen = current().px(_GAP), field.screen().availableGeometry()
        place = field.mapToGlobal(QPoint(0, field.height() + gap))
        if place.y() + self.height() > screen.bottom():
            place.setY(max(field.mapToGlobal(QPoint(0, 0)).y() - gap - self.height(), screen.top()))
        place.setX(max(min(place.x(), screen.right() - self.width()), screen.left()))
        self.move(place)
        self.show()
        self._take_keyboard()

    def _head(self) -> QHBoxLayout:
        _ = self._translator.text
        self.before = IconButton("caret-left", _("Vorige maand"), lambda: self._by_month(-1))
        self.after = IconButton("caret-right", _("Volgende maand"), lambda: self._by_month(1))
        row = QHBoxLayout()
        row.addWidget(self.before)
        row.addWidget(self.month, 1, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.after)
        return row

    def _grid(self) -> QGridLayout:
        from babel.dates import format_date

        grid, middle = QGridLayout(), Qt.AlignmentFlag.AlignCenter
        grid.setSpacing(0)
        grid.addWidget(Caption(self._translator.text("wk")), 0, 0, middle)
        monday = self._today - timedelta(days=self._today.weekday())
        for number in range(7):
            day = monday + timedelta(days=number)
            name = format_date(day, "EEEEEE", locale=self._translator.language)
            grid.addWidget(Caption(name), 0, number + 1, middle)
        for week, label in enumerate(self._weeks, start=1):
            grid.addWidget(label, week, 0, middle)
        for number, button in enumerate(self.days):
            button.clicked.connect(lambda _on=False, one=button: self._pick(one.day))
            grid.addWidget(button, 1 + number // 7, 1 + number % 7)
        grid.setColumnMinimumWidth(0, current().px(30))
        return grid

    def _show(self) -> None:
        """The month of the day that the arrows move from."""
        from babel.dates import format_date

        name = self._translator.language
        first = self.day.replace(day=1)
        self.month.setText(format_date(first, "LLLL y", locale=name))
        start = max(first - timedelta(days=first.weekday()), date.min)
        for number, button in enumerate(self.days):
            day = start + timedelta(days=number)
            button.show_day(
                day,
                self._translator.day_long(day),
                today=day == self._today,
                pale=day.month != first.month or self._is_elsewhere(day),
            )
            button.setChecked(day == self._chosen)
            policy = Qt.FocusPolicy.StrongFocus if day == self.day else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        for week, label in enumerate(self._weeks):
            label.setText(str(self.days[week * 7].day.isocalendar().week))

    def _is_elsewhere(self, day: date) -> bool:
        """Not where the field looks; it may be picked all the same."""
        if self._way == AHEAD:
            return day < self._today
        return self._way == BACK and day > self._today

    def _go(self, day: date) -> None:
        self.day = min(max(day, _FIRST), _LAST)
        self._show()

    def _by_month(self, months: int) -> None:
        """The same day of another month, or its last one."""
        count = self.day.year * 12 + self.day.month - 1 + months
        year, month = count // 12, count % 12 + 1
        if _FIRST.year <= year <= _LAST.year:
            self._go(date(year, month, min(self.day.day, monthrange(year, month)[1])))

    def _take_keyboard(self) -> None:
        button = next(one for one in self.days if one.day == self.day)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, day: date) -> None:
        self.close()
        self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(self.day)
        elif key in _DAYS:
            self._go(self.day + timedelta(days=_DAYS[key]))
            self._take_keyboard()
        elif key in _MONTHS:
            year = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._by_month(_MONTHS[key] * (12 if year else 1))
            self._take_keyboard()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            there = 0 if key == Qt.Key.Key_Home else 6
            self._go(self.day + timedelta(days=there - self.day.weekday()))
            self._take_keyboard()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self._by_month(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        painter.setPen(QPen(theme.color("strong_line"), 1))
        painter.setBrush(theme.color("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.px(10), theme.px(10))
        painter.setPen(QPen(theme.color("line"), 1))
        top, last = self.days[0].geometry(), self.days[-1].geometry()
        painter.drawLine(top.left() - 1, top.top(), top.left() - 1, last.bottom())

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(px(10), px(8), px(14), px(8))
        self._column.setSpacing(px(4))
