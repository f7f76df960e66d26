"""A trajectory on the page: goal, coach, hours built up, what was told, and a stall."""

from __future__ import annotations

from datetime import date
from functools import partial

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.trail import trail_words, trajectories
from meedoen_desktop.services.trail.trail import Report, TrajectoryCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trajectories import FINISHED, PLANNED, RUNNING, STOPPED
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.trail.closing_dialog import ClosingDialog
from meedoen_desktop.views.trail.hours_line import HoursLine
from meedoen_desktop.views.trail.item import Button, Item
from meedoen_desktop.views.trail.report_dialog import ReportDialog
from meedoen_desktop.views.trail.trajectory_dialog import TrajectoryDialog
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton

_REPORTS = 3
"""Reports in sight; earlier ones are in the history of the client."""


class TrajectoryItem(Item):
    """``case`` with its actions."""

    subject = trail_words.TRAJECTORY
    case: TrajectoryCase

    def fill(self) -> None:
        data = self.case.data
        self.head(data.provider, self._below(), self._more())
        if not self.is_open:
            self.muted(self.case.outcome or data.goal)
            self.documents()
            return
        self.say(data.goal)
        if self.case.stalled:
            sentence = self._("De uren blijven gelijk. Plan een driegesprek: wat helpt?")
            stall = IconLine("users-three", sentence, strong=True, ink="warning")
            stall.setObjectName("trail.stalled")
            self.column.addWidget(stall)
        self.wait()
        coach = " · ".join(part for part in (data.coach, data.coach_details) if part)
        self.line("phone", coach)
        self._add_hours()
        self._add_reports()
        self.documents()
        self.buttons(self._next())

    def _below(self) -> str:
        data = self.case.data
        parts = [self._(self.case.label)]
        begin = self.words.day(data.starts_on)
        if data.ends_on is not None:
            end = self.words.day(data.ends_on)
            parts.append(self._("{begin} tot {eind}", begin=begin, eind=end))
        else:
            parts.append(self._("sinds {dag}", dag=begin))
        if data.price_cents:
            euros = f"{data.price_cents // 100:,}".replace(",", ".")
            parts.append(self._("{bedrag} euro", bedrag=euros))
        return " · ".join(parts)

    def _add_hours(self) -> None:
        hours = self.case.hours
        if len(hours) < 2:
            told = self._("{uren} uur per week", uren=hours[0][1]) if hours else ""
            self.line("clock", told)
            return
        self.column.addWidget(Caption(self._("Uren per week")))
        self.column.addWidget(HoursLine(self.context.translator, hours))

    def _add_reports(self) -> None:
        for report in reversed(self.case.reports[-_REPORTS:]):
            self.column.addWidget(self._report_line(report))

    def _report_line(self, report: Report) -> IconLine:
        day = self.words.day(report.on)
        what = self._("Driegesprek") if report.three_way else self._("Coach")
        parts = [what, day]
        if report.hours is not None:
            parts.append(self._("{uren} uur per week", uren=report.hours))
        icon = "users-three" if report.three_way else "chat-text"
        head = " · ".join(parts)
        remove = self._("Het verslag is weggehaald.")
        action = partial(self.desk.doing.run, remove, trajectories.remove_report, report.id)
        more = MoreButton(
            self._("Meer over het verslag van {dag}", dag=day),
            ((self._("Haal weg"), "trash", action),),
        )
        return IconLine(icon, report.note or head, head if report.note else "", buttons=(more,))

    def _next(self) -> list[Button]:
        if self.case.status == PLANNED:
            return [("begun", self._("Begonnen"), "play", self._begun)]
        talk = ("report", self._("Gesprek met de coach"), "chats", self._report)
        together = ("three_way", self._("Plan een driegesprek"), "users-three", self._plan)
        finish = ("finish", self._("Rond af"), "flag-checkered", partial(self._close, FINISHED))
        return [talk, *([together] if self.case.stalled else []), finish]

    def _more(self) -> tuple[Choice, ...]:
        usual = self.usual_more(
            self._edit, trajectories.remove, self._("Het traject is weggehaald.")
        )
        if not self.is_open:
            return usual
        plan: Choice = (self._("Plan een driegesprek"), "users-three", self._plan)
        stop: Choice = (self._("Gestopt"), "stop", partial(self._close, STOPPED))
        return (plan, stop, *usual)

    def _begun(self) -> None:
        words = self._("Het traject is vandaag begonnen.")
        self.desk.doing.run(words, trajectories.set_status, self.case.id, RUNNING)

    def _report(self) -> None:
        dialog = ReportDialog(self.desk.window, self.context, self.case)
        self.ask(dialog, self._("Wat de coach vertelde, is bewaard."))

    def _plan(self) -> None:
        """A talk of three: the usual form for an appointment, with its kind chosen."""
        start = Start(self.desk.trail.person_id, kind=appointments.THREE_WAY)
        dialog = AppointmentDialog(self.desk.window, self.context, start)
        dialog.kept.connect(self._planned)
        dialog.show_over()

    def _planned(self, appointment_id: str) -> None:
        context = self.context

        def cancel() -> None:
            context.tasks.run(
                appointments.cancel, context.store, appointment_id, owner=context.messages
            )

        context.messages.done(
            self._("Het driegesprek staat erin."), self._("Ongedaan maken"), cancel
        )

    def _close(self, status: str) -> None:
        store, case_id = self.context.store, self.case.id

        def keep(day: date, outcome: str, _until: date | None) -> Undo:
            return trajectories.set_status(store, case_id, status, day, outcome)

        title = self._("Rond het traject af") if status == FINISHED else self._("Stop het traject")
        dialog = ClosingDialog(self.desk.window, self.context, title, self.case.data.provider, keep)
        done = self._("Het traject is afgerond.")
        self.ask(dialog, done if status == FINISHED else self._("Het traject is gestopt."))

    def _edit(self) -> None:
        desk = self.desk
        dialog = TrajectoryDialog(desk.window, self.context, desk.trail, desk.directory, self.case)
        self.ask(dialog, self._("Het traject is gewijzigd."))
