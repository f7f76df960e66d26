"""A day, typed as people write it or picked; always left to right, also in an Arabic window."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.dates import AHEAD, DayParts, read_day
from meedoen_desktop.views.widgets.icons import icon
from meedoen_desktop.views.widgets.restyled import Restyled

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_BUTTON, _EDGE = 34, 12
"""Logical pixels at the end of the field for the button, and before its text."""


class DateField(Restyled, QLineEdit):
    """``changed`` comes when the field is left or Enter pressed with another valid value.

    ``value`` raises WrongInput for what cannot be a date; ``partial`` allows 9-1980 and 1980.
    From ``today`` a day may be said: vrijdag, volgende week, 3-12; ``way`` says which one is meant
    (`dates`). The arrows go a day up or down, Alt and down or F4 open a calendar. None stands for
    a birth date, which is written out.
    """

    changed = Signal(object)

    def __init__(
        self,
        translator: Translator,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        today: date | None,
        partial: bool = False,
        way: str = AHEAD,
    ) -> None:
        super().__init__(parent)
        self._translator = translator
        self._partial, self._today, self._way = partial, today, way
        self._last: DayParts | None = None
        self._told: tuple[str, str] = ("", "")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(30)
        self.calendar: QAction | None = None
        if today is not None and not partial:
            self.calendar = QAction(translator.text("Kies een dag"), self)
            self.calendar.triggered.connect(self.open_calendar)
            self.addAction(self.calendar, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._finish)
        self.dress()

    def restyle(self) -> None:
        if self.calendar is not None:
            self.calendar.setIcon(icon("calendar-blank", "muted"))

    def value(self) -> DayParts | None:
        """What is typed, or None for an empty field."""
        return read_day(self.text(), partial=self._partial, today=self._today, way=self._way)

    def set_value(self, parts: DayParts | None) -> None:
        """Show a day without the signal."""
        self._last = parts
        self.setText(parts.typed if parts else "")

    def open_calendar(self) -> None:
        """Show the month of the day that stands here, or of today."""
        from meedoen_desktop.views.widgets.day_picker import DayPicker

        if self._today is None or self.isReadOnly():
            return
        picker = DayPicker(self, self._translator, self._today, self._day(), self._way)
        picker.picked.connect(self._pick)
        picker.show_under(self)

    def _pick(self, day: date) -> None:
        self._write(day)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editingFinished.emit()

    def _write(self, day: date) -> None:
        """As if it were typed: it can be taken back, and whoever listens hears of it."""
        self.selectAll()
        self.insert(DayParts.of(day).typed)

    def _day(self) -> date | None:
        """What stands here, if that is a whole day."""
        try:
            found = self.value()
        except WrongInput:
            return None
        return found.as_date() if found is not None and found.is_complete else None

    def _finish(self) -> None:
        try:
            found = self.value()
        except WrongInput:
            return
        if found != self._last:
            self.set_value(found)
            self.changed.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alone = Qt.Key(event.key()), not event.modifiers()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if (key == Qt.Key.Key_F4 and alone) or (key == Qt.Key.Key_Down and alt):
            self.open_calendar()
        elif self._today is not None and key in _STEPS and alone and not self.isReadOnly():
            now = self._day()
            self._write(now + timedelta(days=_STEPS[key]) if now else self._today)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Behind what is typed stands which day that is, where there is room."""
        super().paintEvent(event)
        told = self.meaning()
        if not told:
            return
        px = current().px
        painter = QPainter(self)
        painter.setFont(current().font("caption"))
        painter.setPen(current().color("muted"))
        end = self.width() - px(_BUTTON if self.calendar is not None else _EDGE)
        wide = painter.fontMetrics().horizontalAdvance(told)
        used = self.fontMetrics().horizontalAdvance(self.text()) + px(_EDGE + 8)
        if used + wide <= end:
            box = QRect(end - wide, 0, wide, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, told)
        painter.end()

    def meaning(self) -> str:
        """The weekday of a date, the date of what is said ("vrijdag": "4 dec"), or nothing."""
        text = self.text()
        if self._today is None or not text:
            return ""
        if self._told[0] != text:
            self._told = text, self._in_words()
        return self._told[1]

    def _in_words(self) -> str:
        from babel.dates import format_date

        day = self._day()
        if day is None:
            return ""
        is_written = self.text() == DayParts.of(day).typed
        pattern = "EEEEEE" if is_written else "EEEEEE d MMM"
        return format_date(day, pattern, locale=self._translator.language).replace(".", "")


def day_of(field: DateField, key: str) -> date | None:
    """The day in a field, or None; `WrongInput` at ``key``."""
    try:
        parts = field.value()
    except WrongInput as error:
        raise WrongInput(error.sentence, field=key, **error.params) from None
    return parts.as_date() if parts else None
