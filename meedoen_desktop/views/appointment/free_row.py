"""Free moments to choose from in one press; nothing is shown while there are none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.times import shown_time
from meedoen_desktop.views.words.days import full_day


class FreeRow(QWidget):
    """``chosen`` gives the talk of the button that was pressed: its day and time."""

    chosen = Signal(object)

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translator = translator
        self._flow = FlowLayout(spacing=current().px(8))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, current().px(10))
        line.setSpacing(current().px(12))
        said = Text(translator.text("U bent vrij op"), kind="muted")
        said.setWordWrap(False)
        line.addWidget(said)
        line.addLayout(self._flow, 1)
        self.hide()

    def show_moments(self, moments: Sequence[Talk], today: date) -> None:
        """A button for each."""
        for one in moments:
            words = f"{full_day(self._translator, one.day, today)}, {shown_time(one.at)}"
            button = SecondaryButton(words, "", partial(self.chosen.emit, one))
            button.setObjectName(f"appointment.free.{one.day.isoformat()}")
            self._flow.addWidget(button)
        self.setVisible(bool(moments))
