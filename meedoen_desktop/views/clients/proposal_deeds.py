"""What can be done with a proposal: do it, or decide otherwise; all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services import appointments, decisions
from meedoen_desktop.services.decisions import MOVED, PAUSED, SKIPPED, STOPPED
from meedoen_desktop.services.proposals import ProposalLine
from meedoen_desktop.views.clients import proposal_words as words
from meedoen_desktop.views.clients.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.clients.decision_dialog import DecisionDialog
from meedoen_desktop.views.clients.method_words import method_words
from meedoen_desktop.views.clients.more_button import Choice, MoreButton
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import SecondaryButton

_NOT_COME = N_("Niet gekomen. De volgende uitnodiging wordt voorgesteld.")


class ProposalDeeds:
    """For the lines of one page; ``changed`` is called after everything that was done or undone."""

    def __init__(self, context: Context, owner: QWidget, changed: Callable[[], None]) -> None:
        self._context, self._owner, self._changed = context, owner, changed

    def buttons(self, line: ProposalLine) -> tuple[QWidget, ...]:
        """What does it; none where opening the client is what there is to do."""
        deed = words.deed(line)
        if deed == words.OPEN:
            return ()
        _ = self._context.translator.text
        if deed == words.RECORD:
            missed = partial(self._held, line, appointments.NO_SHOW, _NOT_COME)
            return (
                self._button(
                    line, appointments.DONE, _("Gesproken"), "", partial(self._talk, line)
                ),
                self._button(line, appointments.NO_SHOW, _("Niet gekomen"), "", missed),
            )
        shown = words.button(self._context.translator, line)
        icon = words.icon(line) if deed == words.NOTE else ""
        return (self._button(line, "do", shown, icon, partial(self._do, line)),)

    def _button(
        self, line: ProposalLine, name: str, shown: str, icon: str, act: Callable[[], object]
    ) -> QWidget:
        made = SecondaryButton(shown, icon, act)
        made.setObjectName(f"proposal.{name}.{line.about}")
        made.setAccessibleName(
            self._context.translator.text(
                "{knop}: {wat}, {naam}", knop=shown, wat=self._what(line), naam=line.name
            )
        )
        return made

    def more(self, line: ProposalLine) -> MoreButton:
        """The quiet menu *Anders*."""
        _ = self._context.translator.text
        first: Choice = (_("Al gedaan"), "check", lambda: self.done(line))
        if words.deed(line) == words.RECORD:
            said = N_("De afspraak is afgezegd.")
            first = (_("Afgezegd"), "x", partial(self._held, line, appointments.CANCELLED, said))
        choices: tuple[Choice, ...] = (
            first,
            (_("Later…"), "clock", lambda: self._ask(line, MOVED)),
            (_("Pauze…"), "pause", lambda: self._ask(line, PAUSED)),
            (_("Overslaan…"), "skip-forward", lambda: self._ask(line, SKIPPED)),
            (_("Stoppen…"), "stop", lambda: self._ask(line, STOPPED)),
        )
        more = MoreButton(_("Anders voor {naam}: later, pauze, overslaan of stoppen",
                            naam=line.name), choices)  # fmt: skip
        more.setObjectName(f"proposal.more.{line.about}")
        return more

    def done(self, line: ProposalLine) -> None:
        """It was done, now or before."""
        profile = method_words(self._context).profile
        if profile is None:
            return
        text = self._context.translator.text(
            "Gedaan: {wat}", wat=f"{line.name}, {self._what(line)}"
        )
        self._context.tasks.run(
            decisions.decide,
            self._context.store,
            profile,
            line,
            decisions.Choice(decisions.DONE),
            done=lambda ids: self._told(
                text, partial(decisions.take_back, self._context.store, ids)
            ),
            owner=self._owner,
        )

    def _what(self, line: ProposalLine) -> str:
        return words.title(self._context.translator, line).lower()

    def _do(self, line: ProposalLine) -> None:
        deed = words.deed(line)
        if deed == words.NOTE:
            self._context.quick_note(line.person_id)
        elif deed == words.LETTER and "letter" in self._context.places:
            self._context.navigate("letter", person_id=line.person_id)
        elif deed == words.PLAN:
            self._plan(line)
        elif deed == words.DONE:
            self.done(line)

    def _plan(self, line: ProposalLine) -> None:
        context = self._context
        dialog = AppointmentDialog(self._owner.window(), context, Start(line.person_id))
        text = context.translator.text("De afspraak staat erin.")
        dialog.kept.connect(
            lambda made: self._told(text, partial(appointments.cancel, context.store, made))
        )
        dialog.show_over()

    def _talk(self, line: ProposalLine) -> None:
        """Write down what was said; closing that keeps that the talk was held."""
        talk_id = line.proposal.detail("appointment_id")
        self._context.navigate("talk", person_id=line.person_id, appointment_id=talk_id)

    def _held(self, line: ProposalLine, status: str, said: str) -> None:
        store, talk_id = self._context.store, line.proposal.detail("appointment_id")
        self._context.tasks.run(
            appointments.set_status,
            store,
            talk_id,
            status,
            done=lambda before: self._told(
                self._context.translator.text(said),
                partial(appointments.set_status, store, talk_id, before),
            ),
            owner=self._owner,
        )

    def _ask(self, line: ProposalLine, decision: str) -> None:
        profile = method_words(self._context).profile
        if profile is None:
            return
        dialog = DecisionDialog(self._owner.window(), self._context, profile, line, decision)
        dialog.decided.connect(self._decided)
        dialog.show_over()

    def _decided(self, said: str, ids: tuple[str, ...]) -> None:
        self._told(said, partial(decisions.take_back, self._context.store, ids))

    def _told(self, text: str, undo: Callable[[], object]) -> None:
        context, changed = self._context, self._changed

        def take_back() -> None:
            context.tasks.run(undo, done=lambda _result: changed(), owner=context.messages)

        context.messages.done(text, context.translator.text("Ongedaan maken"), take_back)
        changed()
