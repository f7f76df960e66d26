"""A goal with its small steps, as frozen data, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Goal, PlanStep

STEP, HOMEWORK = "step", "homework"
KINDS = (STEP, HOMEWORK)


@dataclass(frozen=True, slots=True)
class Step:
    """Who does what by when. ``who`` in the words that the dossier keeps (`step_people`)."""

    id: str
    goal_id: str
    what: str
    who: str
    due_on: date | None
    kind: str
    """step or homework."""
    done_on: date | None
    outcome: str
    area_id: str

    @property
    def is_done(self) -> bool:
        return self.done_on is not None


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """What the client wants, in the client's words."""

    id: str
    what: str
    why: str
    area_id: str
    target_on: date | None
    set_on: date | None
    reached_on: date | None
    stopped_on: date | None
    outcome: str
    """How it was reached, or why it was stopped."""
    source: str
    occasion_id: str
    steps: tuple[Step, ...]
    """Done ones first, in the order in which they were done; then the open ones."""

    @property
    def is_open(self) -> bool:
        return self.ended_on is None

    @property
    def ended_on(self) -> date | None:
        return self.reached_on or self.stopped_on

    @property
    def done(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.is_done)

    @property
    def todo(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if not step.is_done)

    @property
    def next_step(self) -> Step | None:
        """The one to do now."""
        return next(iter(self.todo), None)


def goals_of(session: Session, person_id: str) -> tuple[tuple[PlanGoal, ...], tuple[Step, ...]]:
    """All goals with their steps, and the steps without a goal; two statements."""
    rows = session.scalars(
        select(PlanStep)
        .where(PlanStep.person_id == person_id)
        .order_by(PlanStep.position, PlanStep.due_on.is_(None), PlanStep.due_on, PlanStep.id)
    ).all()
    found = session.scalars(
        select(Goal).where(Goal.person_id == person_id).order_by(Goal.position, Goal.set_on)
    ).all()
    known = {goal.id for goal in found}
    steps: dict[str, list[Step]] = {}
    for row in rows:
        home = row.goal_id if row.goal_id in known else ""
        steps.setdefault(home, []).append(_step(row))
    goals = tuple(_goal(goal, in_order(steps.get(goal.id, ()))) for goal in found)
    return goals, in_order(steps.get("", ()))


def _goal(goal: Goal, steps: tuple[Step, ...]) -> PlanGoal:
    return PlanGoal(
        goal.id, goal.what, goal.why, goal.area_id, goal.target_on, goal.set_on, goal.reached_on,
        goal.stopped_on, goal.outcome, goal.source, goal.occasion_id, steps,
    )  # fmt: skip


def _step(row: PlanStep) -> Step:
    return Step(
        row.id, row.goal_id, row.what, row.who, row.due_on, row.kind, row.done_on, row.outcome,
        row.area_id,
    )  # fmt: skip


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Done steps in the order of their days, then the open ones in the client's order."""
    return tuple(sorted(steps, key=lambda step: (not step.is_done, step.done_on or date.min)))
