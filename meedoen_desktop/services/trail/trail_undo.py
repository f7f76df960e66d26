"""Taking back what was done with a referral, trajectory, indication, test, talk, plan or pause.

An action returns what `take_back` needs: which records it made, and how others were before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from meedoen_desktop.models import (
    Appointment,
    Assessment,
    Attachment,
    Contact,
    Cv,
    DatedFact,
    Goal,
    Indication,
    LocalActivity,
    OrganisationEntry,
    PlanAgreement,
    PlanStep,
    ProposalDecision,
    Referral,
    StepOutcome,
    TalkLog,
    TrailEvent,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.store import Store

Record: TypeAlias = (
    Referral
    | Trajectory
    | TrajectoryReport
    | Indication
    | Assessment
    | TrailEvent
    | Attachment
    | OrganisationEntry
    | Appointment
    | Contact
    | DatedFact
    | PlanStep
    | StepOutcome
    | TalkLog
    | Goal
    | PlanAgreement
    | Cv
    | LocalActivity
    | ProposalDecision
)


@dataclass(frozen=True, slots=True)
class Known:
    """A record as it was."""

    kind: type[Record]
    id: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Undo:
    """``made`` is taken away again, ``before`` is put back as it was."""

    record_id: str
    made: tuple[tuple[type[Record], str], ...] = ()
    before: tuple[Known, ...] = ()


def known(record: Record) -> Known:
    """How a record is now."""
    mapper: Any = inspect(type(record))
    values = {column.key: getattr(record, column.key) for column in mapper.column_attrs}
    return Known(type(record), record.id, values)


def changed(record: Record, values: Mapping[str, Any]) -> Known:
    """Write ``values`` into a record; how it was before."""
    before = known(record)
    for name, value in values.items():
        setattr(record, name, value)
    return before


def undo(record_id: str, made: Iterable[Record] = (), before: Iterable[Known] = ()) -> Undo:
    """What an action returns."""
    return Undo(record_id, tuple((type(one), one.id) for one in made), tuple(before))


def take_back(store: Store, done: Undo) -> None:
    """Put everything as it was; what is gone already stays gone."""
    with store.work() as session:
        put_back(session, done)


def put_back(session: Session, done: Undo) -> None:
    """As `take_back`, inside a transaction that is running."""
    for kind, record_id in done.made:
        found = session.get(kind, record_id)
        if found is not None:
            session.delete(found)
    for one in done.before:
        _put_back(session, one)


def _put_back(session: Session, one: Known) -> None:
    found = session.get(one.kind, one.id)
    if found is None:
        session.add(one.kind(**one.values))
        return
    for name, value in one.values.items():
        setattr(found, name, value)
