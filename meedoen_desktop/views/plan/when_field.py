"""By when: a date to type, with the usual choices beside it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.flow_layout import FlowLayout

_WIDE = 168


class WhenField(QWidget):
    """``edited``: something was typed or chosen."""

    edited = Signal()

    def __init__(self, translator: Translator, today: date, name: str, value: str) -> None:
        super().__init__()
        _ = translator.text
        self.field = DateField(translator, _("vrijdag of 14-9"), today=today)
        self.field.setAccessibleName(_("Wanneer?"))
        self.field.setObjectName(f"{name}.when")
        self.field.setFixedWidth(current().px(_WIDE))
        self.field.setText(value)
        self.field.textEdited.connect(lambda _text: self.edited.emit())
        self.field.changed.connect(lambda _day: self.edited.emit())
        flow = FlowLayout(self, 2)
        flow.addWidget(self.field)
        for number, (words, chosen) in enumerate(_quick(translator, today)):
            button = QuietButton(words, "", partial(self._choose, chosen))
            button.setObjectName(f"{name}.quick.{number}")
            flow.addWidget(button)

    def typed(self) -> str:
        """As it stands there, to keep while one types."""
        return self.field.text().strip()

    def value(self) -> date | None:
        """The day, or None for an empty field; `WrongInput` for what is no day."""
        try:
            parts = self.field.value()
        except WrongInput as error:
            raise WrongInput(error.sentence, field="when", **error.params) from None
        return parts.as_date() if parts else None

    def _choose(self, day: date) -> None:
        self.field.set_value(DayParts.of(day))
        self.edited.emit()


def _quick(translator: Translator, today: date) -> tuple[tuple[str, date], ...]:
    """The end of this week and the next, and later: windows rather than a day to fail on."""
    _ = translator.text
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    return (
        (_("Deze week"), friday),
        (_("Volgende week"), friday + timedelta(weeks=1)),
        (_("Over 2 weken"), today + timedelta(weeks=2)),
        (_("Over een maand"), today + timedelta(weeks=4)),
    )
