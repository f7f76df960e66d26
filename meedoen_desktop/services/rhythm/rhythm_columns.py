"""What the rhythm reads of each table, and how its columns become facts.

Whole columns are turned at once: a day is looked up among the days that are known already, and
named tuples are made without calling them. For 150,000 rows that is a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import islice
from operator import itemgetter, lt
from typing import Any, NamedTuple, TypeAlias

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import (
    BookingFact,
    ContactFact,
    Dated,
    Decision,
    HomeworkFact,
    IndicationFact,
    LetterFact,
    PostFact,
    ReferralFact,
    TalkFact,
    ToldFact,
    TrajectoryFact,
)
from meedoen_desktop.services.written import Tie

_MOMENT_IN_LETTER = "case when json_valid(fields) then json_extract(fields, '$.talk') end"
Columns: TypeAlias = Sequence[Sequence[Any]]
"""The people's ids, and what stands in each column."""
_MOST_COLUMNS = 8
_TO_COME = "(select 1 from appointment a where a.id = appointment_id and a.status = 'planned')"
_ALIVE = """
  and goal_id not in (select id from goal where coalesce(reached_on, stopped_on) is not null)
"""
"""Steps of a goal that was reached or stopped rest."""
_RESULTS = """
with recursive result_of(code) as (
    select min(result) from contact
    union all
    select (select min(result) from contact where result > code) from result_of
     where code is not null)
select code from result_of
"""
"""Every result there is: the index by result and form then finds the few letters and messages."""


class _Days(dict[Any, Any]):
    """Days by their text: there are hundreds of thousands of texts, and few different ones."""

    def __init__(self, read: Callable[[str], date]) -> None:
        super().__init__({None: None, "": None})
        self._read = read

    def __missing__(self, text: str) -> date:
        day = self[text] = self._read(text)
        return day


def _day_here(hour: str) -> date:
    """The day in Amsterdam of an hour in UTC ("2026-11-23T23")."""
    return datetime.fromisoformat(f"{hour}:00+00:00").astimezone(AMSTERDAM).date()


def _moment(text: str | None) -> datetime | None:
    """A wall time ("2026-12-01T10:00"), when it is known."""
    return datetime.fromisoformat(text) if text else None


DAYS = _Days(date.fromisoformat)
DAYS_HERE = _Days(_day_here)
_DAY, _DAY_HERE = DAYS.__getitem__, DAYS_HERE.__getitem__


@dataclass(frozen=True)
class Source:
    """Where facts of one kind come from; ``turns`` says per column how its values are read.

    ``{counting}`` are the results that count as contact, ``{tomorrow}`` the end of today: what is
    dated later has not been yet.
    """

    columns: tuple[str, ...]
    where: str
    make: type[tuple[Any, ...]] = tuple
    turns: tuple[Callable[[Any], Any] | None, ...] = ()
    tie: Tie | None = None
    """Of one day the last that was written counts: ``rowid`` is the last column."""

    def all_at_once(self, profile: Profile, today: date) -> str:
        """The statement for everybody: one row, with each column as one list in JSON.

        Making a row for Python costs more than reading it: this takes two thirds of the time.
        """
        columns = ", ".join(f"json_group_array({one})" for one in ("person_id", *self.columns))
        return f"select {columns} from {self._where(profile, today)}"  # noqa: S608 - fixed text

    def part(self, name: str, profile: Profile, today: date) -> str:
        """The statement as a part of a union: named, and as wide as the widest."""
        columns = self.columns + ("null",) * (_MOST_COLUMNS - len(self.columns))
        where = self._where(profile, today)
        return f"select '{name}', person_id, {', '.join(columns)} from {where}"  # noqa: S608

    def _where(self, profile: Profile, today: date) -> str:
        counting = ", ".join(f"'{code}'" for code in sorted(profile.counting))
        return self.where.format(counting=counting, tomorrow=_end_of(today))

    def ordered(self, columns: Columns, places: Mapping[int, int]) -> Columns:
        """The columns in the order of writing; they mostly are. See `written.places`."""
        if self.tie is None:
            return columns
        written = [places.get(one, one) for one in columns[-1]] if places else columns[-1]
        if all(map(lt, written, islice(written, 1, None))):
            return columns
        rows = sorted(zip(*columns[:-1], written, strict=True), key=itemgetter(-1))
        return list(zip(*rows, strict=True))

    def facts(self, columns: Columns) -> Iterator[tuple[str, Any]]:
        """Each row as the person's id and a fact."""
        turned = [
            column if turn is None else map(turn, column)
            for turn, column in zip(self.turns, columns[1:], strict=False)
        ]
        made = map(partial(tuple.__new__, self.make), zip(*turned, strict=True))
        return zip(columns[0], made, strict=True)


class Told(NamedTuple):
    """A report of a coach, with the trajectory that it is about."""

    trajectory_id: str
    on: date
    three_way: bool


ABOUT: dict[str, Source] = {
    "facts": Source(
        ("code", "valid_from", "valid_to", "kind", "rowid"),
        "dated_fact where true",
        Dated,
        (None, _DAY, _DAY),
        tie=Tie("dated_fact", ("person_id", "kind", "valid_from"), "code"),
    ),
    "spoken": Source(
        ("form", "substr(happened_at, 1, 13)"),
        "contact where result in ({counting}) and happened_at < '{tomorrow}'",
    ),
    "sent": Source(
        ("substr(happened_at, 1, 13)", "form", "result", "appointment_id"),
        f"contact where form in ('letter', 'message') and result in ({_RESULTS})",
        ContactFact,
        (_DAY_HERE, None, None, None),
    ),
    "talks": Source(
        ("id", "wall_time", "form", "kind", "status"),
        "appointment where true",
        TalkFact,
        (None, datetime.fromisoformat, None, None, None),
    ),
    "letters": Source(
        ("dated_on", "appointment_id", _MOMENT_IN_LETTER, "id"),
        f"letter where exists {_TO_COME}",
        LetterFact,
        (_DAY, None, _moment, None),
    ),
    "posts": Source(
        ("letter_id", "appointment_id", "event", "happened_on", "registered", "rowid"),
        f"letter_event where event <> 'printed' and (registered or exists {_TO_COME})",
        PostFact,
        (None, None, None, _DAY, bool),
        tie=Tie(
            "letter_event",
            ("person_id", "letter_id", "happened_on"),
            "event",
            only="event <> 'printed'",
        ),
    ),
    "told": Source(
        ("told_on", "appointment_id", "about"),
        f"talk_message where channel <> 'phone' and exists {_TO_COME}",
        ToldFact,
        (_DAY, None, datetime.fromisoformat),
    ),
    "bookings": Source(
        ("id", "appointment_id", "moment"),
        "interpreter_booking where cancelled_on is null",
        BookingFact,
        (None, None, datetime.fromisoformat),
    ),
    "referrals": Source(
        (
            "id",
            "kind",
            "organisation",
            "referred_on",
            "status",
            "status_on",
            "feedback_due",
            "acute",
        ),
        "referral where true",
        ReferralFact,
        (None, None, None, _DAY, None, _DAY, _DAY, bool),
    ),
    "trajectories": Source(
        ("id", "kind", "provider", "starts_on", "ends_on", "status", "''"),
        "trajectory where true",
        TrajectoryFact,
        (None, None, None, _DAY, _DAY, None, tuple),
    ),
    "reports": Source(
        ("trajectory_id", "reported_on", "three_way"),
        "trajectory_report where true",
        Told,
        (None, _DAY, bool),
    ),
    "indications": Source(
        ("id", "kind", "status", "requested_on", "decided_on", "valid_until", "acute"),
        "indication where true",
        IndicationFact,
        (None, None, None, _DAY, _DAY, _DAY, bool),
    ),
    "homework": Source(
        ("id", "what", "due_on", "null"),
        f"plan_step where kind = 'homework' and done_on is null and due_on is not null {_ALIVE}",
        HomeworkFact,
        (None, None, _DAY, None),
    ),
    "supporters": Source(("role",), "relation where role = 'supporter'"),
    "decisions": Source(
        ("rule", "about", "decision", "decided_on", "until", "rowid"),
        "proposal_decision where true",
        Decision,
        (None, None, None, _DAY, _DAY),
        tie=Tie(
            "proposal_decision",
            ("person_id", "rule", "about"),
            "decided_on || decision || coalesce(until, '')",
        ),
    ),
}
"""Per kind what is read after the person's id."""


def _end_of(day: date) -> str:
    """The midnight after a day in Amsterdam, as instants are kept: in UTC."""
    midnight = datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)
    return midnight.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
