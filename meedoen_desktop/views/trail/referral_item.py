"""A referral on the page: what was asked of whom, how long it waits, what to do next."""

from __future__ import annotations

from datetime import date
from functools import partial

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.trail import referrals, trail_words
from meedoen_desktop.services.trail.referrals import (
    ACCEPTED,
    FINISHED,
    PROPOSED,
    REFUSED,
    SENT,
    STARTED,
    STOPPED,
    WAITING,
)
from meedoen_desktop.services.trail.trail import ReferralCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trajectories import TrajectoryData
from meedoen_desktop.views.trail.closing_dialog import ClosingDialog
from meedoen_desktop.views.trail.desk import Desk
from meedoen_desktop.views.trail.item import Button, Item
from meedoen_desktop.views.trail.papers import ReferralPapers
from meedoen_desktop.views.trail.referral_dialog import ReferralDialog
from meedoen_desktop.views.trail.trajectory_dialog import TrajectoryDialog
from meedoen_desktop.views.widgets.more_button import Choice

_NEXT = {
    PROPOSED: (SENT,),
    SENT: (ACCEPTED, WAITING, STARTED),
    ACCEPTED: (STARTED, WAITING),
    WAITING: (STARTED,),
}
"""What usually comes after each state; the rest is under the dots."""
_BUTTONS = {
    SENT: (N_("Ik heb aangemeld"), "paper-plane-tilt"),
    ACCEPTED: (N_("Aangenomen"), "check"),
    WAITING: (N_("Op de wachtlijst"), "clock"),
    STARTED: (N_("Gestart"), "play"),
}
_CLOSINGS = {
    FINISHED: (N_("Rond af"), "flag-checkered", N_("De doorverwijzing is afgerond.")),
    REFUSED: (N_("Afgewezen"), "x-circle", N_("De doorverwijzing is afgewezen.")),
    STOPPED: (N_("Gestopt"), "stop", N_("De doorverwijzing is gestopt.")),
}
_DAYS = (SENT, ACCEPTED, WAITING, STARTED)


class ReferralItem(Item):
    """``case`` with its actions."""

    subject = trail_words.REFERRAL
    case: ReferralCase

    def __init__(self, desk: Desk, case: ReferralCase) -> None:
        super().__init__(desk, case)

    def fill(self) -> None:
        data = self.case.data
        self.head(data.organisation, self._below(), self._more())
        if not self.is_open:
            self.muted(self.case.outcome or data.purpose)
            self.documents()
            return
        self.say(data.purpose)
        self.wait()
        contact = " · ".join(part for part in (data.contact_name, data.contact_details) if part)
        self.line("phone", contact)
        self.line("lightning", self._("Spoed") if data.acute else "")
        self.muted(data.note)
        self.documents()
        self.buttons(self._next())

    def _below(self) -> str:
        """The kind, and on which day each thing happened."""
        steps = [
            self._("{status} {dag}", status=self.words.status(self.subject, step),
                   dag=self.words.day(day))
            for step in (*_DAYS, FINISHED, REFUSED, STOPPED)
            if (day := self.case.day_of(step)) is not None
        ]  # fmt: skip
        if not steps:
            steps = [
                self._("{status} {dag}", status=self.words.status(self.subject, PROPOSED),
                       dag=self.words.day(self.case.data.referred_on))
            ]  # fmt: skip
        return " · ".join((self._(self.case.label), *steps))

    def _next(self) -> list[Button]:
        made: list[Button] = [
            (status, self._(words), icon, partial(self._set, status))
            for status in _NEXT.get(self.case.status, ())
            for words, icon in (_BUTTONS[status],)
        ]
        if self.case.status in {PROPOSED, SENT}:
            made.append(("papers", self._("Brief en blad"), "printer", self._papers))
        if self.case.status == STARTED:
            made.append(("finish", self._("Rond af"), "flag-checkered", self._finish))
        return made

    def _more(self) -> tuple[Choice, ...]:
        closings: tuple[Choice, ...] = tuple(
            (self._(words), icon, partial(self._close, status))
            for status, (words, icon, _done) in _CLOSINGS.items()
            if self.is_open and not (status == FINISHED and self.case.status == STARTED)
        )
        papers: Choice = (self._("Brief en blad"), "printer", self._papers)
        usual = self.usual_more(
            self._edit, referrals.remove, self._("De doorverwijzing is weggehaald.")
        )
        course: Choice = (self._("Maak er een traject van"), "path", self._begin_trajectory)
        return (*closings, papers, *((course,) if self.is_open else ()), *usual)

    def _set(self, status: str) -> None:
        words = self._(
            "{naam}: {status}, vandaag.",
            naam=self.case.data.organisation,
            status=self.words.status(self.subject, status),
        )
        self.desk.doing.run(words, referrals.set_status, self.case.id, status)

    def _finish(self) -> None:
        self._close(FINISHED)

    def _close(self, status: str) -> None:
        title, _icon, done = _CLOSINGS[status]
        store, case_id = self.context.store, self.case.id

        def keep(day: date, outcome: str, _until: date | None) -> Undo:
            return referrals.set_status(store, case_id, status, day, outcome)

        name = self.case.data.organisation
        dialog = ClosingDialog(self.desk.window, self.context, self._(title), name, keep)
        self.ask(dialog, self._(done))

    def _edit(self) -> None:
        desk = self.desk
        dialog = ReferralDialog(desk.window, self.context, desk.trail, desk.directory, self.case)
        self.ask(dialog, self._("De doorverwijzing is gewijzigd."))

    def _begin_trajectory(self) -> None:
        desk, data = self.desk, self.case.data
        known = TrajectoryData(
            data.kind, data.organisation, self.context.clock.today(), goal=data.purpose,
            coach=data.contact_name, coach_details=data.contact_details, referral_id=self.case.id,
        )  # fmt: skip
        dialog = TrajectoryDialog(
            desk.window, self.context, desk.trail, desk.directory, known=known
        )
        self.ask(dialog, self._("Het traject staat erin."))

    def _papers(self) -> None:
        ReferralPapers(self.desk, self.case).ask()
