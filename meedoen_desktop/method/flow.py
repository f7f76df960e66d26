"""The route of a client along the stations of a profile, and of a caseload (method.md 8).

Computed from dated facts, never stored. Falling back is part of a route and is shown as it was:
dated, with the fact that told it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from meedoen_desktop.method.profile_flow import (
    BARE,
    CLOSED,
    GROUP,
    LIFTS,
    OUTCOME,
    STATUS,
    Sign,
    Station,
)

_ALIKE = {"route": GROUP, "inflow": BARE[0]}
"""Kinds of facts that a profile knows by another name."""
_LAST_WORD = (GROUP, OUTCOME, STATUS)
"""On one day the most explicit fact counts: a situation goes before an outcome and a group."""


class Happening(NamedTuple):
    """Something that may move a client: ``kind`` and ``code`` as in the file."""

    on: date
    kind: str
    code: str = ""

    @property
    def sign(self) -> Sign:
        """As a profile names it."""
        kind = _ALIKE.get(self.kind, self.kind)
        return Sign(kind, "" if kind in BARE else self.code)


class Stay(NamedTuple):
    """From a day at a station, up to the day of the next one; ``until`` None: there now."""

    station: str
    since: date
    until: date | None
    back: bool
    """Whether the client fell back to it."""
    told_by: Happening


class Move(NamedTuple):
    """From one station to another."""

    source: str
    target: str


@dataclass(frozen=True)
class Stations:
    """The stations of a profile, ready to be looked up."""

    all: tuple[Station, ...]
    by_sign: Mapping[Sign, Station]
    columns: Mapping[str, int]

    @classmethod
    def of(cls, found: Sequence[Station]) -> Stations:
        """Of the stations in a profile, in order."""
        return cls(
            tuple(found),
            {sign: one for one in found for sign in one.signs},
            {one.code: one.column for one in found},
        )

    def is_back(self, move: Move) -> bool:
        """Whether a move goes to an earlier column."""
        return self.columns[move.target] < self.columns[move.source]


@dataclass(frozen=True)
class Flow:
    """A caseload along the stations: who stands where, and the moves in a period."""

    here: Mapping[str, int]
    """How many stand at each station; every station of the profile is in it."""
    moves: Mapping[Move, int]
    came_in: int
    """How many were added in the period."""

    @property
    def total(self) -> int:
        return sum(self.here.values())


def route(stations: Stations, happenings: Iterable[Happening], today: date) -> tuple[Stay, ...]:
    """The stays of one client up to ``today``, oldest first; empty when nothing is known."""
    stays: list[Stay] = []
    for one in sorted(happenings, key=_order):
        station = stations.by_sign.get(one.sign)
        if one.on <= today and station is not None:
            _go(stations, stays, station.code, one)
    return tuple(stays)


def flow(stations: Stations, routes: Iterable[Sequence[Stay]], since: date, today: date) -> Flow:
    """Count routes: where everybody stands, and each move after ``since`` up to ``today``."""
    here: Counter[str] = Counter({one.code: 0 for one in stations.all})
    moves: Counter[Move] = Counter()
    came_in = 0
    for stays in routes:
        if not stays:
            continue
        here[stays[-1].station] += 1
        came_in += since < stays[0].since <= today
        for before, after in pairwise(stays):
            if since < after.since <= today:
                moves[Move(before.station, after.station)] += 1
    return Flow(here, moves, came_in)


def _order(one: Happening) -> tuple[date, int]:
    kind = one.sign.kind
    if kind in LIFTS:
        return one.on, -2 if kind != CLOSED else len(_LAST_WORD)
    return one.on, _LAST_WORD.index(kind) if kind in _LAST_WORD else -1


def _go(stations: Stations, stays: list[Stay], code: str, told: Happening) -> None:
    """Move to a station, unless one stands there already or the happening leads only forward."""
    if stays:
        columns, now = stations.columns, stays[-1]
        is_ahead = columns[code] > columns[now.station]
        if code == now.station or (told.sign.kind in LIFTS and not is_ahead):
            return
        if now.since == told.on:
            _undo_same_day(stays)
            if not stays or stays[-1].station != code:
                _append(stations, stays, code, told)
            return
    _append(stations, stays, code, told)


def _undo_same_day(stays: list[Stay]) -> None:
    """What was told of the same day, less explicitly, did not take any time."""
    stays.pop()
    if stays:
        stays[-1] = stays[-1]._replace(until=None)


def _append(stations: Stations, stays: list[Stay], code: str, told: Happening) -> None:
    back = False
    if stays:
        before = stays[-1]
        back = stations.is_back(Move(before.station, code))
        stays[-1] = before._replace(until=told.on)
    stays.append(Stay(code, told.on, None, back, told))
