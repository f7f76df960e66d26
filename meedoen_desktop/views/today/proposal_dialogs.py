"""The dialogs in which a proposal is done, filled with what the proposal knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import FORMS, REVIEW, THREE_WAY, WORKPLACE
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.dossier import relations
from meedoen_desktop.services.dossier.relations import RelationData
from meedoen_desktop.services.rhythm import decisions, proposals
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.services.trail import trail, trail_undo, trajectories
from meedoen_desktop.services.trail.indications import IndicationData
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.ending_dialog import EndingDialog
from meedoen_desktop.views.dossier.relation_dialog import RelationDialog
from meedoen_desktop.views.words import proposal_words as words
from meedoen_desktop.views.words.method_words import method_words
from meedoen_desktop.views.words.spoken_days import near_day

Told = Callable[[str, Callable[[], object]], None]
"""Called with what was done, and what takes it back."""

_TALK_KINDS = {"three_way": THREE_WAY, "visit": WORKPLACE, "review": REVIEW, "route": REVIEW}
_TIMES_OF_DAY = {"morning": time(10), "afternoon": time(14)}


class ProposalDialogs:
    """Opened over ``owner``'s window; ``told`` is called with what was done and its undo."""

    def __init__(self, context: Context, owner: QWidget, told: Told) -> None:
        self._context, self._owner, self._told = context, owner, told
        self._ = context.translator.text

    def plan(self, line: ProposalLine, form: str = "") -> None:
        """A talk, in the form, for the kind and at the time of day that the profile asks."""
        start = self._start(line, form)
        dialog = AppointmentDialog(self._owner.window(), self._context, start)
        store = self._context.store
        dialog.kept.connect(
            lambda made: self._told(
                self._("De afspraak staat erin."), partial(appointments.cancel, store, made)
            )
        )
        dialog.show_over()

    def _start(self, line: ProposalLine, form: str) -> Start:
        one, kind = line.proposal, _TALK_KINDS.get(line.kind, "")
        people = self._("begeleider") if one.detail("through") else ""
        form = form or (one.way if one.way in FORMS else "")
        if kind == WORKPLACE:  # out of the house, and not to the client's home
            form = ""
        at = _TIMES_OF_DAY.get(one.detail("time_of_day"))
        has_office = kind != WORKPLACE
        return Start(
            line.person_id,
            at=at,
            kind=kind,
            form=form,
            people=people,
            has_office=has_office,
            why=words.why(self._context.translator, line, self._context.clock.today()),
        )

    def supporter(self, line: ProposalLine) -> None:
        """Who supports the client."""
        store = self._context.store
        data = RelationData(role=relations.SUPPORTER)
        dialog = RelationDialog(self._owner.window(), self._context, line.person_id, data)
        dialog.kept.connect(
            lambda made: self._told(
                self._("De begeleider staat erbij."),
                partial(relations.remove_relation, store, made),
            )
        )
        dialog.show_over()

    def end(self, line: ProposalLine) -> None:
        """Round the guidance off."""
        profile, context = method_words(self._context).profile, self._context
        if profile is None:
            return
        why = words.why(context.translator, line, context.clock.today())
        dialog = EndingDialog(self._owner.window(), context, profile, line, why)
        dialog.ended.connect(
            lambda made: self._told(
                self._("{naam}: de begeleiding is afgerond.", naam=line.name),
                partial(groups.remove_fact, context.store, made),
            )
        )
        dialog.show_over()

    def indication(self, line: ProposalLine) -> None:
        """The same indication again."""
        from meedoen_desktop.views.trail.indication_dialog import IndicationDialog

        known = trail.read_trail(self._context.store, line.person_id)
        wanted = line.proposal.detail("indication_id")
        kind = next((one.data.kind for one in known.indications if one.id == wanted), "")
        start = IndicationData(kind, self._context.clock.today())
        dialog = IndicationDialog(self._owner.window(), self._context, known, start=start)
        dialog.kept.connect(partial(self._kept, self._("De aanvraag staat erin.")))
        dialog.show_over()

    def report(self, line: ProposalLine) -> None:
        """What the coach told: a report, and contact with the coach."""
        from meedoen_desktop.views.trail.report_dialog import ReportDialog

        case = self._trajectory(line)
        if case is None:
            return
        dialog = ReportDialog(self._owner.window(), self._context, case)
        said = self._("Wat de coach vertelde, is bewaard.")
        dialog.kept.connect(partial(self._kept, said))
        dialog.show_over()

    def ask(self, line: ProposalLine) -> bool:
        """Ask how a referral stands; False when the line is about none."""
        from meedoen_desktop.views.today.ask_dialog import AskDialog

        known = trail.read_trail(self._context.store, line.person_id)
        wanted = line.proposal.detail("referral_id")
        case = next((one for one in known.referrals if one.id == wanted), None)
        if case is None:
            return False
        dialog = AskDialog(self._owner.window(), self._context, case)
        dialog.kept.connect(partial(self._asked, line))
        dialog.show_over()
        return True

    def _asked(self, line: ProposalLine, done: Undo) -> None:
        """Done for now; when it comes back is said."""
        store, profile = self._context.store, method_words(self._context).profile
        if profile is None:
            return
        ids = decisions.decide(store, profile, line, decisions.Choice(decisions.DONE))
        coming = proposals.for_client(store, profile, line.person_id)
        day = next((one.start for one in coming if one.rule == line.rule), None)
        said = self._("{naam}: nagevraagd.", naam=line.name)
        if day is not None:
            shown = near_day(self._context.translator, day, self._context.clock.today())
            said += " " + self._("Zonder nieuws komt het {dag} weer op Vandaag.", dag=shown)

        def take_back() -> None:
            decisions.take_back(store, ids)
            trail_undo.take_back(store, done)

        self._told(said, take_back)

    def finish_trajectory(self, line: ProposalLine) -> None:
        """What came of the trajectory."""
        from meedoen_desktop.views.trail.closing_dialog import ClosingDialog

        case, store = self._trajectory(line), self._context.store
        if case is None:
            return
        dialog = ClosingDialog(
            self._owner.window(), self._context, self._("Rond het traject af"), case.data.provider,
            lambda day, outcome, _until: trajectories.set_status(
                store, case.id, trajectories.FINISHED, day, outcome
            ),
        )  # fmt: skip
        dialog.kept.connect(partial(self._kept, self._("Het traject is afgerond.")))
        dialog.show_over()

    def _trajectory(self, line: ProposalLine) -> trail.TrajectoryCase | None:
        known = trail.read_trail(self._context.store, line.person_id)
        wanted = line.proposal.detail("trajectory_id")
        return next((one for one in known.trajectories if one.id == wanted), None)

    def _kept(self, said: str, done: Undo) -> None:
        self._told(said, partial(trail_undo.take_back, self._context.store, done))
