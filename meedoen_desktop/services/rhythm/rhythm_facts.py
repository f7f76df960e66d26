"""The facts of the rhythm, read from the file: a fixed number of plain statements for everybody.

The same statements read some dossiers again after a change. Only what can matter for the rhythm is
asked for, and each column is turned into days and codes as a whole, without a Python function per
row: this is read for ten thousand clients before *Vandaag* is painted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import UNITS, Interval, Pause
from meedoen_desktop.method.rhythm_facts import (
    BY_PHONE,
    IN_PERSON,
    Dated,
    Facts,
    ReportFact,
    Spoken,
    TrajectoryFact,
    Wish,
)
from meedoen_desktop.services.rhythm.rhythm_columns import (
    ABOUT,
    DAYS,
    DAYS_HERE,
    Columns,
    Source,
    Told,
)
from meedoen_desktop.services.written import places

_PEOPLE = """
select p.id, p.dossier_id, p.sort_key, p.added_on, p.preferred_channel, p.interpreter
  from person p
 where p.dossier_id not in (select id from dossier where closed_on is not null) and not p.deceased
"""
_FIELDS = {
    "group": "groups",
    "route": "groups",
    "screening": "screened",
    "service_level": "levels",
    "category": "categories",
    "status": "statuses",
    "outcome": "outcomes",
    "exemption": "pauses",
    "rest": "pauses",
    "contact_wish": "wishes",
    "message_wish": "message_wishes",
}
"""Kinds of dated facts, and the field in which they stand."""
_BESIDE = ("wishes", "message_wishes")
"""Facts of which only the last one counts: `Facts` holds what it says."""
_TIES = {name: source.tie for name, source in ABOUT.items() if source.tie is not None}
_PLACE = {name: place for place, name in enumerate((*Facts._fields, *_BESIDE))}
_DATED = {kind: _PLACE[name] for kind, name in _FIELDS.items()}
NO_MESSAGES = "none"
"""Of the wish about messages: the client wants none."""
_KIND = 4
"""The column that says what kind of dated fact it is."""


class Client(NamedTuple):
    """A client in file: where he stands in a list, and the facts for the rhythm."""

    id: str
    dossier_id: str
    sort_key: str
    facts: Facts


def read_everybody(session: Session, profile: Profile, today: date) -> Iterator[Client]:
    """All clients whose file is open, as they are on a day."""
    ask = session.connection().exec_driver_sql
    found = _Found(ask(_PEOPLE).cursor)
    ties = places(ask, _TIES, "true")
    for name, source in ABOUT.items():
        row = ask(source.all_at_once(profile, today)).one()
        columns = [json.loads(column) for column in row]
        found.add(name, source, source.ordered(columns, ties.get(name, {})))
    return found.clients()


def read_some(
    session: Session, profile: Profile, today: date, *, person_id: str = "",
    dossiers: Sequence[str] = (),
) -> Iterator[Client]:  # fmt: skip
    """One client or those of some dossiers, in three statements. Closed files are left out."""
    if person_id:
        people, records, given = "p.id = ?", "person_id = ?", [person_id]
    else:
        marks = ", ".join("?" * len(dossiers))
        people, records = f"p.dossier_id in ({marks})", f"dossier_id in ({marks})"
        given = list(dossiers)
    ask = session.connection().exec_driver_sql
    found = _Found(ask(f"{_PEOPLE} and {people}", tuple(given)).cursor)
    parts = [f"{one.part(name, profile, today)} and {records}" for name, one in ABOUT.items()]
    rows: dict[str, list[Sequence[Any]]] = {name: [] for name in ABOUT}
    for name, *row in ask(" union all ".join(parts), tuple(given * len(parts))):
        rows[name].append(row[: 1 + len(ABOUT[name].columns)])
    ties = places(ask, _TIES, records, given)
    for name, source in ABOUT.items():
        if rows[name]:
            columns = list(zip(*rows[name], strict=True))
            found.add(name, source, source.ordered(columns, ties.get(name, {})))
    return found.clients()


class _Found:
    """What was read: per person the fields of `Facts`, filled in one kind after the other."""

    def __init__(self, people: Any) -> None:
        self._people: list[tuple[str, str, str]] = []
        self._fields: dict[str, list[Any]] = {}
        self._reports: dict[str, list[Told]] = defaultdict(list)
        added, channel_at, interprets = (
            _PLACE[one] for one in ("added_on", "channel", "interpreter")
        )
        for person_id, dossier_id, sort_key, added_on, channel, interpreter in people:
            self._people.append((person_id, dossier_id, sort_key))
            fields = self._fields[person_id] = [person_id, *Facts()[1:], (), ()]
            fields[added], fields[channel_at] = DAYS[added_on], channel
            fields[interprets] = interpreter

    def add(self, name: str, source: Source, columns: Columns) -> None:
        """The columns of one kind; nobody is made of records about closed files."""
        if name == "facts":
            self._add_dated(source.facts(columns), columns[_KIND])
        elif name == "spoken":
            self._add_spoken(*columns)
        elif name == "supporters":
            for person in columns[0]:
                self._put(person, "has_supporter", value=True)
        elif name == "reports":
            for _person, told in source.facts(columns):
                self._reports[told.trajectory_id].append(told)
        else:
            self._add_facts(_PLACE[name], source.facts(columns))

    def _add_facts(self, place: int, facts: Iterator[tuple[str, Any]]) -> None:
        fields_of = self._fields.get
        for person, fact in facts:
            fields = fields_of(person)
            if fields is not None:
                known = fields[place]
                fields[place] = (*known, fact) if known else (fact,)

    def _add_dated(self, facts: Iterator[tuple[str, Any]], kinds: Sequence[str]) -> None:
        fields_of, place_of, pauses = self._fields.get, _DATED.get, _PLACE["pauses"]
        for (person, fact), kind in zip(facts, kinds, strict=True):
            fields, place = fields_of(person), place_of(kind)
            if fields is None or place is None:
                continue
            one = fact if place != pauses else Pause(kind, fact.start, fact.until)
            known = fields[place]
            fields[place] = tuple(sorted((*known, one), key=_start)) if known else (one,)

    def _add_spoken(
        self, people: Sequence[str], forms: Sequence[str], hours: Sequence[str]
    ) -> None:
        found: dict[str, list[Any]] = {}
        for person, form, hour in zip(people, forms, hours, strict=True):
            day = DAYS_HERE[hour]
            days = found.get(person)
            if days is None:
                days = found[person] = [day, day, None, None]
            elif day < days[0]:
                days[0] = day
            elif day > days[1]:
                days[1] = day
            if form in IN_PERSON:
                days[2] = day if days[2] is None or day > days[2] else days[2]
            elif form == BY_PHONE:
                days[3] = day if days[3] is None or day > days[3] else days[3]
        for person, days in found.items():
            self._put(person, "spoken", value=Spoken._make(days))

    def _put(self, person: str, field: str, *, value: Any) -> None:
        fields = self._fields.get(person)
        if fields is not None:
            fields[_PLACE[field]] = value

    def clients(self) -> Iterator[Client]:
        """These people with their facts."""
        wish, running, silent = (_PLACE[one] for one in ("wish", "trajectories", "no_messages"))
        for person_id, dossier_id, sort_key in self._people:
            *fields, wishes, about_messages = self._fields[person_id]
            if wishes:
                fields[wish] = _wish(wishes[-1])
            if about_messages:
                fields[silent] = about_messages[-1].code == NO_MESSAGES
            if fields[running]:
                fields[running] = tuple(map(self._with_reports, fields[running]))
            facts = tuple.__new__(Facts, fields)
            yield tuple.__new__(Client, (person_id, dossier_id, sort_key, facts))

    def _with_reports(self, one: TrajectoryFact) -> TrajectoryFact:
        told = self._reports.get(one.id, ())
        return one._replace(reports=tuple(ReportFact(each.on, each.three_way) for each in told))


def _start(fact: Dated | Pause) -> date:
    return fact.start


def _wish(fact: Dated) -> Wish | None:
    """How often, as "6 weeks"; what cannot be read is no wish."""
    count, _space, unit = fact.code.partition(" ")
    if not count.isdecimal() or int(count) == 0 or unit not in UNITS:
        return None
    return Wish(Interval(int(count), int(count), unit), fact.start)
