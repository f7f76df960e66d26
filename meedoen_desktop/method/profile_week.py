"""How much of a working week there is for clients, and what work asks: data of the profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from meedoen_desktop.datafiles import Table
from meedoen_desktop.method.rhythm import WAYS

_DAY_MINUTES, _OTHER_MINUTES = 360, 15
_MOST = 480


@dataclass(frozen=True)
class WeekRules:
    """All in minutes. ``preparation`` and ``travel`` (there and back) are by the form of a talk,
    ``tasks`` by the kind of a proposal; what is not in it takes ``other_minutes``.
    """

    day_minutes: int = _DAY_MINUTES
    preparation: Mapping[str, int] = field(default_factory=dict)
    travel: Mapping[str, int] = field(default_factory=dict)
    tasks: Mapping[str, int] = field(default_factory=dict)
    other_minutes: int = _OTHER_MINUTES

    def around(self, way: str) -> int:
        """What a talk asks beside itself."""
        return self.preparation.get(way, 0) + self.travel.get(way, 0)

    def task(self, kind: str, way: str) -> int:
        """What a proposal asks; who must be visited costs the way there as well."""
        return self.tasks.get(kind, self.other_minutes) + self.travel.get(way, 0)


def week_rules(root: Table) -> WeekRules:
    """The block ``[week]``; a profile without it gets six hours a day and a quarter a task."""
    if "week" not in root:
        return WeekRules()
    table = root.table("week")
    return WeekRules(
        day_minutes=table.integer("day_minutes", 30, _MOST, _DAY_MINUTES),
        preparation=_by_way(table, "preparation"),
        travel=_by_way(table, "travel"),
        tasks=_minutes(table, "tasks"),
        other_minutes=table.integer("other_minutes", 1, _MOST, _OTHER_MINUTES),
    )


def _by_way(table: Table, key: str) -> Mapping[str, int]:
    found = _minutes(table, key)
    for way in found:
        if way not in WAYS:
            table.refuse_value(key, way, WAYS)
    return found


def _minutes(table: Table, key: str) -> Mapping[str, int]:
    if key not in table:
        return {}
    found = table.table(key)
    return {name: found.integer(name, 0, _MOST) for name in found.names()}
