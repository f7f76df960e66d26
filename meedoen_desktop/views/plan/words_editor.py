"""Some words about what happened: how a step went, or why a goal stops."""

from __future__ import annotations

from functools import partial

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_goals import PlanGoal, Step
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.editor import Editor, Write
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted

_REASONS = (
    N_("Het past nu niet"), N_("Ik wil iets anders"), N_("Het was te groot: we maken het kleiner"),
)  # fmt: skip


class Outcome(Editor):
    """How a step went, in the client's words."""

    def __init__(self, desk: PlanDesk, step: Step) -> None:
        self._step = step
        known = {"words": step.outcome}
        super().__init__(desk, outcome(step.id), desk.context.translator.text("Bewaar"), known)

    def fields(self) -> None:
        self.words = self.line("words", self._("Hoe ging het?"), first=True)
        self.add(self.words)

    def typed(self) -> dict[str, str]:
        return {"words": self.words.text()}

    def action(self) -> Write:
        given = (self._step.id, self.words.text(), self.key)
        return self._("Opgeschreven hoe het ging."), plan_writing.tell_outcome, given


class StopReason(Editor):
    """Why a goal stops. A reason may be left out."""

    def __init__(self, desk: PlanDesk, goal: PlanGoal) -> None:
        self._goal = goal
        super().__init__(desk, stop(goal.id), desk.context.translator.text("Stop dit doel"), {})

    def fields(self) -> None:
        _ = self._
        self.add(Muted(_("Stoppen mag altijd. De stappen die nog open staan, rusten dan.")))
        self.words = self.line("words", _("Waarom? Dit mag leeg blijven"), first=True)
        self.add(self.words)
        flow = FlowLayout(spacing=2)
        for number, reason in enumerate(_REASONS):
            button = QuietButton(_(reason), "", partial(self._choose, _(reason)))
            button.setObjectName(f"plan.{self.key}.reason.{number}")
            flow.addWidget(button)
        self.body.addLayout(flow)

    def typed(self) -> dict[str, str]:
        return {"words": self.words.text()}

    def action(self) -> Write:
        given = (self._goal.id, self.words.text(), self.key)
        return self._("Het doel is gestopt."), plan_writing.stop_goal, given

    def _choose(self, said: str) -> None:
        self.words.setText(said)
        self.saving.touch()
        self.words.setFocus()


def outcome(step_id: str) -> str:
    """The key of the editor for how a step went."""
    return f"outcome:{step_id}"


def stop(goal_id: str) -> str:
    """The key of the editor for why a goal stops."""
    return f"stop:{goal_id}"
