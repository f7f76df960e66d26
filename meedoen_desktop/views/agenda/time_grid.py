"""Hours from top to bottom, days beside each other, talks where they belong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda, Entry
from meedoen_desktop.views.agenda.entry_button import EntryButton
from meedoen_desktop.views.agenda.entry_moving import MovableEntry, carry_keyboard
from meedoen_desktop.views.agenda.grid_painting import paint_grid
from meedoen_desktop.views.agenda.lanes import Lane, lanes
from meedoen_desktop.views.agenda.time_scale import TimeScale, hours_needed
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_OFFICE_HOURS = (7, 19)
_HOUR = 52
"""Least height of an hour, in logical pixels."""
_IN_VIEW = 10
"""Hours that should fit on the screen when it is high enough."""
GUTTER = 54
_STEPS = {
    Qt.Key.Key_Up: timedelta(minutes=-15),
    Qt.Key.Key_Down: timedelta(minutes=15),
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
}


class TimeGrid(Restyled, QWidget):
    """``opened`` gives a button, ``moved`` an entry and its new moment, ``asked`` a free moment."""

    opened = Signal(object)
    moved = Signal(object, object)
    asked = Signal(object)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.agenda: Agenda | None = None
        self.days: tuple[date, ...] = ()
        self.buttons: list[EntryButton] = []
        self._lanes: dict[str, Lane] = {}
        self._room = 0
        self._hours = _OFFICE_HOURS
        self.hidden_names = False
        self.setMouseTracking(True)
        self.hovered: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translator.text("Agenda"))
        self.dress()

    def show_agenda(self, agenda: Agenda, days: tuple[date, ...], *, hidden: bool) -> None:
        """Everything of these days; names only when not ``hidden``."""
        self.agenda, self.days, self.hidden_names = agenda, days, hidden
        before = self.buttons
        shown = [entry for entry in agenda.entries if entry.at.date() in days]
        self._lanes = {}
        for day in days:
            mine = [entry for entry in shown if entry.at.date() == day]
            found = lanes([(entry.at, entry.until) for entry in mine])
            self._lanes |= {entry.id: lane for entry, lane in zip(mine, found, strict=True)}
        busy = [(one.at, one.until) for one in agenda.busy if not one.is_whole_day]
        busy = [one for one in busy if one[0].date() in days]
        self._hours = hours_needed([*((e.at, e.until) for e in shown), *busy], _OFFICE_HOURS)
        self.buttons = [self._button(entry) for entry in shown]
        self._fit()
        for button in self.buttons:
            self.put(button)
            button.show()
        carry_keyboard(before, self.buttons)
        for old in before:
            old.hide()
            old.deleteLater()
        self.update()

    def set_room(self, height: int) -> None:
        """How high the part that is in sight is: hours grow with it."""
        self._room = height
        self._fit()

    def set_now(self, now: datetime) -> None:
        """Move the line of now."""
        if self.agenda is not None:
            self.agenda = replace(self.agenda, now=now)
            self.update()

    @property
    def scale(self) -> TimeScale:
        px = current().px
        hour = max(px(_HOUR), self._room // _IN_VIEW)
        return TimeScale(self.days, px(GUTTER), self.width(), hour, *self._hours, gap=px(2))

    def put(self, button: MovableEntry) -> None:
        """Lay a button where its entry belongs; one that is moved takes the whole column."""
        shown = button.shown
        lane = self._lanes.get(shown.id) if shown.at == button.entry.at else None
        button.setGeometry(self.scale.box(shown.at, shown.until, lane or Lane(0, 1)))

    def moment_at(self, _entry: Entry, corner: QPoint) -> datetime:
        """The nearest quarter; the column in which the middle of the button is."""
        scale = self.scale
        middle = scale.column(0)[1] // 2
        return scale.moment_at(QPoint(corner.x() + middle, corner.y()))

    def stepped(self, moment: datetime, key: Qt.Key) -> datetime:
        """A quarter up or down, a day left or right; it stays in sight."""
        found = moment + _STEPS[key]
        earliest, latest = time(self._hours[0]), time(self._hours[1] - 1, 45)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return found if found.date() in self.days else moment
        fits = found.date() == moment.date() and earliest <= found.time() <= latest
        return found if fits else moment

    def go(self, button: MovableEntry, key: Qt.Key) -> None:
        """Up and down within the day, left and right to the nearest day with something in it."""
        same_day = [one for one in self.buttons if one.entry.at.date() == button.entry.at.date()]
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            at = next(n for n, one in enumerate(same_day) if one is button)
            step = 1 if key == Qt.Key.Key_Down else -1
            _focus(same_day[(at + step) % len(same_day)])
            return
        forward = key == Qt.Key.Key_Right
        day = button.entry.at.date()
        days = sorted({one.entry.at.date() for one in self.buttons}, reverse=not forward)
        beyond = [one for one in days if (one > day if forward else one < day)]
        if beyond:
            there = [one for one in self.buttons if one.entry.at.date() == beyond[0]]
            clock = button.entry.at.time()
            _focus(min(there, key=lambda one: abs(_minutes(one.entry.at.time()) - _minutes(clock))))

    def _button(self, entry: Entry) -> EntryButton:
        button = EntryButton(self._translator, entry, self, self, hidden=self.hidden_names)
        button.clicked.connect(lambda _on=False: self.opened.emit(button))
        button.moved.connect(lambda moment: self.moved.emit(entry, moment))
        return button

    def _fit(self) -> None:
        if self.height() != self.scale.height:
            self.setFixedHeight(self.scale.height)
        self._lay()

    def _lay(self) -> None:
        for button in self.buttons:
            self.put(button)

    def restyle(self) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(current().px(400), self.scale.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())

    def leaveEvent(self, _event: object) -> None:
        self.hovered = None
        self.update()

    def _hover(self, point: QPoint) -> None:
        """Show which half hour a click would take."""
        free = self.days and not self.hidden_names and point.x() > self.scale.gutter
        found = self.scale.moment_at(point, down=True) if free else None
        if found is not None:
            found = found.replace(minute=found.minute // 30 * 30)
        if found != self.hovered:
            self.hovered = found
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hover(event.position().toPoint())
            if self.hovered is not None:
                self.asked.emit(self.hovered)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.agenda is not None:
            paint_grid(self.painter(), self.scale, self.agenda, self.hovered, self._translator)


def _focus(button: QWidget) -> None:
    button.setFocus(Qt.FocusReason.TabFocusReason)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
