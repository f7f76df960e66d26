"""Goals that were reached, and those that were stopped: both are part of the way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_goals import PlanGoal
from meedoen_desktop.views.plan.celebrating import Celebrating
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.more_button import MoreButton

_LEAD = 16


class ReachedCard(Card):
    """What was celebrated, and can be again."""

    def __init__(self, desk: PlanDesk, goals: tuple[PlanGoal, ...]) -> None:
        _ = desk.context.translator.text
        super().__init__(_("Bereikt"))
        self.setObjectName("plan.reached")
        for goal in goals:
            day = desk.day(goal.reached_on)
            more = _more(desk, goal)
            line = IconLine(
                "flag-banner", goal.what, _("bereikt {dag}", dag=day), strong=True,
                ink="success", buttons=(more,) if more else (),
            )  # fmt: skip
            self.add(line)
            again = QuietButton(
                _("Sta er samen bij stil"), "sun-horizon", partial(Celebrating(desk).show, goal)
            )
            again.setObjectName(f"plan.celebrate.{goal.id}")
            again.setAccessibleName(_("Sta er samen bij stil: {naam}", naam=goal.what))
            row = QHBoxLayout()
            row.addSpacing(current().px(_LEAD))
            row.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
            row.addStretch(1)
            self.body.addLayout(row)


class StoppedCard(Card):
    """What was stopped, without a judgement; the reason is not shown to who looks along."""

    def __init__(self, desk: PlanDesk, goals: tuple[PlanGoal, ...]) -> None:
        _ = desk.context.translator.text
        super().__init__(_("Gestopt"))
        self.setObjectName("plan.stopped")
        for goal in goals:
            parts = [_("gestopt {dag}", dag=desk.day(goal.stopped_on))]
            if goal.outcome and not desk.context.together.is_on:
                parts.append(goal.outcome)
            more = _more(desk, goal)
            buttons = (more,) if more else ()
            self.add(IconLine("hand-palm", goal.what, " · ".join(parts), buttons=buttons))


def _more(desk: PlanDesk, goal: PlanGoal) -> MoreButton | None:
    """Go on with it, or take it away."""
    if not desk.writes:
        return None
    _ = desk.context.translator.text
    again, gone = _("Verder met dit doel."), _("Het doel is weg. De stappen staan nu los.")
    more = MoreButton(
        _("Meer over {naam}", naam=goal.what),
        (
            (_("Ga hier verder mee"), "arrow-clockwise",
             partial(desk.do, again, plan_writing.reopen_goal, goal.id)),
            (_("Haal weg"), "trash", partial(desk.do, gone, plan_writing.remove_goal, goal.id)),
        ),
    )  # fmt: skip
    more.setObjectName(f"plan.goal.{goal.id}.more")
    return more
