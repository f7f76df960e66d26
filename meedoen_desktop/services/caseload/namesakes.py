"""A colleague was added to the team by name, and later joins with a laptop: twice the same person.

Whoever joined is asked; a yes makes everything of the added one his, so that the clients that were
given to him are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import TEAM, Consultant, DatedFact, Synced, SyncMember
from meedoen_desktop.services.clients.assignments import KIND
from meedoen_desktop.store import Store
from meedoen_desktop.store.projection import tables

_OTHERS = "not_namesakes"
_COLUMNS = ("consultant_id", "author_id")
"""Columns that say whose something is."""
_DETAILS = ("function", "department", "phone", "email")


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody of the team with the same name, who has no laptop."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What was made one's own, so that it can be given back."""

    gone: tuple[tuple[str, Any], ...]
    """The fields of the one who was added."""
    records: tuple[tuple[str, str, str], ...]
    """Table, id and column."""


def namesake(session: Session, store: Store) -> Namesake | None:
    """Who may be the consultant at this laptop himself, or None."""
    me = session.get(Consultant, store.author) if store.author else None
    if me is None:
        return None
    with_laptop = set(session.scalars(select(SyncMember.consultant_id)))
    known = with_laptop | set(store.facts.get(_OTHERS).split()) | {me.id}
    alike = (
        one
        for one in session.scalars(select(Consultant).order_by(Consultant.id))
        if one.id not in known and one.name.strip().casefold() == me.name.strip().casefold()
    )
    found = next(alike, None)
    return Namesake(found.id, found.name) if found is not None else None


def is_other(store: Store, consultant_id: str) -> None:
    """Somebody else with the same name: do not ask again on this laptop."""
    store.facts.set(_OTHERS, f"{store.facts.get(_OTHERS)} {consultant_id}".strip())


def take_over(store: Store, consultant_id: str) -> TakenOver:
    """All of the one who was added is mine from now on. `NotFound` when he is gone."""
    with store.work() as session:
        gone, me = session.get(Consultant, consultant_id), session.get(Consultant, store.author)
        if gone is None or me is None:
            raise NotFound(N_("Deze collega staat niet (meer) in het team."))
        for name in _DETAILS:
            setattr(me, name, getattr(me, name) or getattr(gone, name))
        records = []
        for record, column in list(_of(session, consultant_id)):
            setattr(record, column, store.author)
            records.append((str(inspect(record).mapper.local_table.name), record.id, column))
        fields = tuple((name, getattr(gone, name)) for name in ("id", "name", *_DETAILS))
        days = ("working_days", gone.working_days)
        session.delete(gone)
        return TakenOver((*fields, days), tuple(records))


def give_back(store: Store, taken: TakenOver) -> None:
    """Undo `take_over`; what was given to somebody else since stays there."""
    with store.work() as session:
        fields = dict(taken.gone)
        if session.get(Consultant, fields["id"]) is None:
            session.add(Consultant(dossier_id=TEAM, **fields))
        for table, record_id, column in taken.records:
            record = session.get(tables()[table], record_id)
            if record is not None and getattr(record, column) == store.author:
                setattr(record, column, fields["id"])


def _of(session: Session, consultant_id: str) -> Iterator[tuple[Synced, str]]:
    """Every record that is somebody's, with the column that says so."""
    for kind in tables().values():
        for column in _COLUMNS:
            if column in inspect(kind).local_table.columns:
                own = getattr(kind, column) == consultant_id
                yield from ((one, column) for one in session.scalars(select(kind).where(own)))
    given = (DatedFact.kind == KIND, DatedFact.code == consultant_id)
    yield from ((one, "code") for one in session.scalars(select(DatedFact).where(*given)))
