"""A time of day to type, with arrows for the quarters of an hour."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.views.widgets.spin_fields import Spin
from meedoen_desktop.views.widgets.times import read_time, shown_time

_QUARTER, _DAY = 15, 24 * 60
"""Minutes."""


class TimeField(Spin, QAbstractSpinBox):
    """``changed`` comes with each other time that is typed or stepped to, not from ``set_time``.

    What is no time stays to be mended: ``value`` says so, ``last_good`` is what was before.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = time(0)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self._line.setMaxLength(9)
        self._line.textEdited.connect(self._typed)
        self.editingFinished.connect(self._settled)
        self.settle()
        self._show()

    def value(self) -> time:
        """What stands there; `WrongInput` with the field ``at``."""
        try:
            return read_time(self._line.text())
        except WrongInput as error:
            raise WrongInput(error.sentence, field="at") from None

    def last_good(self) -> time:
        """What stands there, or stood there last when it is none."""
        return self._time

    def set_time(self, at: time) -> None:
        """Show a time without the signal."""
        self._time = at
        self._show()

    def stepBy(self, steps: int) -> None:
        quarters = round((self._time.hour * 60 + self._time.minute) / _QUARTER) + steps
        minutes = quarters * _QUARTER % _DAY
        self._become(time(minutes // 60, minutes % 60))
        self._show()
        self._line.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
            | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All is selected, so that typing replaces it; a press sets its cursor first."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self._line, self._line.selectAll)

    def _typed(self, text: str) -> None:
        try:
            self._become(read_time(text))
        except WrongInput:
            return

    def _become(self, at: time) -> None:
        if at != self._time:
            self._time = at
            self.changed.emit(at)

    def _settled(self) -> None:
        """As one writes it, when it is a time."""
        try:
            self.value()
        except WrongInput:
            return
        self._show()

    def _show(self) -> None:
        self._line.setText(shown_time(self._time))
