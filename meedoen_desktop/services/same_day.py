"""Two decisions of the same kind that begin on the same day (sync.md 3): only one can hold.

Who decides anew and has seen the other one confirms it: then there is nothing to ask.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import DatedFact, Operation
from meedoen_desktop.store.live import CREATING, REMOVING
from meedoen_desktop.store.operations import RECORDER

_LOG: Table = Operation.__table__  # type: ignore[assignment]
ONE_AT_A_TIME = (
    "group", "route", "category", "ladder_step", "status", "service_level", "assignment",
    "contact_wish",
)  # fmt: skip
"""Kinds of which a client has one at a time."""
_KINDS = ", ".join(f"'{kind}'" for kind in ONE_AT_A_TIME)
_PAIRS = f"""
select person_id, kind, valid_from from dated_fact where kind in ({_KINDS}) {{narrow}}
 group by person_id, kind, valid_from
having min(code) <> max(code)
"""  # noqa: S608 - fixed text
"""One index has all of it: 6 ms for 50,000 facts, with who decided it twenty times that."""
_OF_EVERYBODY, _OF_ONE = _PAIRS.format(narrow=""), _PAIRS.format(narrow="and dossier_id = :dossier")


@dataclass(frozen=True)
class Pair:
    """Decisions that cannot both hold, the oldest first, with the log rows that made them."""

    facts: tuple[DatedFact, ...]
    made: tuple[Any, ...]


def pairs(session: Session, dossier_id: str = "") -> Iterator[Pair]:
    """All that nobody has decided about, of one dossier or of everybody."""
    statement, given = (_OF_ONE, {"dossier": dossier_id}) if dossier_id else (_OF_EVERYBODY, {})
    for person_id, kind, day in session.connection().exec_driver_sql(statement, given).all():
        facts = session.scalars(
            select(DatedFact).where(
                DatedFact.person_id == person_id,
                DatedFact.kind == kind,
                DatedFact.valid_from == date.fromisoformat(day),
            )
        ).all()
        pair = _pair(session, facts)
        if pair is not None:
            yield pair


def confirm(session: Session, fact: DatedFact) -> None:
    """Who made this decision saw the others of that day."""
    session.flush()
    if fact.kind in ONE_AT_A_TIME and len(_of_that_day(session, fact)) > 1:
        session.info[RECORDER].settle(session, fact, ["code"])


def _of_that_day(session: Session, fact: DatedFact) -> Sequence[DatedFact]:
    same = select(DatedFact).where(
        DatedFact.person_id == fact.person_id,
        DatedFact.kind == fact.kind,
        DatedFact.valid_from == fact.valid_from,
    )
    return session.scalars(same).all()


def _pair(session: Session, facts: Sequence[DatedFact]) -> Pair | None:
    """``None`` when one person made them, the newest has seen the others, or one was confirmed."""
    if len({one.author_id for one in facts}) == 1:
        return None
    rows = session.connection().execute(
        select(_LOG).where(_LOG.c.record_id.in_([one.id for one in facts]))
    )
    logs: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        logs[row.record_id].append(row)
    made = {fact.id: _made(logs[fact.id]) for fact in facts}
    if not all(made.values()):
        return None  # of before there was a log: nothing can be said about who saw what
    newest = max(row.hlc for row in made.values())
    words = (row for log in logs.values() for row in log if row.kind not in CREATING | REMOVING)
    if any(row.hlc >= newest for row in words):
        return None
    ordered = sorted(facts, key=lambda one: (*_clock(made[one.id]), one.id))
    return Pair(tuple(ordered), tuple(made[one.id] for one in ordered))


def _made(log: list[Any]) -> Any:
    return max((row for row in log if row.kind in CREATING), key=_clock, default=None)


def _clock(row: Any) -> tuple[str, int]:
    """As in `written`: what this sorts last is what shows."""
    return row.hlc, row.counter
