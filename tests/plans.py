"""Plans for tests, made by the services as a consultant does."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.models import Intake, IntakeAnswer, Person, Theme, new_id
from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_signature import Signature
from meedoen_desktop.services.plans.plan_writing import GoalData, StepData
from meedoen_desktop.store import Store

SIGNED = Signature((((20, 200), (180, 40), (260, 240)), ((300, 180), (700, 160))))


def add_goal(store: Store, person_id: str, what: str, *steps: str, **values: str) -> str:
    """A goal with steps of the client, one a week; returns its id."""
    goal = plan_writing.add_goal(store, person_id, GoalData(what, **values)).record_id
    for week, step in enumerate(steps, 1):
        add_step(store, person_id, step, goal, days=7 * week)
    return goal


def add_step(
    store: Store, person_id: str, what: str, goal_id: str = "", who: str = "cliënt", days: int = 0
) -> str:
    """A step for so many days from now, without a day for 0; returns its id."""
    due = store.clock.today() + timedelta(days=days) if days else None
    data = StepData(what, who, due, goal_id=goal_id)
    return plan_writing.add_step(store, person_id, data).record_id


def add_intake(store: Store, person_id: str, on: date, themes: tuple[str, ...], wish: str) -> str:
    """A closed intake with themes and a wish; returns its id."""
    with store.work() as session:
        person = session.get_one(Person, person_id)
        common = {"person_id": person_id, "dossier_id": person.dossier_id}
        intake = Intake(
            **common, id=new_id(), form_id="intake-8-leefgebieden", form_version=1, held_on=on
        )
        session.add(intake)
        session.add(IntakeAnswer(**common, intake_id=intake.id, question_id="blij-3", words=wish))
        for place, area in enumerate(themes):
            theme = Theme(**common, occasion_id=intake.id, area_id=area, position=place)
            session.add(theme)
        return intake.id
