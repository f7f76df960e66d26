"""Where everybody stands in the flow of the method: read from dated facts, never stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from meedoen_desktop.method.flow import Flow, Happening, Stations, Stay, flow, route
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services.clients.client_list import WHOSE
from meedoen_desktop.services.written import codes_in_order

if TYPE_CHECKING:
    from meedoen_desktop.services.dossier.client_snapshot import ClientPage
    from meedoen_desktop.store import Store

HALF_YEAR = -6
"""Months back: figures are half-yearly (method.md 10)."""
_PEOPLE = f"""
select p.id, p.added_on, {WHOSE}
  from person p join dossier d on d.id = p.dossier_id
 where d.closed_on is null and not p.deceased
"""  # noqa: S608 - fixed text
_DECIDED = codes_in_order("valid_from <= :today", "f.person_id, f.valid_from, f.kind, f.code")
_HAPPENED = """
select person_id, min(held_on), 'intake', '' from intake group by person_id
union all select person_id, starts_on, 'trajectory', kind from trajectory
  where status <> 'planned'
"""
_LEFT = """
select d.closing_reason, p.id from dossier d join person p on p.dossier_id = d.id
 where d.closed_on > :since and d.closed_on <= :today
"""


class Walk(NamedTuple):
    """The route of one client, and whose client it is ("" for nobody's)."""

    person_id: str
    consultant_id: str
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """Who left the files in the period: how many, and how many of them to work or school."""

    count: int = 0
    outflow: int = 0


@dataclass(frozen=True, slots=True)
class Walks:
    """The routes of everybody in file."""

    stations: Stations
    walks: tuple[Walk, ...]
    since: date
    today: date
    left: Left

    def flow(self, person_ids: frozenset[str] | None = None) -> Flow:
        """Counted for some clients, or for all."""
        return flow(self.stations, self._stays(person_ids), self.since, self.today)

    def at(self, station: str) -> frozenset[str]:
        """Who stands at a station now."""
        return frozenset(
            one.person_id for one in self.walks if one.stays and one.stays[-1].station == station
        )

    def _stays(self, person_ids: frozenset[str] | None) -> Iterator[tuple[Stay, ...]]:
        for one in self.walks:
            if person_ids is None or one.person_id in person_ids:
                yield one.stays


def read_walks(store: Store, profile: Profile) -> Walks:
    """The routes of everybody whose file is open, with the moves of the last half year."""
    today = store.clock.today()
    since = later(today, HALF_YEAR, "months")
    given = {"today": today.isoformat(), "since": since.isoformat()}
    with store.read() as session:
        ask = session.connection().exec_driver_sql
        people = ask(_PEOPLE, given).all()
        happened = [*ask(_DECIDED, given).all(), *ask(_HAPPENED, given).all()]
        left = _left(profile, ask(_LEFT, given).all())
    stations = Stations.of(profile.stations)
    by_person = _by_person(happened)
    walks = tuple(_walk(stations, row, by_person[row[0]], today) for row in people)
    return Walks(stations, walks, since, today, left)


def people_at(store: Store, profile: Profile, station: str) -> frozenset[str]:
    """Ids of the clients who stand at a station now."""
    return read_walks(store, profile).at(station)


def route_of(profile: Profile, page: ClientPage, today: date) -> tuple[Stay, ...]:
    """The route of one client, of what the client page has read already."""
    return route(Stations.of(profile.stations), _on_page(page), today)


def _on_page(page: ClientPage) -> Iterable[Happening]:
    if page.added_on is not None:
        yield Happening(page.added_on, "added")
    if page.first_intake is not None:
        yield Happening(page.first_intake, "intake")
    for fact in reversed(page.facts):  # of one day the last that was written counts
        yield Happening(fact.valid_from, fact.kind, fact.code)
    for line in page.trail:
        if line.subject == "trajectory" and line.status != "planned":
            yield Happening(line.began, "trajectory", line.kind)


def _by_person(rows: Iterable[Any]) -> dict[str, list[Happening]]:
    found: dict[str, list[Happening]] = defaultdict(list)
    for person_id, on, kind, code in rows:
        found[person_id].append(Happening(date.fromisoformat(on), kind, code))
    return found


def _walk(stations: Stations, row: Any, happened: list[Happening], today: date) -> Walk:
    person_id, added_on, consultant_id = row
    if added_on:
        happened.append(Happening(date.fromisoformat(added_on), "added"))
    return Walk(person_id, consultant_id, route(stations, happened, today))


def _left(profile: Profile, rows: Iterable[Any]) -> Left:
    outflow = {one.code for one in profile.closing_reasons if one.kind == "outflow"}
    reasons = [row[0] for row in rows]
    return Left(len(reasons), sum(one in outflow for one in reasons))
