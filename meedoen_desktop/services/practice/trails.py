"""Invented referrals, trajectories, indications and tests for part of the people.

Who has what follows from the place in the list, so that each kind of wait can be practised; the
words and days come from a chance of its own, so that the other histories stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from meedoen_desktop import assets, datafiles
from meedoen_desktop.models import (
    Assessment,
    Base,
    Indication,
    Person,
    Referral,
    TrailEvent,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.place import Place
from meedoen_desktop.services.trail.trail_kinds import KindBook
from meedoen_desktop.services.trail.trail_words import REFERRAL
from meedoen_desktop.services.trail.trail_writing import subject_of
from meedoen_desktop.services.trail.waiting import proposed_feedback

SEED = 2_000_003
"""Added to the seed of the vault."""
_KINDS = (
    "contacts", "coaches", "welfare", "social_work", "wmo", "sports", "volunteering", "library",
    "finished", "refused", "stopped", "goals", "rising", "level", "three_way", "capacity",
    "personality", "interest",
)  # fmt: skip
_BY = "wmo"
"""Who grants the indications that are waited for."""
_CODES = {"volunteering": "welfare", "library": "other"}
"""The kind of referral, where it has another name than the story."""
_LONG = 240
"""Days that a client is known who has something behind him."""


@dataclass(frozen=True)
class _Open:
    """A referral that is still open: how long ago, and how it stands."""

    kind: str
    days: int
    status: str
    acute: bool = False


_OPEN = (
    _Open("social_work", 64, "sent"),
    _Open("welfare", 4, "sent"),
    _Open("wmo", 38, "waiting"),
    _Open("welfare", 16, "sent"),
    _Open("sports", 45, "started"),
    _Open("wmo", 2, "sent", acute=True),
    _Open("volunteering", 3, "proposed"),
)


def words() -> dict[str, tuple[str, ...]]:
    """The shipped sentences by kind. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "trajecten.toml"), "practice-trails").root
    found = {kind: root.texts(kind) for kind in _KINDS}
    root.finish()
    return found


class Trails:
    """Invents what runs outside the house for one client after the other."""

    def __init__(self, chance: Chance, consultant_id: str, book: KindBook, place: Place) -> None:
        self._book, self._place = book, place
        self._chance, self._consultant_id = chance, consultant_id
        self._words = words()
        kinds = place.profile.indication_kinds
        self._entitled = tuple(one.code for one in kinds if one.by == _BY)
        self._opened = 0

    def records(self, person: Person, number: int) -> list[Base]:
        """Everything of the client at place ``number``; nothing for most of them."""
        made: list[Base] = []
        if number % 3 == 0 and self._is_known_for(person, _LONG):
            made += self._past(person, number)
        if number % 4 == 1:
            made += self._open(person, _OPEN[self._opened % len(_OPEN)])
            self._opened += 1
        if number % 7 == 2 and self._place.trajectories:
            made += self._trajectory(person, ("stalled", "rising", "late")[number // 7 % 3])
        if number % 8 == 4 and self._entitled:
            made += self._indication(person, number)
        if number % 9 == 3:
            made += self._assessment(person, ("interest", "capacity", "personality")[number % 2])
        return made

    def _past(self, person: Person, number: int) -> list[Base]:
        kind = self._chance.one(("welfare", "social_work", "volunteering", "library"))
        end = "refused" if number % 12 == 9 else "stopped" if number % 15 == 6 else "finished"
        days = [self._day(person, ago) for ago in (240, 215, 120)]
        outcome = self._chance.one(self._words[end])
        made = self._referral(person, kind, days[0], end, outcome=outcome, status_on=days[2])
        steps = [("sent", days[0], ""), ("started", days[1], ""), (end, days[2], outcome)]
        if end == "refused":
            del steps[1]
        return [made, *self._events(made, steps)]

    def _open(self, person: Person, given: _Open) -> list[Base]:
        day = self._day(person, given.days)
        due = proposed_feedback(
            self._book.kind(REFERRAL, _CODES.get(given.kind, given.kind)), day, acute=given.acute
        )
        made = self._referral(
            person, given.kind, day, given.status, acute=given.acute, status_on=day,
            feedback_due=due if given.status == "sent" else None,
        )  # fmt: skip
        steps = [("proposed" if given.status == "proposed" else "sent", day, "")]
        if given.status in {"waiting", "started"}:
            made.status_on = self._day(person, given.days // 2)
            steps.append((given.status, made.status_on, ""))
        return [made, *self._events(made, steps)]

    def _referral(
        self, person: Person, kind: str, day: date, status: str, **values: Any
    ) -> Referral:
        code, where = _CODES.get(kind, kind), self._place.organisation(kind)
        name = where.name if where else self._book.kind(REFERRAL, code).label
        return Referral(
            **self._common(person), kind=code, organisation=name, referred_on=day,
            status=status, purpose=self._chance.one(self._words[kind]),
            contact_name=self._chance.one(self._words["contacts"]),
            consultant_id=self._consultant_id, **values,
        )  # fmt: skip

    def _trajectory(self, person: Person, course: str) -> list[Base]:
        begun = self._day(person, {"stalled": 150, "rising": 130, "late": 110}[course])
        kind, given_by = self._chance.one(self._place.trajectories)
        made = Trajectory(
            **self._common(person), kind=kind, starts_on=begun,
            provider=self._chance.one(self._place.providers(given_by)),
            ends_on=begun + timedelta(days=365), status="running", hours=4,
            goal=self._chance.one(self._words["goals"]), price_cents=300_000,
            coach=self._chance.one(self._words["coaches"]), coach_details="06 00 06 78 90",
            consultant_id=self._consultant_id,
        )  # fmt: skip
        hours = {"stalled": (6, 8, 8, 8), "rising": (6, 8, 12, 14), "late": (6, 8)}[course]
        reports: list[Base] = [
            self._report(made, begun + timedelta(days=30 * place), told, course, place)
            for place, told in enumerate(hours, 1)
        ]
        return [made, *self._events(made, [("running", begun, "")]), *reports]

    def _report(
        self, made: Trajectory, day: date, hours: int, course: str, place: int
    ) -> TrajectoryReport:
        together = course == "rising" and place == 3
        tone = "three_way" if together else "level" if course == "stalled" else "rising"
        sentences = self._words[tone]
        return TrajectoryReport(
            id=self._chance.id(), dossier_id=made.dossier_id, person_id=made.person_id,
            trajectory_id=made.id, reported_on=min(day, self._chance.today), hours=hours,
            three_way=together, note=sentences[(place - 1) % len(sentences)],
        )  # fmt: skip

    def _indication(self, person: Person, number: int) -> list[Base]:
        waits = number % 32 == 4
        day = self._day(person, 66 if waits else 170)
        made = Indication(
            **self._common(person), kind=self._chance.one(self._entitled),
            requested_on=day, status="requested", acute=False, note="",
            reference=f"WMO-{self._chance.number(10000, 99999)}",
        )  # fmt: skip
        steps = [("requested", day, "")]
        if not waits:
            made.status, made.decided_on = "granted", day + timedelta(days=52)
            made.valid_until = made.decided_on + timedelta(days=730)
            steps.append(("granted", made.decided_on, ""))
        return [made, *self._events(made, steps)]

    def _assessment(self, person: Person, kind: str) -> list[Base]:
        day = self._day(person, 90)
        made = Assessment(
            **self._common(person), kind=kind, language=person.language, provider="NOA",
            requested_on=day, taken_on=day + timedelta(days=21), status="taken",
            summary=self._chance.one(self._words[kind]),
        )  # fmt: skip
        steps = [("requested", day, ""), ("taken", day + timedelta(days=21), "")]
        return [made, *self._events(made, steps)]

    def _events(self, thing: Any, steps: list[tuple[str, date, str]]) -> list[Base]:
        return [
            TrailEvent(
                id=self._chance.id(), dossier_id=thing.dossier_id, person_id=thing.person_id,
                subject=subject_of(type(thing)), subject_id=thing.id, event=event, happened_on=day,
                note=note, consultant_id=self._consultant_id,
            )
            for event, day, note in steps
        ]  # fmt: skip

    def _is_known_for(self, person: Person, days: int) -> bool:
        return person.added_on is not None and (self._chance.today - person.added_on).days > days

    def _day(self, person: Person, ago: int) -> date:
        """A working day so long ago, but never before the client came in."""
        day = self._chance.workday(ago)
        return max(day, person.added_on) if person.added_on else day

    def _common(self, person: Person) -> dict[str, str]:
        return {
            "id": self._chance.id(),
            "dossier_id": person.dossier_id,
            "person_id": person.id,
        }
