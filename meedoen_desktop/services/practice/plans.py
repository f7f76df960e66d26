"""Invented plans: goals in all states with their steps, and some plans that were agreed.

Who has what follows from the place in the list; words and days come from a chance of its own, so
that the other invented histories stay as they are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.models import Base, Goal, Person, PlanAgreement, PlanStep
from meedoen_desktop.services.clients.step_people import CONSULTANT, TOGETHER
from meedoen_desktop.services.plans import plan_content
from meedoen_desktop.services.plans.plan_agreements import PAPER, SCREEN, SPOKEN
from meedoen_desktop.services.plans.plan_signature import Signature
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.place import Place
from meedoen_desktop.store import Store

SEED = 43
"""Added to the seed of the vault."""
_EACH = 4
"""One in so many clients has a plan."""
_STATES = (
    ("running", "running"), ("running", "reached"), ("fresh",), ("running", "stopped"),
    ("running", "running", "reached"),
)  # fmt: skip
_AGREED = {0: SPOKEN, 1: SCREEN, 4: PAPER}
"""Which of the plans above are agreed, and how."""
_KNOWN_FOR = 120
"""Days that a client is known who has a plan."""


@dataclass(frozen=True)
class _Idea:
    """A goal with its steps."""

    area: str
    what: str
    why: str
    steps: tuple[str, ...]


class Plans:
    """Invents the plan of one client after the other."""

    def __init__(self, chance: Chance, consultant_id: str, place: Place) -> None:
        self._chance, self._consultant_id, self._client = chance, consultant_id, place.client
        root = datafiles.load(assets.resource("practice", "plannen.toml"), "practice-plans").root
        self._outcomes, self._reasons = root.texts("outcomes"), root.texts("reasons")
        self._ideas = tuple(map(_idea, root.tables("goals")))
        root.finish()
        self._made = 0
        self._to_agree: list[tuple[str, str, str]] = []

    def records(self, person: Person, number: int) -> list[Base]:
        """Everything of the client at place ``number``; nothing for most of them."""
        today = self._chance.today
        known = (today - person.added_on).days if person.added_on else 0
        if number % _EACH != 0 or known < _KNOWN_FOR:
            return []
        place = self._made % len(_STATES)
        self._made += 1
        ideas = self._chance.some(self._ideas, len(_STATES[place]))
        made: list[Base] = []
        for position, (state, idea) in enumerate(zip(_STATES[place], ideas, strict=True), 1):
            made += self._goal(person, idea, state, position)
        if place in _AGREED:
            self._to_agree.append((person.id, person.dossier_id, _AGREED[place]))
        return made

    def agree(self, store: Store) -> None:
        """Agree on some of the plans, a while ago; their clients must be in the vault."""
        made = [
            (client, plan_content.dump(plan_content.gather(store, client[0])))
            for client in self._to_agree
        ]
        with store.work() as session:
            for (person_id, dossier_id, how), content in made:
                day = self._chance.workday(self._chance.number(6, 21))
                session.add(
                    PlanAgreement(
                        id=self._chance.id(), dossier_id=dossier_id, person_id=person_id,
                        agreed_on=day, made_at=self._chance.moment(day), how=how, present="",
                        content=content, signature=_scribble(self._chance) if how == SCREEN else "",
                        consultant_id=self._consultant_id,
                    )
                )  # fmt: skip

    def _goal(self, person: Person, idea: _Idea, state: str, position: int) -> list[Base]:
        begun = self._chance.workday(3 if state == "fresh" else self._chance.number(60, 110))
        goal = Goal(
            **self._common(person), what=idea.what, why=idea.why, area_id=idea.area, set_on=begun,
            position=position,
        )  # fmt: skip
        done = {"fresh": 0, "reached": len(idea.steps), "stopped": 1}.get(state, 2)
        steps = [
            self._step(goal, words, place, done, begun) for place, words in enumerate(idea.steps)
        ]
        if state == "reached":
            goal.reached_on = self._chance.workday(self._chance.number(2, 20))
        elif state == "stopped":
            goal.stopped_on = self._chance.workday(self._chance.number(10, 30))
            goal.outcome = self._chance.one(self._reasons)
        return [goal, *steps]

    def _step(self, goal: Goal, words: str, place: int, done: int, begun: date) -> PlanStep:
        """Done ones behind us, the next one soon, the rest without a day."""
        day = begun + timedelta(days=12 * (place + 1))
        is_done = place < done
        ahead = self._chance.workday(-self._chance.number(3, 12)) if place == done else None
        return PlanStep(
            id=self._chance.id(), dossier_id=goal.dossier_id, person_id=goal.person_id,
            what=words, who=self._chance.weighted((self._client, TOGETHER, CONSULTANT), (6, 2, 1)),
            due_on=day if is_done else ahead, area_id=goal.area_id, goal_id=goal.id,
            done_on=min(day, self._chance.today - timedelta(days=2)) if is_done else None,
            outcome=self._chance.one(self._outcomes) if is_done else "", position=place + 1,
        )  # fmt: skip

    def _common(self, person: Person) -> dict[str, str]:
        return {"id": self._chance.id(), "dossier_id": person.dossier_id, "person_id": person.id}


def _idea(table: Table) -> _Idea:
    return _Idea(
        table.identifier("area"), table.text("what"), table.text("why"), table.texts("steps")
    )


def _scribble(chance: Chance) -> str:
    """A signature of nobody: some waves and a stroke under them."""
    swing = chance.number(60, 90)
    wave = tuple(
        (120 + at * 14, round(150 - swing * math.sin(at / 2.4) * (1 - at / 46))) for at in range(38)
    )
    under = ((140, 225), (380, 205), (690, 212))
    return Signature((wave, under), 300).dump()
