"""What stands in a participation plan: everything that is needed to print it again exactly.

Gathered once, kept with an agreement as JSON. Names and words are those of that day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.content import mark_of
from meedoen_desktop.letters.dates import written_day, written_time
from meedoen_desktop.models import Appointment, Person
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.clients.step_people import TOGETHER, is_consultant, said_to_client
from meedoen_desktop.services.letters.referral_papers import CHANNELS
from meedoen_desktop.services.plans.plan_goals import HOMEWORK, PlanGoal, Step, goals_of
from meedoen_desktop.services.plans.plan_table import PlanTable, lay_table
from meedoen_desktop.store import Store

FORMAT = 1
_FORMS = {
    "office": "Wij zien elkaar op kantoor.", "phone": "Ik bel u op.",
    "video": "Wij bellen met beeld.", "home": "Ik kom bij u thuis.",
}  # fmt: skip

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ContentStep:
    """``who`` as the dossier keeps it, ``said`` as it is said to the client; days are ISO."""

    id: str
    what: str
    who: str
    said: str
    due_on: str
    done_on: str
    outcome: str
    homework: bool
    mine: bool
    """Whether the consultant does it, alone or together with the client."""


@dataclass(frozen=True, slots=True)
class ContentGoal:
    """A goal with all its steps."""

    id: str
    what: str
    why: str
    target_on: str
    steps: tuple[ContentStep, ...]


@dataclass(frozen=True, slots=True)
class PlanContent:
    """The plan of one day. ``town`` holds what stands at the top of the paper."""

    made_on: str
    client: str
    client_in_text: str
    file_number: str
    consultant: dict[str, str]
    """name, function, phone, email."""
    town: dict[str, str]
    """name, colour, mark, department, website, phone; empty without a municipality."""
    voluntary: bool
    """Whether this municipality promises that there are no consequences for the benefit."""
    goals: tuple[ContentGoal, ...]
    loose: tuple[ContentStep, ...]
    reached: tuple[tuple[str, str], ...]
    """What was reached before, with its ISO day."""
    contact: Rows
    """When and how we speak each other."""

    @property
    def is_empty(self) -> bool:
        return not (self.goals or self.loose)


def gather(store: Store, person_id: str) -> PlanContent:
    """The plan as it is now; the look into the dossier is logged. `NotFound`."""
    table = lay_table(store, person_id)
    today = store.clock.today()
    with store.read() as session:
        goals, loose = goals_of(session, person_id)
        person = session.get_one(Person, person_id)
        contact = _contact(session, person, today)
    teller = _Teller(table)
    return PlanContent(
        made_on=today.isoformat(),
        client=table.name,
        client_in_text=table.name_in_text,
        file_number=table.file_number,
        consultant={
            "name": table.consultant.name, "function": table.consultant.function,
            "phone": table.consultant.phone, "email": table.consultant.email,
        },
        town=_town(table),
        voluntary=bool(table.municipality and table.municipality.voluntary_promise),
        goals=tuple(teller.goal(goal) for goal in goals if goal.is_open),
        loose=tuple(teller.step(step) for step in loose if not step.is_done),
        reached=tuple(
            (goal.what, goal.reached_on.isoformat()) for goal in goals if goal.reached_on
        ),
        contact=contact,
    )  # fmt: skip


def dump(content: PlanContent) -> str:
    """As JSON."""
    return json.dumps({"format": FORMAT} | asdict(content), ensure_ascii=False, sort_keys=True)


def load(text: str) -> PlanContent:
    """The inverse of ``dump``. `WrongInput` for a plan that a newer program wrote."""
    try:
        found: dict[str, Any] = json.loads(text)
        known = {FORMAT: found}[found.pop("format")]
        return PlanContent(
            **known
            | {
                "goals": tuple(_goal(one) for one in found["goals"]),
                "loose": tuple(ContentStep(**one) for one in found["loose"]),
                "reached": _pairs(found["reached"]),
                "contact": _pairs(found["contact"]),
            }
        )
    except (ValueError, TypeError, KeyError) as problem:
        raise WrongInput(
            N_("Dit plan is met een nieuwere versie gemaakt. Hier is het niet te lezen.")
        ) from problem


def agreed_parts(content: PlanContent) -> frozenset[tuple[str, ...]]:
    """What was agreed, to compare: goals with why, steps with who and when."""
    parts = {("goal", goal.id, goal.what, goal.why, goal.target_on) for goal in content.goals}
    steps = [(goal.id, step) for goal in content.goals for step in goal.steps if not step.done_on]
    steps += [("", step) for step in content.loose]
    return frozenset(parts) | {
        ("step", step.id, home, step.what, step.who, step.due_on) for home, step in steps
    }


def present_parts(
    content: PlanContent, goals: Iterable[PlanGoal], loose: Iterable[Step]
) -> frozenset[tuple[str, ...]]:
    """The same of the plan as it is. What was done or reached since is no change."""
    agreed = {part[1] for part in agreed_parts(content)}
    goals = tuple(goals)
    reached = {goal.id for goal in goals if goal.reached_on}
    homes = {step.id: goal.id for goal in content.goals for step in goal.steps}
    parts: set[tuple[str, ...]] = set()
    steps: list[tuple[str, Step]] = []
    for step in loose:
        home = homes.get(step.id, "")  # left over from a goal that was reached
        steps.append((home if home in reached else "", step))
    for goal in goals:
        if goal.is_open or (goal.reached_on and goal.id in agreed):
            target = goal.target_on.isoformat() if goal.target_on else ""
            parts.add(("goal", goal.id, goal.what, goal.why, target))
            steps += [(goal.id, step) for step in goal.steps]
    for home, step in steps:
        if not step.is_done or step.id in agreed:
            due = step.due_on.isoformat() if step.due_on else ""
            parts.add(("step", step.id, home, step.what, step.who, due))
    return frozenset(parts)


class _Teller:
    """Says goals and steps to the client of one table."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table

    def goal(self, goal: PlanGoal) -> ContentGoal:
        target = goal.target_on.isoformat() if goal.target_on else ""
        return ContentGoal(goal.id, goal.what, goal.why, target, tuple(map(self.step, goal.steps)))

    def step(self, step: Step) -> ContentStep:
        plain = step.who.strip().lower()
        said = said_to_client(plain, self._table.profile, self._table.consultant.name)
        return ContentStep(
            id=step.id, what=step.what, who=step.who,
            said=said if said != plain else step.who.strip(),
            due_on=step.due_on.isoformat() if step.due_on else "",
            done_on=step.done_on.isoformat() if step.done_on else "",
            outcome=step.outcome, homework=step.kind == HOMEWORK,
            mine=is_consultant(plain) or plain == TOGETHER,
        )  # fmt: skip


def _town(table: PlanTable) -> dict[str, str]:
    if table.municipality is None:
        return {}
    head = table.municipality.letterhead
    return {
        "name": head.organisation, "colour": table.municipality.accent_light,
        "mark": mark_of(table.municipality.name), "department": head.department,
        "website": head.website, "phone": head.phone,
    }  # fmt: skip


def _contact(session: Session, person: Person, today: date) -> Rows:
    talk = session.scalars(
        select(Appointment)
        .where(
            Appointment.person_id == person.id, Appointment.status == PLANNED,
            Appointment.wall_time >= today.isoformat(),
        )
        .order_by(Appointment.wall_time)
        .limit(1)
    ).first()  # fmt: skip
    rows: list[tuple[str, str]] = []
    if talk is not None:
        rows.append(("Wanneer", f"{written_day(talk.wall.date())}, {written_time(talk.wall)}"))
        rows.append(("Hoe", _FORMS.get(talk.form, "")))
        rows.append(("Waar", talk.place if talk.form in {"office", "home"} else ""))
    channel = CHANNELS.get(person.preferred_channel, "")
    liked = ", ".join(part for part in (channel, person.preferred_time) if part)
    rows.append(("Liefst", liked))
    return tuple((label, words) for label, words in rows if words)


def _goal(found: dict[str, Any]) -> ContentGoal:
    return ContentGoal(**found | {"steps": tuple(ContentStep(**one) for one in found["steps"])})


def _pairs(found: Iterable[Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(first), str(second)) for first, second in found)
