"""What can be done with a proposal: do it, or decide otherwise; all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.rhythm import decisions
from meedoen_desktop.services.rhythm.decisions import MOVED, PAUSED, SKIPPED, STOPPED
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.close_file_dialog import Suggested
from meedoen_desktop.views.dossier.decision_dialog import DecisionDialog
from meedoen_desktop.views.dossier.file_deeds import FileDeeds, FileOf
from meedoen_desktop.views.next_invitation import mark_no_show
from meedoen_desktop.views.today.interpreter_proposals import InterpreterProposals
from meedoen_desktop.views.today.letter_proposals import LetterProposals
from meedoen_desktop.views.today.message_proposals import MessageProposals
from meedoen_desktop.views.today.proposal_dialogs import ProposalDialogs
from meedoen_desktop.views.today.quick_deeds import QuickDeeds
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.more_button import Choice, ChoiceButton, MoreButton
from meedoen_desktop.views.words import proposal_words as words
from meedoen_desktop.views.words.method_words import method_words


class ProposalDeeds:
    """For the lines of one page; ``changed`` is called after everything that was done or undone."""

    def __init__(self, context: Context, owner: QWidget, changed: Callable[[], None]) -> None:
        self._context, self._owner, self._changed = context, owner, changed
        self._dialogs = ProposalDialogs(context, owner, self._told)
        self._acts: dict[str, Callable[[ProposalLine], object]] = {
            words.NOTE: lambda line: context.quick_note(line.person_id),
            words.PLAN: self._dialogs.plan,
            words.LETTER: lambda line: context.navigate("letter", person_id=line.person_id),
            words.DONE: self.done,
            words.SUPPORTER: self._dialogs.supporter,
            words.CLOSE: self._close_file,
            words.INDICATION: self._dialogs.indication,
            words.REPORT: self._dialogs.report,
            words.ASK: self._ask_how,
            words.FINISH: self._dialogs.finish_trajectory,
            **MessageProposals(context, owner, self._told).acts(),
            **QuickDeeds(context, owner, self._told).acts(),
            **LetterProposals(context, owner, self._told).acts(),
            **InterpreterProposals(context, owner, self._told).acts(),
        }

    def buttons(self, line: ProposalLine) -> tuple[QWidget, ...]:
        """What does it."""
        deed = words.deed(line)
        _ = self._context.translator.text
        if deed == words.RECORD:
            return (
                self._button(
                    line, appointments.DONE, _("Gesproken"), "", partial(self._talk, line)
                ),
                self._button(
                    line, appointments.NO_SHOW, _("Niet gekomen"), "", partial(self._missed, line)
                ),
            )
        shown = words.button(self._context.translator, line)
        if deed == words.CHOOSE:
            return (self._named(ChoiceButton(shown, self._choices(line)), line, "do", shown),)
        icon = words.icon(line) if deed in {words.NOTE, words.CALL} else ""  # a number is dialled
        return (self._button(line, "do", shown, icon, partial(self._do, line)),)

    def _button(
        self, line: ProposalLine, name: str, shown: str, icon: str, act: Callable[[], object]
    ) -> QWidget:
        return self._named(SecondaryButton(shown, icon, act), line, name, shown)

    def _named(self, made: QWidget, line: ProposalLine, name: str, shown: str) -> QWidget:
        made.setObjectName(f"proposal.{name}.{line.about}")
        made.setAccessibleName(
            self._context.translator.text(
                "{knop}: {wat}, {naam}", knop=shown, wat=self._what(line), naam=line.name
            )
        )
        return made

    def _choices(self, line: ProposalLine) -> tuple[Choice, ...]:
        """After the last invitation: what the consultant thinks fits."""
        _, dialogs = self._context.translator.text, self._dialogs
        return (
            (_("Bel, of bel de begeleider"), "phone", lambda: self._acts[words.NOTE](line)),
            (_("Plan een huisbezoek"), "house-line", lambda: dialogs.plan(line, appointments.HOME)),
            (_("Plan het op een andere manier"), "calendar-plus", lambda: dialogs.plan(line)),
            (_("Rond af, en kijk later opnieuw"), "flag-checkered", lambda: dialogs.end(line)),
        )

    def more(self, line: ProposalLine) -> MoreButton:
        """The quiet menu *Anders*."""
        _ = self._context.translator.text
        first: Choice = (_("Al gedaan"), "check", lambda: self.done(line))
        if words.deed(line) == words.RECORD:
            first = (_("Afgezegd"), "x", partial(self._cancelled, line))
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

    def _close_file(self, line: ProposalLine) -> None:
        """The whole file, with what the proposal knows filled in."""
        why = words.why(self._context.translator, line, self._context.clock.today())
        months = int(line.proposal.detail("look_again_months") or 0)
        client = FileOf(line.person_id, line.name)
        FileDeeds(self._context, self._owner, client, self._changed).close(
            Suggested(line.proposal.detail("reason"), months, why)
        )

    def _ask_how(self, line: ProposalLine) -> None:
        """How a referral stands, with room for the answer; an indication is only asked about."""
        if not self._dialogs.ask(line):
            self.done(line)

    def _what(self, line: ProposalLine) -> str:
        return words.title(self._context.translator, line).lower()

    def _do(self, line: ProposalLine) -> None:
        self._acts[words.deed(line)](line)

    def _talk(self, line: ProposalLine) -> None:
        """Write down what was said; closing that keeps that the talk was held."""
        talk_id = line.proposal.detail("appointment_id")
        self._context.navigate("talk", person_id=line.person_id, appointment_id=talk_id)

    def _missed(self, line: ProposalLine) -> None:
        talk_id = line.proposal.detail("appointment_id")
        mark_no_show(self._context, line.person_id, line.name, talk_id, self._told, self._owner)

    def _cancelled(self, line: ProposalLine) -> None:
        store, talk_id = self._context.store, line.proposal.detail("appointment_id")
        said = self._context.translator.text("De afspraak is afgezegd.")
        self._context.tasks.run(
            appointments.cancel,
            store,
            talk_id,
            done=lambda before: self._told(
                said, partial(appointments.set_status, store, talk_id, before)
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

    def _told(
        self,
        text: str,
        undo: Callable[[], object],
        then: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        context, changed = self._context, self._changed

        def take_back() -> None:
            context.tasks.run(undo, done=lambda _result: changed(), owner=context.messages)

        context.messages.done(text, context.translator.text("Ongedaan maken"), take_back, then)
        changed()
