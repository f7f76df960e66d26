"""The facts of the rhythm, read from the file: a fixed number of plain statements for everybody.

The same statements read some dossiers again after a change. Rows of columns, not whole records:
this is read for ten thousand clients before *Vandaag* is painted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import UNITS, Interval, Pause
from meedoen_desktop.method.rhythm_facts import (
    ContactFact,
    Dated,
    Decision,
    Facts,
    HomeworkFact,
    IndicationFact,
    LetterFact,
    ReferralFact,
    ReportFact,
    TalkFact,
    TrajectoryFact,
    Wish,
)

_Row: TypeAlias = Any
"""A row of columns: SQLAlchemy gives every select a type of its own."""

_PEOPLE = """
select p.id, p.dossier_id, p.sort_key, p.added_on, p.phone, p.phone_2, p.first_names,
       p.noble_title, p.prefix, p.surname, p.name_use, p.partner_prefix, p.partner_surname,
       p.gender, p.initials, p.own_wish, p.preferred_channel
  from person p join dossier d on d.id = p.dossier_id
 where d.closed_on is null and not p.deceased
"""
_ALIVE = """
  and goal_id not in (select id from goal where coalesce(reached_on, stopped_on) is not null)
"""
_ABOUT = {
    "facts": ("kind, code, valid_from, valid_to, rowid", "dated_fact where true"),
    "contacts": (
        "happened_at, form, result, appointment_id",
        "contact where (result in ({counting}) or form in ('letter', 'message'))",
    ),
    "talks": ("id, wall_time, form, kind, status", "appointment where true"),
    "letters": ("dated_on, appointment_id", "letter where appointment_id <> ''"),
    "referrals": (
        "id, kind, organisation, referred_on, status, status_on, feedback_due, acute",
        "referral where true",
    ),
    "trajectories": (
        "id, kind, provider, starts_on, ends_on, status", "trajectory where true"
    ),
    "reports": ("trajectory_id, reported_on, three_way", "trajectory_report where true"),
    "indications": (
        "id, kind, status, requested_on, decided_on, valid_until, acute", "indication where true"
    ),
    "homework": (
        "id, what, due_on",
        f"plan_step where kind = 'homework' and done_on is null and due_on is not null {_ALIVE}",
    ),
    "supporters": ("role", "relation where role = 'supporter'"),
    "decisions": ("rule, about, decision, decided_on, until", "proposal_decision where true"),
}  # fmt: skip
"""Per kind the columns after the person's id, and where they come from."""
_MOST_COLUMNS = 8


class Client(NamedTuple):
    """A client in file: the columns for the screen, and the facts for the rhythm."""

    person: _Row
    facts: Facts


def read_everybody(session: Session, profile: Profile) -> Iterator[Client]:
    """All clients whose file is open."""
    ask = session.connection().exec_driver_sql
    people = ask(_PEOPLE).all()
    about = _About()
    for name, (columns, source) in _sources(profile).items():
        rows = ask(f"select person_id, {columns} from {source}").cursor  # noqa: S608 - fixed text
        about.add(name, rows.fetchall() if rows is not None else ())
    yield from _clients(people, about)


def read_some(
    session: Session, profile: Profile, *, person_id: str = "", dossiers: Sequence[str] = ()
) -> Iterator[Client]:
    """One client or those of some dossiers, in two statements. Closed files are left out."""
    if person_id:
        people, records, given = "p.id = ?", "person_id = ?", [person_id]
    else:
        marks = ", ".join("?" * len(dossiers))
        people, records = f"p.dossier_id in ({marks})", f"dossier_id in ({marks})"
        given = list(dossiers)
    ask = session.connection().exec_driver_sql
    found = ask(f"{_PEOPLE} and {people}", tuple(given)).all()
    parts = [
        f"select '{name}', person_id, {_padded(columns)} from {source} and {records}"  # noqa: S608
        for name, (columns, source) in _sources(profile).items()
    ]
    about = _About()
    for name, *row in ask(" union all ".join(parts), tuple(given * len(parts))):
        about.add(name, (row,))
    return _clients(found, about)


def _sources(profile: Profile) -> dict[str, tuple[str, str]]:
    counting = ", ".join(f"'{code}'" for code in sorted(profile.counting))
    return {
        name: (columns, source.format(counting=counting))
        for name, (columns, source) in _ABOUT.items()
    }


def _padded(columns: str) -> str:
    """As many columns as the longest has, so that all can be asked for at once."""
    return columns + ", null" * (_MOST_COLUMNS - columns.count(",") - 1)


class _About:
    """The small facts by person and field of `Facts`, made as the rows come in."""

    def __init__(self) -> None:
        self.by_person: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))

    def add(self, name: str, rows: Iterable[_Row]) -> None:
        """Rows of one kind: the person's id and the columns of that kind."""
        found = self.by_person
        if name == "facts":
            for row in sorted(rows, key=_begun):
                known = _DATED.get(row[1])
                if known is not None:
                    found[row[0]][known[0]].append(known[1](row))
            return
        make = _MAKE[name]
        for row in rows:
            found[row[0]][name].append(make(row))


def _clients(people: Sequence[_Row], about: _About) -> Iterator[Client]:
    for person in people:
        yield Client(person, _facts(person, about.by_person.get(person[0], {})))


def _facts(person: _Row, about: dict[str, list[Any]]) -> Facts:
    reports, wishes = about.pop("reports", None), about.pop("wish", None)
    supporters = about.pop("supporters", None)
    if reports:
        about["trajectories"] = _with_reports(about.get("trajectories", []), reports)
    small: dict[str, Any] = {name: tuple(found) for name, found in about.items()}
    return Facts(
        person_id=person[0],
        added_on=_day(person[3]),
        channel=person[-1],
        has_supporter=bool(supporters),
        wish=wishes[-1] if wishes else None,
        **small,
    )


_known_day = lru_cache(maxsize=20_000)(date.fromisoformat)
"""A day from its text; there are hundreds of thousands of them, and few different ones."""


def _day(text: str | None) -> date | None:
    return _known_day(text) if text else None


def _day_here(instant: str) -> date:
    """The day in Amsterdam of an instant in UTC: only late in the evening it is another one."""
    if instant[11:13] < "22":
        return _known_day(instant[:10])
    return datetime.fromisoformat(instant).astimezone(AMSTERDAM).date()


def _begun(row: _Row) -> tuple[str, int]:
    return row[3], row[5]


def _dated(row: _Row) -> Dated:
    return Dated(row[2], _known_day(row[3]), _day(row[4]))


def _pause(row: _Row) -> Pause:
    return Pause(row[1], _known_day(row[3]), _day(row[4]))


def _wish(row: _Row) -> Wish | None:
    """How often, as "6 weeks"; what cannot be read is no wish."""
    count, _space, unit = row[2].partition(" ")
    if not count.isdecimal() or int(count) == 0 or unit not in UNITS:
        return None
    return Wish(Interval(int(count), int(count), unit), _known_day(row[3]))


def _contact(row: _Row) -> ContactFact:
    return ContactFact(_day_here(row[1]), row[2], row[3], row[4])


def _talk(row: _Row) -> TalkFact:
    return TalkFact(row[1], datetime.fromisoformat(row[2]), row[3], row[4], row[5])


def _letter(row: _Row) -> LetterFact:
    return LetterFact(_known_day(row[1]), row[2])


def _referral(row: _Row) -> ReferralFact:
    return ReferralFact(
        row[1], row[2], row[3], _known_day(row[4]), row[5], _day(row[6]), _day(row[7]), bool(row[8])
    )


def _trajectory(row: _Row) -> TrajectoryFact:
    return TrajectoryFact(row[1], row[2], row[3], _known_day(row[4]), _day(row[5]), row[6])


def _report(row: _Row) -> tuple[str, ReportFact]:
    return row[1], ReportFact(_known_day(row[2]), bool(row[3]))


def _with_reports(
    found: list[TrajectoryFact], reports: list[tuple[str, ReportFact]]
) -> list[TrajectoryFact]:
    return [
        one._replace(reports=tuple(report for about, report in reports if about == one.id))
        for one in found
    ]


def _indication(row: _Row) -> IndicationFact:
    return IndicationFact(
        row[1], row[2], row[3], _known_day(row[4]), _day(row[5]), _day(row[6]), bool(row[7])
    )


def _homework(row: _Row) -> HomeworkFact:
    return HomeworkFact(row[1], row[2], _known_day(row[3]))


def _supporter(row: _Row) -> str:
    return str(row[1])


def _decision(row: _Row) -> Decision:
    return Decision(row[1], row[2], row[3], _known_day(row[4]), _day(row[5]))


_DATED: dict[str, tuple[str, Callable[[_Row], Any]]] = {
    "group": ("groups", _dated),
    "route": ("groups", _dated),
    "screening": ("screened", _dated),
    "service_level": ("levels", _dated),
    "category": ("categories", _dated),
    "status": ("statuses", _dated),
    "outcome": ("outcomes", _dated),
    "exemption": ("pauses", _pause),
    "rest": ("pauses", _pause),
    "contact_wish": ("wish", _wish),
}
"""Kinds of dated facts: the field that they stand in, and how they are made."""
_MAKE: dict[str, Callable[[_Row], Any]] = {
    "contacts": _contact,
    "talks": _talk,
    "letters": _letter,
    "referrals": _referral,
    "trajectories": _trajectory,
    "reports": _report,
    "indications": _indication,
    "homework": _homework,
    "supporters": _supporter,
    "decisions": _decision,
}
