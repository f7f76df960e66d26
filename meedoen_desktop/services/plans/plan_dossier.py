"""The goals and steps of a client in a report for the dossier; the client may read it."""

from __future__ import annotations

from meedoen_desktop.letters.blocks import Block, Bullets, Heading, Paragraph, Together
from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.services.plans.plan_goals import PlanGoal, Step, goals_of
from meedoen_desktop.store import Store


def plan_blocks(store: Store, person_id: str) -> tuple[Block, ...]:
    """Every goal with its steps, then the steps without a goal; nothing when there is no goal."""
    with store.read() as session:
        goals, loose = goals_of(session, person_id)
    if not goals:
        return ()
    blocks: list[Block] = [Heading("Doelen en kleine stappen")]
    blocks += [_goal(goal) for goal in goals]
    open_steps = tuple(_step(step) for step in loose if not step.is_done)
    if open_steps:
        title = Paragraph("Ook afgesproken", strong=True)
        blocks.append(Together((title, Bullets(open_steps))))
    return tuple(blocks)


def _goal(goal: PlanGoal) -> Block:
    parts: list[Block] = [Paragraph(f"{goal.what.rstrip('.')} ({_state(goal)})", strong=True)]
    if goal.why:
        parts.append(Paragraph(f"“{' '.join(goal.why.split())}”"))
    if goal.outcome:
        parts.append(Paragraph(goal.outcome))
    if goal.steps:
        parts.append(Bullets(tuple(map(_step, goal.steps))))
    return Together(tuple(parts))


def _state(goal: PlanGoal) -> str:
    if goal.reached_on is not None:
        return f"bereikt op {written_date(goal.reached_on)}"
    if goal.stopped_on is not None:
        return f"gestopt op {written_date(goal.stopped_on)}"
    return f"sinds {written_date(goal.set_on)}" if goal.set_on else "loopt"


def _step(step: Step) -> str:
    """What, who and when in one line, with how it went."""
    parts = [step.what.rstrip(".")]
    if step.who:
        parts.append(f"wie: {step.who}")
    if step.done_on is not None:
        parts.append(f"gedaan op {written_date(step.done_on)}")
    elif step.due_on is not None:
        parts.append(f"wanneer: {written_date(step.due_on)}")
    told = f". {step.outcome}" if step.outcome else ""
    return "; ".join(parts) + told
