"""What can be done with a proposal: do it, or decide otherwise; all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services import appointments, decisions
from meedoen_desktop.services.decisions import MOVED, PAUSED, SKIPPED, STOPPED
from meedoen_desktop.services.proposals import ProposalLine
from meedoen_desktop.views.clients import proposal_words as words
from meedoen_desktop.views.clients.appointment_dialog import AppointmentDialog
from meedoen_desktop.views.clients.decision_dialog import DecisionDialog
from meedoen_desktop.views.clients.method_words import method_words
from meedoen_desktop.views.clients.more_button import Choice, MoreButton
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.icons import icon

_HELD = (
    (appointments.DONE, N_("Gesproken"), "check", N_("Het gesprek is geweest.")),
    (appointments.NO_SHOW, N_("Niet gekomen"), "user-minus",
     N_("Niet gekomen. De volgende uitnodiging wordt voorgesteld.")),
    (appointments.CANCELLED, N_("Afgezegd"), "x", N_("De afspraak is afgezegd.")),
)  # fmt: skip


class ProposalDeeds:
    """For the lines of one page; ``changed`` is called after everything that was done or undone."""

    def __init__(self, context: Context, owner: QWidget, changed: Callable[[], None]) -> None:
        self._context, self._owner, self._changed = context, owner, changed

    def button(self, line: ProposalLine) -> SecondaryButton | None:
        """The button that does it; None where opening the client is what there is to do."""
        _, deed = self._context.translator.text, words.deed(line)
        if deed == words.OPEN:
            return None
        shown = words.button(self._context.translator, line)
        made = SecondaryButton(shown, words.icon(line) if deed == words.NOTE else "")
        made.clicked.connect(lambda _on=False: self._do(line, made))
        made.setObjectName(f"proposal.do.{line.about}")
        what = words.title(self._context.translator, line)
        made.setAccessibleName(_("{knop}: {wat}, {naam}", knop=shown, wat=what, naam=line.name))
        return made

    def more(self, line: ProposalLine) -> MoreButton:
        """The quiet menu *Anders*."""
        _ = self._context.translator.text
        choices: tuple[Choice, ...] = (
            (_("Al gedaan"), "check", lambda: self.done(line)),
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

    def _do(self, line: ProposalLine, button: QWidget) -> None:
        deed = words.deed(line)
        if deed == words.NOTE:
            self._context.quick_note(line.person_id)
        elif deed == words.LETTER and "letter" in self._context.places:
            self._context.navigate("letter", person_id=line.person_id)
        elif deed == words.PLAN:
            self._plan(line)
        elif deed == words.RECORD:
            self._record(line, button)
        elif deed == words.DONE:
            self.done(line)

    def _plan(self, line: ProposalLine) -> None:
        context = self._context
        dialog = AppointmentDialog(self._owner.window(), context, line.person_id)
        text = context.translator.text("De afspraak staat erin.")
        dialog.kept.connect(
            lambda made: self._told(text, partial(appointments.cancel, context.store, made))
        )
        dialog.show_over()

    def _record(self, line: ProposalLine, button: QWidget) -> None:
        menu = QMenu(button)
        menu.setObjectName("proposal.record")
        for status, label, sign, said in _HELD:
            entry = menu.addAction(icon(sign, "muted", 18), self._context.translator.text(label))
            entry.triggered.connect(
                lambda _on=False, status=status, said=said: self._held(line, status, said)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

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
