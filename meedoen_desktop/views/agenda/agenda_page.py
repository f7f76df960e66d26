"""*Agenda*: a day, a week or a month of talks and meetings."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services.agenda.agenda import Agenda, DayFacts, Entry, read_agenda
from meedoen_desktop.views.agenda.deeds import Deeds
from meedoen_desktop.views.agenda.entry_card import EntryCard, Veil
from meedoen_desktop.views.agenda.entry_moving import MovableEntry
from meedoen_desktop.views.agenda.month_view import MonthView
from meedoen_desktop.views.agenda.span import DAY, MONTH, WEEK, Span
from meedoen_desktop.views.agenda.time_view import TimeView
from meedoen_desktop.views.agenda.tool_bar import ToolBar
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.page import Page

_ROOMY = 1080
"""Logical pixels from which the name of a month is written in full."""
_EDGES = 64
_LEAST, _LOW = 260, 400
"""Height of the days at least, and of a page on which the buttons scroll along."""
_TICK = 30_000
"""Milliseconds between two looks at the clock."""


class AgendaPage(Page):
    """The week of today to begin with; while the client looks along there are no names."""

    def __init__(self, context: Context, day: str = "") -> None:
        start = date.fromisoformat(day) if day else context.clock.today()
        self.span = Span(DAY if day else WEEK, start)
        self.bar = ToolBar(context)
        self._is_low = False
        super().__init__("", "", (self.bar,))
        self.setObjectName("agenda")
        self.context = context
        self.deeds = Deeds(context, self, self.refresh)
        self.agenda: Agenda | None = None
        self.veil: Veil | None = None
        self.time_view, self.month_view = (
            TimeView(context.translator),
            MonthView(context.translator),
        )
        self.views = QStackedWidget()
        self.views.addWidget(self.time_view)
        self.views.addWidget(self.month_view)
        self.views.setMinimumHeight(current().px(_LEAST))
        self.body.addWidget(self.views, 1)
        self._fill_height()
        self._name()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""
        span = self.span
        self.context.tasks.run(
            read_agenda, self.context.store, span.first, span.last,
            done=lambda found: self._show(span, found), owner=self,
        )  # fmt: skip

    def flush(self) -> None:
        """Nothing is typed here; a card that is open goes."""
        self._close_card()

    def go(self, span: Span) -> None:
        """Show other days."""
        self._close_card()
        self.span = span
        self._name()
        self.refresh()

    def open_entry(self, button: MovableEntry) -> None:
        """The card of a talk, beside it."""
        if self.agenda is None or self.context.together.is_on:
            return
        self._close_card()
        deeds = self.deeds.of(button.entry, self._now())
        card = EntryCard(self.context.translator, button.entry, deeds)
        self.veil = Veil(self, card, button)
        self.veil.closed.connect(self._forget_veil)

    def _connect(self) -> None:
        bar, grid, month = self.bar, self.time_view.grid, self.month_view.grid
        bar.stepped.connect(lambda steps: self.go(self.span.moved(steps)))
        bar.today_asked.connect(lambda: self.go(Span(self.span.mode, self.context.clock.today())))
        bar.mode_chosen.connect(self._set_mode)
        bar.plan_asked.connect(self.deeds.plan)
        bar.refreshed.connect(self.refresh)
        grid.asked.connect(self._plan_at)
        self.time_view.head.chosen.connect(lambda day: self.go(Span(DAY, day)))
        month.chosen.connect(lambda day: self.go(Span(DAY, day)))
        for ground in (grid, month):
            ground.opened.connect(self.open_entry)
            ground.moved.connect(self.deeds.move)
        self.context.together.changed.connect(self._together)
        timer = QTimer(self, interval=_TICK)
        timer.timeout.connect(lambda: self.time_view.tick(self._now()))
        timer.start()

    def _plan_at(self, moment: datetime) -> None:
        if not self.context.together.is_on:
            self.deeds.plan(moment)

    def _set_mode(self, mode: str) -> None:
        """From a month to the week or day of today when today is in it, else to its first."""
        today = self.context.clock.today()
        day = self.span.day
        if self.span.mode == MONTH and (today.year, today.month) == (day.year, day.month):
            day = today
        elif self.span.mode == MONTH:
            day = day.replace(day=1)
        self.go(Span(mode, day))

    def _together(self, _on: object = None) -> None:
        """A method, not a lambda: Qt lets go of it when this page is deleted."""
        self._close_card()
        self.bar.show_together()
        if self.agenda is not None:
            self._show(self.span, self.agenda)

    def _show(self, span: Span, agenda: Agenda) -> None:
        if span != self.span:  # an answer to an earlier question
            return
        self.agenda = agenda
        hidden = self.context.together.is_on
        self.bar.show_waiting(agenda.waiting)
        if span.mode == MONTH:
            self.month_view.show_agenda(agenda, span.day.month, hidden=hidden)
            self.views.setCurrentWidget(self.month_view)
        else:
            days = tuple(facts.day for facts in self._facts(agenda))
            self.time_view.show_agenda(agenda, days, hidden=hidden)
            self.views.setCurrentWidget(self.time_view)
        self._name(agenda)

    def _facts(self, agenda: Agenda) -> tuple[DayFacts, ...]:
        return agenda.without_empty_weekend() if self.span.mode == WEEK else agenda.days

    def _name(self, agenda: Agenda | None = None) -> None:
        """The period as the title, and how much there is."""
        translator = self.context.translator
        shown = agenda.without_empty_weekend() if agenda and self.span.mode == WEEK else ()
        days = tuple(facts.day for facts in shown)
        short = self.width() < current().px(_ROOMY)
        title = self.span.title(translator, days, short=short)
        said = []
        if self.span.mode != MONTH:
            said.append(translator.text("Week {nummer}", nummer=self.span.week_number))
            said += [str(self.span.last.year)] if short else []
        entries = self._counted(agenda)
        if entries:
            said.append(translator.plural("{count} afspraak", "{count} afspraken", len(entries)))
        self.set_title(title, " · ".join(said))
        self.bar.show_mode(self.span.mode)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.bar.set_room(self.width() - current().px(_EDGES))
        super().resizeEvent(event)
        self._place_bar()
        self._close_card()
        self._name(self.agenda)

    def _fill_height(self) -> None:
        """The days take all height there is; the page scrolls only where that is too little."""
        ground = self.scroller.widget()
        column = ground.layout() if ground is not None else None
        if isinstance(column, QVBoxLayout):
            column.setStretch(0, 1)
            column.setStretch(1, 0)

    def _place_bar(self) -> None:
        """Beside the title; on a low page with large text it scrolls along with the days."""
        is_low = self.height() < current().px(_LOW)
        if is_low == self._is_low:
            return
        self._is_low = is_low
        if is_low:
            self.action_row.removeWidget(self.bar)
            self.body.insertWidget(0, self.bar)
        else:
            self.body.removeWidget(self.bar)
            self.action_row.addWidget(self.bar)

    def _counted(self, agenda: Agenda | None) -> list[Entry]:
        """What lies in the period itself, not in the days of another month around it."""
        if agenda is None:
            return []
        month = self.span.day.month
        return [
            entry for entry in agenda.entries if self.span.mode != MONTH or entry.at.month == month
        ]

    def _now(self) -> datetime:
        return self.context.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)

    def _close_card(self) -> None:
        if self.veil is not None:
            self.veil.close_card()

    def _forget_veil(self) -> None:
        self.veil = None
