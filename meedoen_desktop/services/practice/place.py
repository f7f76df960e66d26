"""Where invented people live and by which method they are guided (``resources/practice``).

What is not told there about a municipality or a method follows from their own files, so that
every municipality can practise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.method.organisations import ORGANISATION_KINDS, Organisation
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile, profile_for, profiles
from meedoen_desktop.method.profile_flow import STATUS
from meedoen_desktop.models import Base, DatedFact
from meedoen_desktop.services.letters.letter_parties import town_in_text
from meedoen_desktop.services.rhythm.screening import group_kind
from meedoen_desktop.services.team import team
from meedoen_desktop.store import Store

_TOWN_LINE = re.compile(r"([1-9]\d{3}) ?[A-Z]{2}\s+(\S.*)")
_EXAMPLE = "1234"
"""The postcode of examples, where the letterhead does not give one."""
CLIENT = "cliënt"
"""How the shipped texts call a client."""
_STAYS = "stays"
_BUDDIES = "humanitas"
"""What invented people ask of volunteers is what this one does."""

Pairs = tuple[tuple[str, str], ...]


class Home(NamedTuple):
    """The digits of a postcode, and the town that they belong to."""

    postcode: str
    town: str


@dataclass(frozen=True)
class Told:
    """What the file tells: homes by municipality; courses and trajectories by method."""

    homes: dict[str, tuple[Home, ...]]
    courses: dict[str, Pairs]
    trajectories: dict[str, Pairs]


@dataclass(frozen=True)
class Place:
    """A municipality with its method, as far as invented people go by them."""

    municipality: Municipality
    profile: Profile
    homes: tuple[Home, ...]
    courses: Pairs
    """The group at the start and the one of now."""
    trajectories: Pairs
    """The kind of a trajectory and the kind of organisation that gives it."""

    @property
    def client(self) -> str:
        """The method's word for a client."""
        return self.profile.words.client

    @property
    def phone(self) -> str:
        """The municipality's number."""
        return self.municipality.letterhead.phone or "14 070"

    def doer(self, who: str) -> str:
        """Who does a step, in the words of the method."""
        return self.client if who == CLIENT else who

    @cached_property
    def group_kind(self) -> str:
        """What a decision about the group is called: group or route."""
        return group_kind(self.profile)

    def expects(self, group: str) -> str:
        """What the method expects of a group: higher, stays, not_within or nothing."""
        found = self.profile.group(group)
        return found.expectation.kind if found and found.expectation else ""

    def sortings(self, group: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The other ways of sorting with the codes of this work; who stays has the highest."""
        for scheme in self.profile.asked_schemes():
            codes = tuple(one.code for one in scheme.codes if one.participation)
            if codes:
                yield scheme.code, codes[-1:] if self.expects(group) == _STAYS else codes

    @cached_property
    def volunteers(self) -> frozenset[str]:
        """Groups and outcomes that say that somebody is a volunteer already."""
        signs = (one.signs for one in self.profile.stations)
        same = next((found for found in signs if (STATUS, "volunteer") in found), ())
        return frozenset(code for kind, code in same if kind != STATUS)

    @cached_property
    def steps(self) -> dict[str, tuple[str, str]]:
        """The category or ladder step that goes with a situation: status -> (scheme, code)."""
        schemes = {one.code for one in self.profile.asked_schemes()}
        return {
            sign.code: (other.kind, other.code)
            for station in self.profile.stations
            for other in station.signs
            if other.kind in schemes
            for sign in station.signs
            if sign.kind == STATUS
        }

    def organisation(self, kind: str) -> Organisation | None:
        """Where such a referral goes: the best known one, or the one with the longest wait."""
        return max(
            self._of_kind(kind), key=lambda one: (one.id == _BUDDIES, one.waiting_weeks),
            default=None,
        )  # fmt: skip

    def providers(self, kind: str) -> tuple[str, ...]:
        """Who gives such a trajectory: those where some were bought, or the most obvious one."""
        fitting = self._of_kind(kind)
        bought = tuple(one.name for one in fitting if one.bought)
        return bought or tuple(one.name for one in fitting[:1]) or (self.municipality.name,)

    def fitting(self, made: Iterable[Base]) -> list[Base]:
        """Without decisions that the method does not know."""
        return [one for one in made if not isinstance(one, DatedFact) or self._knows(one)]

    def _knows(self, fact: DatedFact) -> bool:
        labels = self.profile.fact_labels
        is_listed = any(kind == fact.kind for kind, _code in labels)
        return not is_listed or (fact.kind, fact.code) in labels

    def _of_kind(self, kind: str) -> list[Organisation]:
        return [one for one in self.municipality.organisations if one.kind == kind]


def place_for(municipality_id: str) -> Place:
    """A municipality with the method that names it, or else the first. Raises ``DataFileError``."""
    return _place(municipality_id, profile_for(municipality_id) or profiles()[0])


def place_of(store: Store) -> Place:
    """The place of a practice vault. Raises ``DataFileError``."""
    chosen = team(store)
    return _place(chosen.municipality_id, load_profile(chosen.profile_id))


def told() -> Told:
    """The shipped places. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "gemeenten.toml"), "practice-places").root
    towns, methods = root.tables("municipalities"), root.tables("methods")
    found = Told(
        {one.identifier("id"): tuple(map(_home, one.texts("homes"))) for one in towns},
        {one.identifier("id"): _pairs(one, "courses", " ") for one in methods},
        {one.identifier("id"): _pairs(one, "trajectories", "|") for one in methods},
    )
    root.finish()
    return found


def _place(municipality_id: str, profile: Profile) -> Place:
    municipality, known = load_municipality(municipality_id), told()
    return Place(
        municipality,
        profile,
        known.homes.get(municipality_id) or (_at_the_office(municipality),),
        _courses(profile, known.courses.get(profile.id, ())),
        _trajectories(profile, known.trajectories.get(profile.id, ())),
    )


def _courses(profile: Profile, given: Pairs) -> Pairs:
    """Those that the method still knows, or everybody where they are."""
    codes = [one.code for one in profile.offered_groups()]
    return tuple(one for one in given if set(one) <= set(codes)) or tuple(
        (code, code) for code in codes
    )


def _trajectories(profile: Profile, given: Pairs) -> Pairs:
    codes = [one.code for one in profile.trajectory_kinds]
    return tuple(one for one in given if one[0] in codes) or tuple(
        (code, code if code in ORGANISATION_KINDS else "welfare") for code in codes
    )


def _at_the_office(municipality: Municipality) -> Home:
    """Where the municipality itself is, out of its letterhead."""
    found = _TOWN_LINE.fullmatch(municipality.letterhead.visiting_address[-1].strip())
    return Home(found[1], town_in_text(found[2])) if found else Home(_EXAMPLE, municipality.name)


def _home(line: str) -> Home:
    postcode, _, town = line.partition(" ")
    return Home(postcode, town)


def _pairs(table: Table, key: str, between: str) -> Pairs:
    parted = (line.partition(between) for line in table.texts(key))
    return tuple((first, second) for first, _between, second in parted)
