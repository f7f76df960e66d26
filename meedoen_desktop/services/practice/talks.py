"""Follow-up talks that were written down: own words, homework, what became of it.

They belong to contacts that the other histories made. An own chance, so that those stay what they
were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from meedoen_desktop import assets, datafiles
from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import Base, Contact, DatedFact, Person, PlanStep, StepOutcome, TalkLog
from meedoen_desktop.services.clients.step_people import CONSULTANT, TOGETHER
from meedoen_desktop.services.practice.chance import Chance

SEED = 41
"""Added to the seed of the vault."""
_KINDS = ("own_words", "homework", "steps", "promises", "helped", "hindered")
_WISHES = ("6 weeks", "2 months")
_RESULTS = ("done", "done", "partly", "not_done")


def words() -> dict[str, tuple[str, ...]]:
    """The shipped sentences by kind. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "gesprekken.toml"), "practice-talks").root
    found = {kind: root.texts(kind) for kind in _KINDS}
    root.finish()
    return found


@dataclass(frozen=True)
class _Held:
    """A talk with the day on which it was."""

    log: TalkLog
    day: date


class Talks:
    """Invents talks for one client after the other."""

    def __init__(self, chance: Chance, consultant_id: str) -> None:
        self._chance, self._consultant_id, self._words = chance, consultant_id, words()

    def records(self, person: Person, number: int, made: Sequence[Base]) -> Iterator[Base]:
        """The last two talks of about half of the clients, out of the contacts that were made."""
        spoken = [one for one in made if isinstance(one, Contact) and one.result == "spoken"]
        if person.deceased or number % 2 or len(spoken) < 2:
            return
        before, last = (self._held(person, one) for one in spoken[-2:])
        yield before.log
        yield last.log
        yield from self._asked(person, before, last)
        yield from self._agreed(person, number, last)
        if number % 9 == 4:
            yield self._wish(person, last.day)

    def _held(self, person: Person, contact: Contact) -> _Held:
        day = contact.happened_at.astimezone(AMSTERDAM).date()
        log = TalkLog(
            **self._common(person), contact_id=contact.id, held_on=day,
            own_words=self._say("own_words"),
        )  # fmt: skip
        return _Held(log, day)

    def _asked(self, person: Person, before: _Held, last: _Held) -> Iterator[Base]:
        """Homework of the talk before, and how it went."""
        result = self._chance.one(_RESULTS)
        why = self._say("helped" if result == "done" else "hindered")
        step = PlanStep(
            **self._common(person), what=self._say("homework"), kind="homework",
            due_on=last.day, done_on=last.day, outcome=why, occasion_id=before.log.id,
        )  # fmt: skip
        yield step
        yield StepOutcome(
            **self._common(person), step_id=step.id, talk_id=last.log.id, happened_on=last.day,
            result=result, words=why,
        )  # fmt: skip

    def _agreed(self, person: Person, number: int, last: _Held) -> Iterator[Base]:
        """What still stands of the last talk; homework of some is for these days."""
        due = self._chance.workday(self._chance.number(-14, 1))
        if number % 4 == 0:
            yield self._step(person, last, "homework", "homework", "", due)
        if number % 6 == 2:
            later = due + timedelta(days=7)
            yield self._step(person, last, "steps", "step", TOGETHER, later)
            yield self._step(person, last, "promises", "step", CONSULTANT, later)

    def _step(
        self, person: Person, last: _Held, words: str, kind: str, who: str, due: date
    ) -> PlanStep:
        return PlanStep(
            **self._common(person), what=self._say(words), kind=kind, who=who, due_on=due,
            occasion_id=last.log.id,
        )  # fmt: skip

    def _wish(self, person: Person, day: date) -> DatedFact:
        return DatedFact(
            **self._common(person), kind="contact_wish", code=self._chance.one(_WISHES),
            valid_from=day, author_id=self._consultant_id,
        )  # fmt: skip

    def _say(self, kind: str) -> str:
        return self._chance.one(self._words[kind])

    def _common(self, person: Person) -> dict[str, str]:
        return {"id": self._chance.id(), "dossier_id": person.dossier_id, "person_id": person.id}
