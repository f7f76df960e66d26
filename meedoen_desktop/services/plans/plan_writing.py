"""Writing the plan: goals and steps, each action with what takes it back again.

``editor`` names the editor that the words were typed in: it is finished in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Goal, Person, PlanStep, new_id
from meedoen_desktop.services.plans import plan_drafts
from meedoen_desktop.services.plans.plan_goals import KINDS, STEP
from meedoen_desktop.services.trail.trail_undo import Undo, changed, known, undo
from meedoen_desktop.store import Store

_WHAT = N_("Schrijf in een paar woorden wat het is.")
Thing = TypeVar("Thing", Goal, PlanStep)


@dataclass(frozen=True, slots=True)
class GoalData:
    """What can be filled in of a goal. ``source`` and ``occasion_id`` say where it came from."""

    what: str
    why: str = ""
    area_id: str = ""
    target_on: date | None = None
    source: str = ""
    occasion_id: str = ""


@dataclass(frozen=True, slots=True)
class StepData:
    """What can be filled in of a step."""

    what: str
    who: str = ""
    due_on: date | None = None
    kind: str = STEP
    goal_id: str = ""


def add_goal(store: Store, person_id: str, data: GoalData, editor: str = "") -> Undo:
    """A new goal, below the others. `WrongInput` without words, `NotFound` without client."""
    values = _goal_values(data) | {"source": data.source, "occasion_id": data.occasion_id}
    with store.work() as session:
        person = _person(session, person_id)
        made = Goal(
            id=new_id(), dossier_id=person.dossier_id, person_id=person_id,
            set_on=store.clock.today(), position=_after(_open_goals(session, person_id)), **values,
        )  # fmt: skip
        session.add(made)
        plan_drafts.drop(session, person_id, editor)
        return undo(made.id, (made,))


def change_goal(store: Store, goal_id: str, data: GoalData, editor: str = "") -> Undo:
    """Other words; where it came from and how it goes stay."""
    return _change(store, Goal, goal_id, _goal_values(data), editor)


def reach_goal(store: Store, goal_id: str, outcome: str = "") -> Undo:
    """Reached today: something to celebrate. Steps that are still open stay, without a goal."""
    with store.work() as session:
        goal = _require(session, Goal, goal_id)
        steps = _open_steps(session, goal.person_id, goal_id)
        before = [known(goal), *(known(step) for step in steps)]
        position = _after(_open_steps(session, goal.person_id, ""))
        for number, step in enumerate(steps):
            step.goal_id, step.position = "", position + number
        goal.reached_on, goal.stopped_on = store.clock.today(), None
        goal.outcome = outcome.strip()
        return undo(goal_id, before=before)


def stop_goal(store: Store, goal_id: str, reason: str = "", editor: str = "") -> Undo:
    """Stopped today; the client may want something else. Its open steps rest."""
    day = store.clock.today()
    values = {"stopped_on": day, "reached_on": None, "outcome": reason.strip()}
    return _change(store, Goal, goal_id, values, editor)


def reopen_goal(store: Store, goal_id: str) -> Undo:
    """Go on with it; a goal that was stopped has its open steps again."""
    return _change(store, Goal, goal_id, {"reached_on": None, "stopped_on": None, "outcome": ""})


def remove_goal(store: Store, goal_id: str) -> Undo:
    """Take a goal away, for a mistake; its steps stay, without a goal."""
    with store.work() as session:
        goal = _require(session, Goal, goal_id)
        steps = session.scalars(select(PlanStep).where(PlanStep.goal_id == goal_id)).all()
        before = [known(goal), *(known(step) for step in steps)]
        for step in steps:
            step.goal_id = ""
        session.delete(goal)
        return undo(goal_id, before=before)


def move_goal(store: Store, goal_id: str, by: int) -> Undo:
    """Up (-1) or down (1) among the goals that are open."""
    return _move(store, Goal, goal_id, by, lambda session, one: _open_goals(session, one.person_id))


def add_step(store: Store, person_id: str, data: StepData, editor: str = "") -> Undo:
    """A new step, after the others of its goal."""
    values = _step_values(data)
    with store.work() as session:
        person = _person(session, person_id)
        goal = session.get(Goal, data.goal_id) if data.goal_id else None
        made = PlanStep(
            id=new_id(), dossier_id=person.dossier_id, person_id=person_id, goal_id=data.goal_id,
            area_id=goal.area_id if goal else "", position=_after(
                _open_steps(session, person_id, data.goal_id)
            ), **values,
        )  # fmt: skip
        session.add(made)
        plan_drafts.drop(session, person_id, editor)
        return undo(made.id, (made,))


def change_step(store: Store, step_id: str, data: StepData, editor: str = "") -> Undo:
    """Other words, somebody else, another day; its goal stays."""
    return _change(store, PlanStep, step_id, _step_values(data), editor)


def set_due(store: Store, step_id: str, day: date | None) -> Undo:
    """Another day; a day that passed is no failure."""
    return _change(store, PlanStep, step_id, {"due_on": day})


def put_under(store: Store, step_id: str, goal_id: str) -> Undo:
    """Under another goal, after its steps; "" lets it stand alone."""
    with store.work() as session:
        step = _require(session, PlanStep, step_id)
        before = known(step)
        if goal_id:
            goal = _require(session, Goal, goal_id)
            step.area_id = step.area_id or goal.area_id
        step.position = _after(_open_steps(session, step.person_id, goal_id))
        step.goal_id = goal_id
        return undo(step_id, before=(before,))


def move_step(store: Store, step_id: str, by: int) -> Undo:
    """Up (-1) or down (1) among the open steps of its goal."""
    return _move(
        store, PlanStep, step_id, by,
        lambda session, one: _open_steps(session, one.person_id, one.goal_id),
    )  # fmt: skip


def finish_step(store: Store, step_id: str, outcome: str = "") -> Undo:
    """Done today, with how it went when that is known."""
    return _change(
        store, PlanStep, step_id, {"done_on": store.clock.today(), "outcome": outcome.strip()}
    )


def tell_outcome(store: Store, step_id: str, outcome: str, editor: str = "") -> Undo:
    """How it went, told afterwards."""
    return _change(store, PlanStep, step_id, {"outcome": outcome.strip()}, editor)


def reopen_step(store: Store, step_id: str) -> Undo:
    """Not done after all; what was told about it stays."""
    return _change(store, PlanStep, step_id, {"done_on": None})


def remove_step(store: Store, step_id: str) -> Undo:
    """Take a step away: not needed any more, or a mistake."""
    with store.work() as session:
        step = _require(session, PlanStep, step_id)
        before = known(step)
        session.delete(step)
        return undo(step_id, before=(before,))


def _change(
    store: Store, kind: type[Thing], record_id: str, values: dict[str, Any], editor: str = ""
) -> Undo:
    with store.work() as session:
        found = _require(session, kind, record_id)
        before = changed(found, values)
        plan_drafts.drop(session, found.person_id, editor)
        return undo(record_id, before=(before,))


def _move(
    store: Store,
    kind: type[Thing],
    record_id: str,
    by: int,
    beside: Callable[[Session, Thing], Sequence[Thing]],
) -> Undo:
    """Swap with a neighbour; at the end nothing changes."""
    with store.work() as session:
        found = _require(session, kind, record_id)
        row = list(beside(session, found))
        before = [known(one) for one in row]
        if found in row:
            place = row.index(found)
            row.insert(max(0, min(len(row) - 1, place + by)), row.pop(place))
        for position, one in enumerate(row, 1):
            one.position = position
        return undo(record_id, before=before)


def _open_goals(session: Session, person_id: str) -> Sequence[Goal]:
    wanted = select(Goal).where(
        Goal.person_id == person_id, Goal.reached_on.is_(None), Goal.stopped_on.is_(None)
    )
    return session.scalars(wanted.order_by(Goal.position, Goal.set_on)).all()


def _open_steps(session: Session, person_id: str, goal_id: str) -> Sequence[PlanStep]:
    wanted = select(PlanStep).where(
        PlanStep.person_id == person_id, PlanStep.goal_id == goal_id, PlanStep.done_on.is_(None)
    )
    order = (PlanStep.position, PlanStep.due_on.is_(None), PlanStep.due_on, PlanStep.id)
    return session.scalars(wanted.order_by(*order)).all()


def _after(row: Iterable[Goal | PlanStep]) -> int:
    return max((one.position for one in row), default=0) + 1


def _goal_values(data: GoalData) -> dict[str, Any]:
    return {
        "what": _needed(data.what), "why": data.why.strip(), "area_id": data.area_id,
        "target_on": data.target_on,
    }  # fmt: skip


def _step_values(data: StepData) -> dict[str, Any]:
    return {
        "what": _needed(data.what), "who": data.who.strip(), "due_on": data.due_on,
        "kind": data.kind if data.kind in KINDS else STEP,
    }  # fmt: skip


def _needed(text: str) -> str:
    bare = " ".join(text.split())
    if not bare:
        raise WrongInput(_WHAT, field="what")
    return bare


def _person(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return person


def _require(session: Session, kind: type[Thing], record_id: str) -> Thing:
    found = session.get(kind, record_id)
    if found is None:
        raise NotFound(N_("Dit staat niet (meer) in het plan. Er is niets veranderd."))
    return found
