"""Which clients may be one person: the same BSN, or a name that sounds alike and a birth date.

Plain rules on plain rows: ten thousand clients in less than a second. It warns, and never decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from meedoen_desktop.services.persons.sound_names import (
    first_sound,
    may_be_one_first_name,
    surname_sounds,
)

BSN, SAME, SWAPPED, DIGIT, PARTLY, FAMILY, FILE = (
    "bsn", "same", "swapped", "digit", "partly", "family", "file",
)  # fmt: skip
REASONS = (BSN, SAME, SWAPPED, DIGIT, PARTLY, FILE, FAMILY)
"""Why two may be one, the most telling first."""


class Somebody(NamedTuple):
    """What tells who a client is; ``birth_date`` is ``YYYYMMDD`` with zeros, "" when unknown."""

    person_id: str
    bsn: str
    surname: str
    prefix: str
    partner_surname: str
    partner_prefix: str
    first_names: str
    birth_date: str

    @property
    def sounds(self) -> frozenset[str]:
        """All sounds of the surname, and of the partner's."""
        own = surname_sounds(self.surname, self.prefix)
        if not self.partner_surname:
            return own
        return own | surname_sounds(self.partner_surname, self.partner_prefix)


class Pair(NamedTuple):
    """Two clients who may be one, and why (one of `REASONS`)."""

    one: str
    other: str
    reason: str


def somebody(person_id: str, text: Callable[[str], str]) -> Somebody:
    """Of the texts of a person, asked for by field."""
    return Somebody(person_id, *(text(name) for name in Somebody._fields[1:]))


def reason_of(one: Somebody, other: Somebody) -> str:
    """Why these may be one person, or "": two different BSNs are two people."""
    if one.bsn and other.bsn:
        return BSN if one.bsn == other.bsn else ""
    if not one.sounds & other.sounds:
        return ""
    return _by_date(one, other)


class LookAlikes:
    """Finds who may be one among many: only who share something are compared."""

    def __init__(self, people: Iterable[Somebody]) -> None:
        self._found: dict[tuple[str, ...], list[Somebody]] = defaultdict(list)
        for one in people:
            for key in _keys(one):
                self._found[key].append(one)

    def of(self, wanted: Somebody) -> list[Pair]:
        """Who may be the same as this one, the most telling first."""
        near = {one.person_id: one for key in _keys(wanted) for one in self._found.get(key, ())}
        near.pop(wanted.person_id, None)
        found = [
            Pair(wanted.person_id, one.person_id, reason_of(wanted, one)) for one in near.values()
        ]
        return sorted((pair for pair in found if pair.reason), key=order)

    def pairs(self) -> list[Pair]:
        """Everybody who may be somebody else, the most telling first."""
        found: dict[frozenset[str], Pair] = {}
        for near in self._found.values():
            for one, other in combinations(near, 2):
                key = frozenset({one.person_id, other.person_id})
                if len(key) == 2 and key not in found and (reason := reason_of(one, other)):
                    found[key] = Pair(one.person_id, other.person_id, reason)
        return sorted(found.values(), key=order)


def order(pair: Pair) -> tuple[int, str, str]:
    """The most telling first."""
    return REASONS.index(pair.reason), pair.one, pair.other


def _keys(one: Somebody) -> Iterator[tuple[str, ...]]:
    """Two who may be one have a BSN in common, or a sound with the date or with a first letter."""
    if one.bsn:
        yield BSN, one.bsn
    first = first_sound(one.first_names)[:1]
    for sound in one.sounds:
        yield SAME, sound, one.birth_date
        if first:
            yield SWAPPED, sound, first


def _by_date(one: Somebody, other: Somebody) -> str:
    a, b = one.birth_date, other.birth_date
    if not (a.strip("0") and b.strip("0")):
        return ""
    firsts = first_sound(one.first_names), first_sound(other.first_names)
    is_same_name = may_be_one_first_name(*firsts)
    if a == b:
        return SAME if is_same_name else FAMILY if _is_whole(a) else ""
    return _nearly(a, b) if is_same_name and all(firsts) else ""


def _nearly(a: str, b: str) -> str:
    """How two different dates may be one, or ""."""
    if a[:4] == b[:4] and (a[4:6], a[6:]) == (b[6:], b[4:6]):
        return SWAPPED
    if not (_is_whole(a) and _is_whole(b)):
        parts = ((a[:4], b[:4]), (a[4:6], b[4:6]), (a[6:], b[6:]))
        return PARTLY if all(x == y or "00" in {x, y} for x, y in parts) else ""
    return DIGIT if sum(x != y for x, y in zip(a, b, strict=True)) == 1 else ""


def _is_whole(date: str) -> bool:
    return len(date) == 8 and "00" not in {date[4:6], date[6:]}
