"""The days that somebody works, as a row of check boxes."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.flow_layout import FlowLayout

_A_MONDAY = date(2024, 1, 1)


class WorkingDays(QWidget):
    """ISO weekday digits: "124" is Monday, Tuesday, Thursday."""

    changed = Signal()

    def __init__(self, translator: Translator, days: str) -> None:
        super().__init__()
        self.boxes: list[QCheckBox] = []
        row = FlowLayout()
        row.setSpacing(current().px(6))
        self.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        for number in range(7):
            box = _box(translator, _A_MONDAY + timedelta(days=number))
            box.setObjectName(f"working_days.{number + 1}")
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes.append(box)
            row.addWidget(box)
        self.set_value(days)

    def value(self) -> str:
        return "".join(str(n) for n, box in enumerate(self.boxes, start=1) if box.isChecked())

    def set_value(self, days: str) -> None:
        for number, box in enumerate(self.boxes, start=1):
            box.setChecked(str(number) in days)


def _box(translator: Translator, day: date) -> QCheckBox:
    """Short on the screen ("ma"), so that a week stays on one line; in full when read aloud."""
    from babel.dates import format_date

    box = QCheckBox(format_date(day, "EEE", locale=translator.language).strip("."))
    box.setAccessibleName(translator.day_long(day).split()[0].strip(","))
    return box
