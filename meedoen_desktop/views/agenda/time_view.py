"""A day or a week: the days on top, the hours below, the working hours in sight."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QTimer

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda
from meedoen_desktop.views.agenda.day_head import DayHead
from meedoen_desktop.views.agenda.grid_view import GridView
from meedoen_desktop.views.agenda.time_grid import TimeGrid
from meedoen_desktop.views.theme import current

_BEGIN = 8
"""The hour at the top when nothing begins earlier."""


class TimeView(GridView):
    """Signals are those of ``head`` and ``grid``."""

    def __init__(self, translator: Translator) -> None:
        self.head, self.grid = DayHead(translator), TimeGrid(translator)
        super().__init__(self.head, self.grid)
        self.setObjectName("agenda.time")
        self._seen: tuple[date, ...] = ()

    def show_agenda(self, agenda: Agenda, days: tuple[date, ...], *, hidden: bool) -> None:
        """Other days begin at the working hours; the same days stay where they were."""
        self.head.show_days(agenda, days, hidden=hidden)
        self.grid.show_agenda(agenda, days, hidden=hidden)
        if days != self._seen:
            self._seen = days
            QTimer.singleShot(0, self, self.to_working_hours)

    def to_working_hours(self) -> None:
        """The first thing of these days, or the usual beginning, is at the top."""
        scale = self.grid.scale
        starts = [button.entry.at.hour for button in self.grid.buttons]
        hour = min([_BEGIN, *starts])
        top = (hour - scale.first_hour) * scale.hour - current().px(12)
        self.scroller.verticalScrollBar().setValue(max(0, top))

    def tick(self, now: datetime) -> None:
        """Time went on: the line of now with it."""
        self.grid.set_now(now)

    def make_room(self, height: int, bar: int) -> None:
        self.grid.set_room(height)
        self.head.set_right(bar)
