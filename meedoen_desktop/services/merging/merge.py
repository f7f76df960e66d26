"""Put two records of one client together: one transaction, and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import (
    Attendance,
    Dossier,
    MergeRecord,
    NotDouble,
    Person,
    UnlistedPerson,
    new_id,
)
from meedoen_desktop.services.merging import open_work
from meedoen_desktop.services.merging.belongings import person_columns, records_of
from meedoen_desktop.services.merging.log import MergeLog
from meedoen_desktop.services.persons.persons import list_order, name_of
from meedoen_desktop.store import Store

_ATTENDED = ("invited", "not", "absent", "comes", "attended")
"""At one meeting a person is there once: the later word counts."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Who stays, in whose file, and which values of the other are taken over (stored form)."""

    kept_id: str
    gone_id: str
    dossier_id: str
    values: Mapping[str, Any]


def merge(store: Store, wish: Wish) -> str:
    """All of both becomes that of ``kept_id``; returns the id with which `undo` takes it back.

    `NotFound` when one of the two is gone; `WrongInput` when open work stands in the way.
    """
    with store.work() as session:
        kept, gone = _require(session, wish.kept_id), _require(session, wish.gone_id)
        if kept.id == gone.id or wish.dossier_id not in {kept.dossier_id, gone.dossier_id}:
            raise WrongInput(N_("Kies twee cliënten, en het dossier van een van de twee."))
        open_work.refuse(session, kept.id, gone.id, full_name(name_of(gone)))
        log, merge_id = MergeLog(session), new_id()
        left = {kept.dossier_id, gone.dossier_id} - {wish.dossier_id}
        _gather(log, kept.id, gone.id, wish.dossier_id)
        _settle(log, kept.id)
        _fill(log, kept, gone, wish)
        name = full_name(name_of(gone))
        log.remove(gone)
        session.flush()
        for dossier_id in left:
            _close_if_empty(log, dossier_id, wish.dossier_id)
        open_work.move(session, merge_id, kept.id, gone.id, wish.dossier_id)
        session.add(
            MergeRecord(
                id=merge_id, person_id=kept.id, gone_id=gone.id, gone_name=name,
                dossier_id=wish.dossier_id, merged_at=store.clock.now(),
                consultant_id=store.author, **log.texts(),
            )
        )  # fmt: skip
    for dossier_id in (wish.dossier_id, *left):
        store.log_access("merge", dossier_id)
    return merge_id


def _gather(log: MergeLog, kept: str, gone: str, dossier_id: str) -> None:
    """Every record of the two points at who stays, in the one file."""
    for record in list(records_of(log.session, kept, gone)):
        held = person_columns(type(record))
        new = {name: kept for name in held if getattr(record, name) == gone}
        if getattr(record, "person_id", "") in {kept, gone}:
            new["dossier_id"] = dossier_id
        log.move(record, new)


def _settle(log: MergeLog, kept: str) -> None:
    """What two people may both have and one person has once."""
    session = log.session
    for pair in session.scalars(select(NotDouble).filter_by(person_id=kept, other_id=kept)):
        log.remove(pair)
    seen: dict[str, Attendance] = {}
    for one in _staying_first(log, session.scalars(select(Attendance).filter_by(person_id=kept))):
        first = seen.setdefault(one.meeting_id, one)
        if first is not one:
            if _ATTENDED.index(one.status) > _ATTENDED.index(first.status):
                log.change(first, "status", one.status)
            log.remove(one)
    _settle_listing(log, list(session.scalars(select(UnlistedPerson).filter_by(person_id=kept))))


def _settle_listing(log: MergeLog, unlisted: list[UnlistedPerson]) -> None:
    """Whoever stood in a list as one of the two is missed from the next; else once is enough."""
    own = [one for one in unlisted if "person_id" not in _moves(log, one)]
    keeps = own[:1] if len(own) < len(unlisted) else []
    for one in unlisted:
        if one not in keeps:
            log.remove(one)


def _fill(log: MergeLog, kept: Person, gone: Person, wish: Wish) -> None:
    """The chosen values, and what follows from them."""
    for name, value in wish.values.items():
        log.change(kept, name, value)
    order = list_order(kept.surname, kept.first_names, kept.initials)
    if {"surname", "first_names", "initials"} & wish.values.keys():
        log.change(kept, "sort_key", order)
    if gone.added_on and (kept.added_on is None or gone.added_on < kept.added_on):
        log.change(kept, "added_on", gone.added_on)
    log.move(kept, {"dossier_id": wish.dossier_id})


def _close_if_empty(log: MergeLog, dossier_id: str, into: str) -> None:
    """A file without people goes; how long ago it was opened is kept."""
    session = log.session
    left, target = session.get(Dossier, dossier_id), session.get(Dossier, into)
    if session.scalar(select(Person.id).filter_by(dossier_id=dossier_id).limit(1)) or left is None:
        return
    if target and left.opened_on and (not target.opened_on or left.opened_on < target.opened_on):
        log.change(target, "opened_on", left.opened_on)
    log.remove(left)


def _staying_first(log: MergeLog, found: Any) -> list[Attendance]:
    return sorted(found, key=lambda one: "person_id" in _moves(log, one))


def _moves(log: MergeLog, record: Any) -> dict[str, Any]:
    """The columns of a record that this merge pointed elsewhere."""
    return log.moved.get(record.__tablename__, {}).get(record.id, {})


def _require(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return person
