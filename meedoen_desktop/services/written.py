"""The order in which records of one day were written: the same on every laptop (sync.md 5).

In the file rows stand in the order in which they came there, and that differs per laptop. So where
several records have one day, the clock of the operation that made a record decides, then the number
of that operation, then the id. Most days have one record: whoever reads thousands asks only about
those that have more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, literal_column


def written(record: str) -> str:
    """SQL: what sorts records by when they were written; ``record`` is a table or its alias.

    Costs a look into the log per record: for the records of one client, not for a caseload.
    """
    return f"""coalesce((select max(o.hlc || printf('%015d', o.counter)) from operation o
 where o.record_id = {record}.id and o.kind in ('create', 'add')), '') || {record}.id"""  # noqa: S608


def written_order(table: str) -> ColumnElement[str]:
    """As `written`, for a statement that is put together."""
    return literal_column(written(table))


def latest_code(person: str, kinds: str, *, beside: str = "", of_all: bool = False) -> str:
    """SQL: the code of the last dated fact of these kinds on ``:today``, or null.

    ``beside`` is one more condition. The log is only looked into where two of a day differ;
    ``of_all``: who those are is asked first, which pays for a statement about thousands.
    """
    about = f"person_id = {person} and kind in ({kinds}) {beside}"
    if of_all:
        of_some = latest_code(person, kinds, beside=beside)
        return f"""iif({person} in (select person_id from dated_fact
   where kind in ({kinds}) {beside} group by person_id, valid_from
   having min(code) <> max(code)), {of_some}, (select code from dated_fact
   where {about} and valid_from <= :today order by valid_from desc limit 1))"""  # noqa: S608 - names of our own
    return f"""(select iif(least is most, least, (select f.code from dated_fact f
   where {about} and f.valid_from = day order by {written("f")} desc limit 1))
 from (select min(code) as least, max(code) as most, max(valid_from) as day from dated_fact
   where {about} and valid_from = (select max(valid_from) from dated_fact
     where {about} and valid_from <= :today)))"""  # noqa: S608 - names of our own


def codes_in_order(where: str, columns: str = "f.person_id, f.code") -> str:
    """SQL: dated facts of everybody, of each person the one that counts last."""
    return f"""with tied as materialized (select person_id, kind, valid_from from dated_fact
   where {where} group by person_id, kind, valid_from having min(code) <> max(code))
select {columns} from dated_fact f left join tied t
    on t.person_id = f.person_id and t.kind = f.kind and t.valid_from = f.valid_from
 where {where.replace("kind", "f.kind").replace("valid_from", "f.valid_from")}
 order by f.valid_from, case when t.kind is not null then {written("f")} end, f.id"""  # noqa: S608


class Tie(NamedTuple):
    """Records of ``table`` with one ``key`` are of one day; they matter when ``what`` differs."""

    table: str
    key: tuple[str, str, str]
    what: str
    only: str = "true"
    """A condition on the records."""


def places(
    ask: Callable[..., Any], ties: Mapping[str, Tie], where: str, given: Sequence[object] = ()
) -> dict[str, dict[int, int]]:
    """Per name of a tie: rowid -> the place that it has when records of a day stand as written.

    ``where`` narrows the records. One statement; what is not in it is where it should be.
    """
    parts = [_tied(name, tie, where) for name, tie in ties.items()]
    rows = ask(" union all ".join(parts), tuple(given) * len(parts)).all()
    found: dict[str, dict[int, int]] = {name: {} for name in ties}
    for (name, *_key), some in groupby(sorted(rows), key=lambda row: tuple(row[:4])):
        numbers = [row[-1] for row in some]
        found[name].update(zip(numbers, sorted(numbers), strict=True))
    return found


def _tied(name: str, tie: Tie, where: str) -> str:
    key = ", ".join(tie.key)
    return f"""select '{name}', {key}, {written("t")}, t.rowid
 from (select {key} from {tie.table} where {where} and {tie.only} group by {key}
   having min({tie.what}) <> max({tie.what})) join {tie.table} t using ({key})"""  # noqa: S608
