"""Weeks below each other: each day a cell, each talk a line in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda, Entry
from meedoen_desktop.views.agenda.entry_button import EntryButton
from meedoen_desktop.views.agenda.entry_moving import MovableEntry, carry_keyboard
from meedoen_desktop.views.agenda.month_cell import TOP, MonthCell
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_LINE = 20
_LEAST_LINES = 2
GUTTER = 34
_STEPS = {
    Qt.Key.Key_Up: timedelta(days=-7),
    Qt.Key.Key_Down: timedelta(days=7),
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
}


class MonthGrid(Restyled, QWidget):
    """``chosen`` gives a day, ``opened`` a button, ``moved`` an entry with its new moment."""

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(object, object)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._cells: list[MonthCell] = []
        self.buttons: list[EntryButton] = []
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def show_agenda(self, agenda: Agenda, month: int, *, hidden: bool) -> None:
        """All weeks of ``agenda``; days of another month than ``month`` are paler."""
        cells, buttons = self._cells, self.buttons
        self._cells = [
            MonthCell(
                self._translator, facts, agenda, self, outside=facts.day.month != month,
                hidden=hidden,
            )
            for facts in agenda.days
        ]  # fmt: skip
        for cell in self._cells:
            cell.clicked.connect(lambda _on=False, day=cell.day: self.chosen.emit(day))
            cell.show()
        self.buttons = [self._button(entry, hidden=hidden) for entry in agenda.entries]
        self._fit()
        carry_keyboard(buttons, self.buttons)
        for widget in (*cells, *buttons):
            widget.hide()
            widget.deleteLater()

    def cell_of_today(self) -> MonthCell | None:
        """The cell of today, when it is one of these days."""
        return next((cell for cell in self._cells if cell.is_today), None)

    def set_room(self, height: int) -> None:
        """How high the part that is in sight is."""
        self._room = height
        self._fit()

    def moment_at(self, _entry: Entry, corner: QPoint) -> datetime:
        """The day under the middle of the line; the time stays."""
        middle = corner + QPoint(self._column(0)[1] // 2, current().px(_LINE) // 2)
        cell = min(
            self._cells, key=lambda one: (one.geometry().center() - middle).manhattanLength()
        )
        return datetime.combine(cell.day, _entry.at.time())

    def stepped(self, moment: datetime, key: Qt.Key) -> datetime:
        """A day left or right, a week up or down, inside what is shown."""
        found = moment + _STEPS[key]
        return found if any(cell.day == found.date() for cell in self._cells) else moment

    def put(self, button: MovableEntry) -> None:
        """Under the number of its day, in order; what is moved lies on top of the first line."""
        cell = next((one for one in self._cells if one.day == button.shown.at.date()), None)
        place = self._place(button) if button.shown.at == button.entry.at else 0
        if cell is None or place is None:
            button.setGeometry(QRect())
            return
        px = current().px
        box = cell.geometry()
        top = box.top() + px(TOP) + place * px(_LINE)
        button.setGeometry(box.left() + px(4), top, box.width() - px(6), px(_LINE) - 1)

    def go(self, button: MovableEntry, key: Qt.Key) -> None:
        """To the line before or after, or to the nearest day with something in it."""
        forward = key in {Qt.Key.Key_Down, Qt.Key.Key_Right}
        shown = [one for one in self.buttons if one.isVisible()]
        at = next((number for number, one in enumerate(shown) if one is button), 0)
        shown[(at + (1 if forward else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, entry: Entry, *, hidden: bool) -> EntryButton:
        button = EntryButton(self._translator, entry, self, self, hidden=hidden, is_line=True)
        button.clicked.connect(lambda _on=False: self.opened.emit(button))
        button.moved.connect(lambda moment: self.moved.emit(entry, moment))
        return button

    def _place(self, button: MovableEntry) -> int | None:
        """Which line of its day it has; None when the cell is full."""
        mine = [one for one in self.buttons if one.entry.at.date() == button.entry.at.date()]
        number = next(n for n, one in enumerate(mine) if one is button)
        return number if number < self._lines(len(mine)) else None

    def _lines(self, count: int) -> int:
        """How many lines a day shows: all, or one less to say how many more there are."""
        px = current().px
        room = (self._cell_height - px(TOP) - 2) // px(_LINE)
        return count if count <= room else max(0, room - 1)

    @property
    def _weeks(self) -> int:
        return max(1, len(self._cells) // 7)

    @property
    def _cell_height(self) -> int:
        px = current().px
        least = px(TOP) + _LEAST_LINES * px(_LINE) + 2
        return max(least, self._room // self._weeks)

    def _column(self, number: int) -> tuple[int, int]:
        gutter = current().px(GUTTER)
        room = max(7, self.width() - gutter)
        left = gutter + room * number // 7
        return left, gutter + room * (number + 1) // 7 - left

    def _fit(self) -> None:
        height = self._weeks * self._cell_height
        if height != self.height():
            self.setFixedHeight(height)
        self._lay()

    def _lay(self) -> None:
        for number, cell in enumerate(self._cells):
            left, width = self._column(number % 7)
            cell.setGeometry(left, number // 7 * self._cell_height, width, self._cell_height)
            count = sum(one.entry.at.date() == cell.day for one in self.buttons)
            cell.beyond = count - self._lines(count)
            cell.update()
        for button in self.buttons:
            self.put(button)
            button.setVisible(not button.geometry().isEmpty())
            button.raise_()

    def restyle(self) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(current().px(600), self._weeks * self._cell_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The numbers of the weeks, beside their Mondays."""
        theme, px = current(), current().px
        painter = self.painter()
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        for cell in self._cells[::7]:
            box = QRect(0, cell.y(), px(GUTTER), px(TOP))
            number = str(cell.day.isocalendar().week)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
