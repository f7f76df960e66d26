"""Invented colleagues, whose clients are whose, how people came in, and the routes they went.

Who has what follows from the place in the list; the days come from a chance of its own, so that
the other histories stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from meedoen_desktop.models import TEAM, Base, Consultant, DatedFact, Person
from meedoen_desktop.models.dated_fact import NOBODY
from meedoen_desktop.services.practice.chance import Chance, working_day
from meedoen_desktop.services.practice.place import Place

SEED = 53
"""Added to the seed of the vault."""
_COLLEAGUES = (("Femke Aalders", "1234"), ("Yusuf Demirkol", "12345"), ("Marit Oosterveen", "24"))
"""Names and working days."""
_WHOSE = ("", "", "", "Femke Aalders", "", "Yusuf Demirkol", "", "Marit Oosterveen", "", "")
"""By the last digit of the place in the list; empty is the consultant of this laptop."""
_WITHOUT = (21, 46, 58)
"""Places of clients whom nobody has yet."""
_SOURCES = ("income", "screening", "income", "work", "welfare", "self", "wmo", "health")
_ROUTES: tuple[tuple[str, ...], ...] = (
    ("participates", "volunteer"),
    (),
    ("participates", "volunteer", "participates"),
    ("not_active",),
    ("day_activity",),
    ("participates",),
    ("participates", "volunteer", "paid_work"),
    ("not_active", "participates"),
    ("no_possibility",),
    ("participates", "day_activity", "protected_work"),
    ("volunteer", "not_active"),
    ("informal_care",),
    ("not_active", "participates", "volunteer"),
)
_AHEAD: tuple[tuple[str, ...], ...] = (
    (), ("paid_work",), ("volunteer", "not_active"), (), (), ("participates",), (), (),
    ("protected_work",), (),
)  # fmt: skip
"""Routes of who does voluntary work or informal care already."""
_BY_EXPECTATION: dict[str, tuple[tuple[str, ...], ...]] = {
    "stays": (("volunteer",), ("informal_care",), ("participates",), ("volunteer",)),
    "not_within": (("no_possibility",), (), ("no_possibility",)),
}
"""Routes of who is where he stays, and of who needs rest, where the method says so."""
_LEVELS = {5: "light", 11: "waiting", 14: "light"}
"""By the place in fifteen; the others are in active guidance."""
_WHY = {
    "participates": "Komt elke week naar de kookgroep.",
    "volunteer": "Helpt op dinsdag in de tuin.",
    "informal_care": "Zorgt drie dagen voor haar moeder.",
    "day_activity": "Heeft een vaste plek op de creatieve groep.",
    "protected_work": "Begonnen na de proefplaatsing.",
    "paid_work": "Contract voor twintig uur in de week.",
    "not_active": "Het werd te veel. Eerst rust, dan weer verder.",
    "no_possibility": "Nu eerst herstellen.",
}
_SHORT = 40
"""Days in which one step is enough."""
_LAST_CHANGE = 170
"""Days ago at most that the last step of a route was, so that it is in the half year."""


@dataclass
class Colleagues:
    """Invents the team, and the caseload of one client after the other."""

    chance: Chance
    author_id: str
    place: Place
    ids: dict[str, str] = field(default_factory=dict)

    def team(self) -> Iterator[Base]:
        """The colleagues; to be asked once, before the clients."""
        for name, days in _COLLEAGUES:
            self.ids[name] = self.chance.id()
            yield Consultant(
                id=self.ids[name], dossier_id=TEAM, name=name, function="participatieconsulent",
                department="Maatschappelijke participatie", phone=self.place.phone,
                email=f"{name.lower().replace(' ', '.')}@voorbeeld.example", working_days=days,
            )  # fmt: skip

    def records(self, person: Person, number: int, made: Sequence[Base]) -> Iterator[Base]:
        """What is decided about one client: whose, from where, how intensive, and the route.

        The route goes on after what was decided in the records ``made``; without, nobody met yet.
        """
        came = person.added_on or self.chance.today
        yield self._fact(
            person, "inflow", self.chance.one(_SOURCES), came, "Aangemeld voor participatie."
        )
        name = _WHOSE[number % len(_WHOSE)]
        if number % 60 in _WITHOUT:
            yield self._fact(person, "assignment", NOBODY, came, "Nog niet verdeeld.")
        elif name:
            day = max(came, self.chance.workday(self.chance.number(30, 320)))
            yield self._fact(person, "assignment", self.ids[name], day, "Caseload verdeeld.")
        kinds = {self.place.group_kind, "outcome"}
        decided = [one for one in made if isinstance(one, DatedFact) and one.kind in kinds]
        if decided:
            yield from self._route(person, number, decided)

    def _route(self, person: Person, number: int, decided: list[DatedFact]) -> Iterator[Base]:
        start = max(one.valid_from for one in decided)
        level = _LEVELS.get(number % 15)
        if level:
            yield self._fact(person, "service_level", level, start, "In overleg besloten.")
        routes = self._routes(decided)
        route = routes[number % len(routes)]
        room = (self.chance.today - start).days
        last = min(_LAST_CHANGE, room // 2, room - self.chance.number(1, max(2, room)))
        if room < _SHORT:
            route = route[-1:]
        for step, code in enumerate(reversed(route)):
            ago = last + (room - last) * step // max(1, len(route))
            day = min(working_day(self.chance.today - timedelta(days=ago)), self.chance.today)
            yield self._fact(person, "status", code, day, _WHY[code])
            if code in self.place.steps:
                yield self._fact(person, *self.place.steps[code], day, _WHY[code])

    def _routes(self, decided: list[DatedFact]) -> tuple[tuple[str, ...], ...]:
        groups = [one.code for one in decided if one.kind == self.place.group_kind]
        expected = _BY_EXPECTATION.get(self.place.expects(groups[-1])) if groups else None
        is_volunteer = any(one.code in self.place.volunteers for one in decided)
        return expected or (_AHEAD if is_volunteer else _ROUTES)

    def _fact(self, person: Person, kind: str, code: str, day: date, why: str) -> DatedFact:
        profile = self.place.profile
        return DatedFact(
            id=self.chance.id(), dossier_id=person.dossier_id, person_id=person.id, kind=kind,
            code=code, scheme=kind, valid_from=day, profile_id=profile.id,
            profile_version=str(profile.version), reason=why, author_id=self.author_id,
        )  # fmt: skip
