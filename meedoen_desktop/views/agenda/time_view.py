"""A day or a week: the days on top, the hours below, the working hours in sight."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda import Agenda
from meedoen_desktop.views.agenda.day_head import DayHead
from meedoen_desktop.views.agenda.time_grid import TimeGrid
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card

_BEGIN = 8
"""The hour at the top when nothing begins earlier."""


class TimeView(Card):
    """Signals are those of ``head`` and ``grid``."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setObjectName("agenda.time")
        self.head, self.grid = DayHead(translator), TimeGrid(translator)
        self._scroller = QScrollArea()
        self._scroller.setWidgetResizable(True)
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setWidget(self.grid)
        self._scroller.viewport().installEventFilter(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._scroller, 1)
        self.body.addLayout(column, 1)
        self.fill()
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
        self._scroller.verticalScrollBar().setValue(max(0, top))

    def tick(self, now: datetime) -> None:
        """Time went on: the line of now with it."""
        self.grid.set_now(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            viewport = self._scroller.viewport()
            self.grid.set_room(viewport.height())
            self.head.set_right(self._scroller.width() - viewport.width())
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        super().restyle()
        px, outer = current().px, self.layout()
        if outer is not None:
            outer.setContentsMargins(px(4), px(6), px(4), px(8))
