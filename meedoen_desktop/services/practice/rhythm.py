"""What makes the proposals of a practice vault alive: outcomes, talks that were missed or are new.

An own chance, so that the other invented histories stay what they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meedoen_desktop.method.working_calendar import WorkingCalendar
from meedoen_desktop.models import Appointment, Base, DatedFact, Person, PlanStep
from meedoen_desktop.services.practice.chance import Chance, working_day
from meedoen_desktop.services.practice.people import Inventor
from meedoen_desktop.services.practice.place import Place

SEED = 3_000_017
"""Makes another seed for the rhythm."""
_NEEDS_SUPPORTER = "arrange"
_OUTCOMES = ("volunteer", "social_activity", "volunteer", "informal_carer")
_TO_RECORD, _MISSED, _INVITED = 22, 33, 47
"""Places of clients with a talk that is not recorded, that was missed, or that is new."""
_EACH = 60


@dataclass
class Rhythm:
    """Invents what the rhythm looks at, for one client after the other."""

    chance: Chance
    inventor: Inventor
    place: Place

    def records(self, person: Person, number: int, made: Sequence[Base]) -> Iterator[Base]:
        """Beside the records that were ``made`` for this client."""
        kind = self.place.group_kind
        groups = [one for one in made if isinstance(one, DatedFact) and one.kind == kind]
        has_supporter = number % 6 == 2
        if not groups:
            has_supporter = True
        elif not self.chance.is_lucky(5):
            held = self.chance.workday(self.chance.number(2, 45)).isoformat()
            yield self._talk(person, held, "done")
        if groups:
            yield self._outcome(person, groups[-1])
            has_supporter = has_supporter or not self._needs_supporter(groups[-1])
        if not has_supporter and not self.chance.is_lucky(5):
            yield self.inventor.supporter_of(person)
        if groups and number % 20 == 4:
            yield self._homework(person)
        yield from self._talks(person, number % _EACH)

    def _needs_supporter(self, decided: DatedFact) -> bool:
        group = self.place.profile.group(decided.code)
        return group is not None and group.supporter == _NEEDS_SUPPORTER

    def _outcome(self, person: Person, group: DatedFact) -> DatedFact:
        """The situation was discussed some time in the last year; with a few it is due again."""
        return DatedFact(
            **self._common(person), kind="outcome", scheme="outcome",
            code=self.chance.one(_OUTCOMES), valid_from=self.chance.workday(
                self.chance.number(20, 375)
            ),
            profile_id=group.profile_id, profile_version=group.profile_version,
            reason=group.reason, author_id=group.author_id,
        )  # fmt: skip

    def _homework(self, person: Person) -> PlanStep:
        return PlanStep(
            **self._common(person), what="Een rondje lopen met de buurvrouw",
            who=self.place.client.capitalize(), kind="homework", due_on=self.chance.workday(2),
        )  # fmt: skip

    def _talks(self, person: Person, place: int) -> Iterator[Appointment]:
        if place == _TO_RECORD:
            yield self._talk(person, self.chance.workday(1).isoformat(), "planned")
        elif place == _MISSED:
            yield self._talk(person, self.chance.workday(2).isoformat(), "no_show")
        elif place == _INVITED:
            coming = working_day(WorkingCalendar().add(self.chance.today, 7))
            yield self._talk(person, coming.isoformat(), "planned")

    def _talk(self, person: Person, day: str, status: str) -> Appointment:
        return Appointment(
            **self._common(person), wall_time=f"{day}T10:30", minutes=45, form="office",
            kind="intake" if status == "planned" else "follow_up", status=status,
            place="Gemeentehuis, spreekkamer 2", consultant_id=self.inventor.consultant_id,
        )  # fmt: skip

    def _common(self, person: Person) -> dict[str, str]:
        return {"id": self.chance.id(), "dossier_id": person.dossier_id, "person_id": person.id}
