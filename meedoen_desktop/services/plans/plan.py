"""The plan of one client as frozen data: goals with their small steps, and what led to them.

Steps of a goal that is reached or stopped rest: nobody is asked for them any more, and reopening
the goal brings them back. Nothing here is a score (method.md 1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import MeedoenError, NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Dossier, Person, Relation, TeamSettings
from meedoen_desktop.services.clients import step_people
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.plans import plan_agreements, plan_drafts
from meedoen_desktop.services.plans.plan_agreements import Agreement
from meedoen_desktop.services.plans.plan_drafts import Typed
from meedoen_desktop.services.plans.plan_goals import PlanGoal, Step, goals_of
from meedoen_desktop.services.plans.plan_suggestions import Suggestion, suggestions_for
from meedoen_desktop.store import Store

_LATELY = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything on the page *Plan*."""

    person_id: str
    dossier_id: str
    name: str
    is_open: bool
    """False for who died and for a closed file: then the plan can only be read."""
    goals: tuple[PlanGoal, ...]
    """What the client works on, in the client's order."""
    reached: tuple[PlanGoal, ...]
    """Newest first."""
    stopped: tuple[PlanGoal, ...]
    loose: tuple[Step, ...]
    """Open steps without a goal."""
    loose_done: tuple[Step, ...]
    people: tuple[str, ...]
    """Names to choose from for who does a step."""
    client_word: str
    suggestions: tuple[Suggestion, ...]
    agreements: tuple[Agreement, ...]
    """Newest first."""
    changed: bool
    """Whether the plan differs from the newest agreement."""
    typed: Typed
    """What was typed and not finished, by editor."""

    @property
    def is_empty(self) -> bool:
        return not (self.goals or self.reached or self.stopped or self.loose or self.loose_done)

    @property
    def every_goal(self) -> tuple[PlanGoal, ...]:
        return (*self.goals, *self.reached, *self.stopped)

    @property
    def lately(self) -> tuple[str, ...]:
        """What went well, newest first: it comes first in a talk (DIALOG+)."""
        done = [(goal.reached_on, goal.what) for goal in self.reached if goal.reached_on]
        steps = [*self.loose_done, *(step for goal in self.every_goal for step in goal.done)]
        done += [(step.done_on, step.what) for step in steps if step.done_on]
        newest = sorted(done, key=lambda one: one[0], reverse=True)
        return tuple(dict.fromkeys(what for _day, what in newest))[:_LATELY]

    def goal(self, goal_id: str) -> PlanGoal | None:
        """One goal, or None."""
        return {goal.id: goal for goal in self.every_goal}.get(goal_id)


def read_plan(store: Store, person_id: str) -> Plan:
    """The plan of a client; the look into the dossier is logged. `NotFound`."""
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        plan = _read(session, person)
    store.log_access("view", plan.dossier_id)
    return plan


def _read(session: Session, person: Person) -> Plan:
    dossier = session.get(Dossier, person.dossier_id)
    goals, loose = goals_of(session, person.id)
    agreements = plan_agreements.agreements_of(session, person.id)
    return Plan(
        person_id=person.id,
        dossier_id=person.dossier_id,
        name=full_name(name_of(person)),
        is_open=not (person.deceased or (dossier and dossier.closed_on)),
        goals=tuple(goal for goal in goals if goal.is_open),
        reached=_newest(goal for goal in goals if goal.reached_on),
        stopped=_newest(goal for goal in goals if goal.stopped_on),
        loose=tuple(step for step in loose if not step.is_done),
        loose_done=tuple(step for step in loose if step.is_done),
        people=_people(session, person.id),
        client_word=_client_word(session),
        suggestions=suggestions_for(session, person.id, goals),
        agreements=agreements,
        changed=bool(agreements) and plan_agreements.differs(agreements[0], goals, loose),
        typed=plan_drafts.typed_in(session, person.id),
    )


def _newest(goals: Iterable[PlanGoal]) -> tuple[PlanGoal, ...]:
    return tuple(sorted(goals, key=lambda goal: goal.ended_on or date.min, reverse=True))


def _people(session: Session, person_id: str) -> tuple[str, ...]:
    wanted = select(Relation.name).where(Relation.person_id == person_id, Relation.name != "")
    return tuple(
        dict.fromkeys(session.scalars(wanted.order_by(Relation.role.desc(), Relation.name)))
    )


def _client_word(session: Session) -> str:
    settings = session.get(TeamSettings, "team-settings")
    try:
        profile = load_profile(settings.profile_id) if settings and settings.profile_id else None
    except MeedoenError:
        profile = None  # the settings page tells what is wrong with the file
    return step_people.client_word(profile)
