"""A day, typed as people write it; always left to right, also in an Arabic window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.views.widgets.dates import AHEAD, DayParts, read_day


class DateField(QLineEdit):
    """``changed`` comes when the field is left or Enter pressed with another valid value.

    ``value`` raises WrongInput for what cannot be a date; ``partial`` allows 9-1980 and 1980.
    From ``today`` a day may be said: vrijdag, volgende week, 3-12; ``way`` says which one is meant
    (`dates`). None stands for a birth date, which is written out.
    """

    changed = Signal(object)

    def __init__(
        self,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        today: date | None,
        partial: bool = False,
        way: str = AHEAD,
    ) -> None:
        super().__init__(parent)
        self._partial, self._today, self._way = partial, today, way
        self._last: DayParts | None = None
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(30)
        self.editingFinished.connect(self._finish)

    def value(self) -> DayParts | None:
        """What is typed, or None for an empty field."""
        return read_day(self.text(), partial=self._partial, today=self._today, way=self._way)

    def set_value(self, parts: DayParts | None) -> None:
        """Show a day without the signal."""
        self._last = parts
        self.setText(parts.typed if parts else "")

    def _finish(self) -> None:
        try:
            found = self.value()
        except WrongInput:
            return
        if found != self._last:
            self.set_value(found)
            self.changed.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()


def day_of(field: DateField, key: str) -> date | None:
    """The day in a field, or None; `WrongInput` at ``key``."""
    try:
        parts = field.value()
    except WrongInput as error:
        raise WrongInput(error.sentence, field=key, **error.params) from None
    return parts.as_date() if parts else None
