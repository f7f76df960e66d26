"""The stations of a profile: where a client can stand, from inflow to outflow (method.md 8).

A station names the signs that put a client there, as ``kind:code``. What somebody wrote down about
a client (a situation, an outcome, a group) may lead forward and back; what merely happened (coming
in, an intake, a trajectory, a level) only leads forward: falling back is never concluded by the
program.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_options import Option, code_of, coded

ADDED, INTAKE = "added", "intake"
GROUP, LEVEL, STATUS, OUTCOME = "group", "service_level", "status", "outcome"
TRAJECTORY, CLOSED = "trajectory", "closed"
BARE = (ADDED, INTAKE)
"""Signs without a code."""
LIFTS = (ADDED, INTAKE, LEVEL, TRAJECTORY, CLOSED)
"""What only leads forward."""
_MOST_COLUMNS = 8


class Sign(NamedTuple):
    """What puts a client at a station: a kind of fact with its code."""

    kind: str
    code: str = ""


@dataclass(frozen=True)
class Station(Option):
    """One place in the flow; ``column`` 1 is the beginning, stations of one column are equal."""

    column: int
    description: str
    signs: tuple[Sign, ...]


def stations(root: Table, known: Mapping[str, Iterable[str]]) -> tuple[Station, ...]:
    """The blocks ``[[stations]]``; ``known`` gives the codes that exist for each kind of sign."""
    tables = coded(root, "stations")
    found = tuple(_station(table, known) for table in tables)
    root.unique("stations", (f"{sign.kind}:{sign.code}" for one in found for sign in one.signs))
    return tuple(sorted(found, key=lambda one: one.column))


def _station(table: Table, known: Mapping[str, Iterable[str]]) -> Station:
    return Station(
        code=code_of(table),
        label=table.text("label"),
        column=table.integer("column", 1, _MOST_COLUMNS),
        description=table.text("description", "", may_be_empty=True),
        signs=tuple(_sign(table, text, known) for text in table.texts("signs")),
    )


def _sign(table: Table, text: str, known: Mapping[str, Iterable[str]]) -> Sign:
    kind, _colon, code = text.partition(":")
    if text in BARE:
        return Sign(text)
    if kind not in known:
        allowed = [*BARE, *(f"{one}:<code>" for one in known)]
        table.refuse_value("signs", text, allowed)
    codes = [f"{kind}:{one}" for one in known[kind]]
    if not code or text not in codes:
        if not codes:
            table.fail(
                "signs",
                N_("{file}, {key}: “{value}” kan niet: deze werkwijze heeft zo'n lijst niet."),
                value=text,
            )
        table.refuse_value("signs", text, codes)
    return Sign(kind, code)
