"""One goal: the client's words, the stairs to it, its steps, and what one does with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_goals import PlanGoal
from meedoen_desktop.views.plan.celebrating import Celebrating
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.goal_editor import ChangedGoal, change_goal
from meedoen_desktop.views.plan.stairs import Stairs
from meedoen_desktop.views.plan.step_editor import NewStep, new_step
from meedoen_desktop.views.plan.step_row import StepRow
from meedoen_desktop.views.plan.words_editor import StopReason, stop
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Caption, Heading, Muted
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.words.life_area_words import area_of

_BESIDE_FROM = 540
"""Logical pixels from which the stairs stand beside the words."""
_DONE_SHOWN = 2


class GoalCard(Card):
    """A goal that the client works on."""

    def __init__(self, desk: PlanDesk, goal: PlanGoal) -> None:
        super().__init__()
        self.setObjectName(f"plan.goal.{goal.id}")
        self.setAccessibleName(goal.what)
        self._desk, self._goal = desk, goal
        self._ = desk.context.translator.text
        self._top = QHBoxLayout()
        if desk.is_open(change_goal(goal.id)):
            self.add(ChangedGoal(desk, goal))
        else:
            self._add_head()
        self._add_steps()
        if desk.is_open(stop(goal.id)):
            self.add(StopReason(desk, goal))
        elif desk.writes:
            self._add_foot()

    def _add_head(self) -> None:
        goal, desk = self._goal, self._desk
        words = QVBoxLayout()
        words.setSpacing(current().px(6))
        title = QHBoxLayout()
        title.addWidget(Heading(goal.what, 2), 1)
        words.addLayout(title)
        flow = FlowLayout()
        if goal.area_id:
            name = area_of(goal.area_id, desk.context.translator.language)
            flow.addWidget(Chip(name, f"area:{goal.area_id}"))
        if goal.target_on is not None:
            when = self._("ongeveer {dag}", dag=desk.day(goal.target_on))
            flow.addWidget(Chip(when, "neutral", "calendar-blank"))
        words.addLayout(flow)
        if goal.why:
            words.addWidget(Quote(goal.why, f"area:{goal.area_id}" if goal.area_id else "info"))
        words.addStretch(1)
        self._top.addLayout(words, 1)
        stairs = Stairs(desk.context.translator, goal)
        stairs.setObjectName(f"plan.goal.{goal.id}.stairs")
        self._top.addWidget(stairs, 0, Qt.AlignmentFlag.AlignTop)
        if desk.writes:
            more = MoreButton(self._("Meer over {naam}", naam=goal.what), self._choices())
            more.setObjectName(f"plan.goal.{goal.id}.more")
            self._top.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._top.setSpacing(current().px(14))
        self.body.addLayout(self._top)

    def _add_steps(self) -> None:
        goal, desk = self._goal, self._desk
        done = goal.done
        hidden = len(done) - _DONE_SHOWN
        if hidden > 0:
            names = ", ".join(step.what for step in done[:hidden])
            self.add(Caption(self._("Eerder gedaan: {stappen}", stappen=names)))
        for step in (*done[-_DONE_SHOWN:], *goal.todo):
            self.add(StepRow(desk, step, is_next=step == goal.next_step))
        if not goal.steps and not desk.is_open(new_step(goal.id)):
            self.add(Muted(self._("Nog geen stap. Wat is het kleinste begin?")))
        if desk.is_open(new_step(goal.id)):
            self.add(NewStep(desk, goal.id))

    def _add_foot(self) -> None:
        goal, desk = self._goal, self._desk
        flow = FlowLayout()
        if not desk.is_open(new_step(goal.id)):
            add = QuietButton(self._("Nieuwe stap"), "plus", partial(desk.open, new_step(goal.id)))
            add.setObjectName(f"plan.goal.{goal.id}.add")
            add.setAccessibleName(self._("Nieuwe stap bij {naam}", naam=goal.what))
            flow.addWidget(add)
        reach = SecondaryButton(self._("Gelukt: doel bereikt"), "flag-banner", self._reach)
        reach.setObjectName(f"plan.goal.{goal.id}.reach")
        reach.setAccessibleName(self._("Doel bereikt: {naam}", naam=goal.what))
        flow.addWidget(reach)
        self.body.addLayout(flow)

    def _reach(self) -> None:
        Celebrating(self._desk).reach(self._goal)

    def _choices(self) -> tuple[Choice, ...]:
        _, desk, goal = self._, self._desk, self._goal
        again, moved = f"plan.goal.{goal.id}.more", _("De volgorde is veranderd.")
        removed = _("Het doel is weg. De stappen staan nu los.")
        move = partial(desk.do, moved, plan_writing.move_goal, goal.id)
        return (
            (_("Wijzig"), "pencil-simple", partial(desk.open, change_goal(goal.id))),
            (_("Omhoog"), "arrow-up", partial(move, -1, focus=again)),
            (_("Omlaag"), "arrow-down", partial(move, 1, focus=again)),
            (_("Stop dit doel"), "hand-palm", partial(desk.open, stop(goal.id))),
            (_("Haal weg"), "trash", partial(desk.do, removed, plan_writing.remove_goal, goal.id)),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= current().px(_BESIDE_FROM)
        self._top.setDirection(way.LeftToRight if wide else way.TopToBottom)


class LooseCard(Card):
    """Steps that belong to no goal (yet)."""

    def __init__(self, desk: PlanDesk) -> None:
        _ = desk.context.translator.text
        add = None
        if desk.writes and not desk.is_open(new_step("")):
            add = QuietButton(_("Nieuwe stap"), "plus", partial(desk.open, new_step("")))
            add.setObjectName("plan.loose.add")
            add.setAccessibleName(_("Nieuwe stap zonder doel"))
        super().__init__(_("Losse stappen"), add)
        self.setObjectName("plan.loose")
        plan = desk.plan
        steps = plan.loose if plan is not None else ()
        for step in steps:
            self.add(StepRow(desk, step))
        for step in (plan.loose_done if plan is not None else ())[-_DONE_SHOWN:]:
            self.add(StepRow(desk, step))
        if not steps:
            self.add(Muted(_("Een afspraak die bij geen doel hoort, komt hier.")))
        if desk.is_open(new_step("")):
            self.add(NewStep(desk, ""))
