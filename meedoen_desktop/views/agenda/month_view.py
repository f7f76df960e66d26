"""A month: the names of the days on top, the weeks below."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda
from meedoen_desktop.views.agenda.grid_view import GridView
from meedoen_desktop.views.agenda.month_grid import GUTTER, MonthGrid
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_A_MONDAY = date(2024, 1, 1)


class MonthView(GridView):
    """Signals are those of ``grid``."""

    def __init__(self, translator: Translator) -> None:
        self.grid = MonthGrid(translator)
        self._names = _Names(translator)
        super().__init__(self._names, self.grid)
        self.setObjectName("agenda.month")
        self._seen: date | None = None

    def show_agenda(self, agenda: Agenda, month: int, *, hidden: bool) -> None:
        """Begin at the first week, or with the week of today in sight."""
        self.grid.show_agenda(agenda, month, hidden=hidden)
        begins = agenda.days[0].day if agenda.days else None
        if begins != self._seen:
            self._seen = begins
            QTimer.singleShot(0, self, self._to_today)

    def _to_today(self) -> None:
        today = self.grid.cell_of_today()
        if today is None:
            self.scroller.verticalScrollBar().setValue(0)
        else:
            self.scroller.ensureWidgetVisible(today, 0, current().px(8))

    def make_room(self, height: int, bar: int) -> None:
        self.grid.set_room(height)
        self._names.right = bar
        self._names.update()


class _Names(Restyled, QWidget):
    """Monday to Sunday, in the columns of the grid."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        from babel.dates import format_date

        days = (_A_MONDAY + timedelta(days=number) for number in range(7))
        language = translator.language
        self._names = [format_date(day, "EEEE", locale=language) for day in days]
        self._short = [name[:2] for name in self._names]
        self.right = 0
        self.dress()

    def restyle(self) -> None:
        self.setFixedHeight(current().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = current(), current().px
        painter = self.painter()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        room = self.width() - px(GUTTER) - self.right
        fits = all(
            painter.fontMetrics().horizontalAdvance(n) < room // 7 - px(12) for n in self._names
        )
        for number, name in enumerate(self._names if fits else self._short):
            left = px(GUTTER) + room * number // 7 + px(10)
            box = QRect(left, 0, room // 7, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
