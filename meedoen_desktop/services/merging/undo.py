"""Two people again: exactly as they were, except for what was done since."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import MergeRecord, Person
from meedoen_desktop.services.merging import open_work
from meedoen_desktop.services.merging.belongings import kind_of, loaded
from meedoen_desktop.services.merging.log import Records
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.operations import stored_values


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge that can be undone; ``name`` is how who stayed is called now."""

    id: str
    person_id: str
    name: str
    gone_name: str
    at: datetime


def merges(store: Store, limit: int = 50) -> tuple[Merged, ...]:
    """The merges of this vault, latest first."""
    wanted = (
        select(MergeRecord, Person)
        .join(Person, Person.id == MergeRecord.person_id)
        .order_by(MergeRecord.merged_at.desc())
        .limit(limit)
    )
    with store.read() as session:
        return tuple(
            Merged(one.id, person.id, full_name(name_of(person)), one.gone_name, one.merged_at)
            for one, person in session.execute(wanted)
        )


def undo(store: Store, merge_id: str) -> tuple[str, str]:
    """Take a merge back; returns the ids of the two people.

    `NotFound` when it was taken back already; `WrongInput` when a later merge of the same client
    must be taken back first.
    """
    with store.work() as session:
        record = session.get(MergeRecord, merge_id)
        if record is None:
            raise NotFound(N_("Deze samenvoeging is al ongedaan gemaakt."))
        _refuse_earlier(session, record)
        back = _dossiers(record)
        _revive(session, json.loads(record.gone))
        _point_back(session, json.loads(record.moved))
        _change_back(session, json.loads(record.before))
        open_work.give_back(session, record.id)
        two = record.person_id, record.gone_id
        session.delete(record)
    for dossier_id in back:
        store.log_access("unmerge", dossier_id)
    return two


def _refuse_earlier(session: Session, record: MergeRecord) -> None:
    later = select(MergeRecord.id).where(
        MergeRecord.person_id == record.person_id, MergeRecord.merged_at > record.merged_at
    )
    if session.scalar(later.limit(1)) is not None:
        raise WrongInput(
            N_(
                "Deze cliënt is later nog een keer samengevoegd. Maak eerst die samenvoeging "
                "ongedaan."
            )
        )


def _dossiers(record: MergeRecord) -> set[str]:
    gone: Records = json.loads(record.gone)
    return {record.dossier_id} | {row["dossier_id"] for row in gone.get("person", {}).values()}


def _revive(session: Session, gone: Records) -> None:
    """What was removed is there again, under its own id."""
    for table, rows in gone.items():
        kind = kind_of(table)
        for record_id, stored in rows.items():
            if session.get(kind, record_id) is None:
                values: dict[str, Any] = {"id": record_id} | loaded(kind, stored)
                session.add(kind(**values))


def _point_back(session: Session, moved: Records) -> None:
    """What moved goes back; a record that was moved on or deleted since is left alone."""
    for table, rows in moved.items():
        for record_id, columns in rows.items():
            record: Any = session.get(kind_of(table), record_id)
            if record is None:
                continue
            if all(getattr(record, name) == new for name, (_old, new) in columns.items()):
                for name, (old, _new) in columns.items():
                    setattr(record, name, old)


def _change_back(session: Session, before: Records) -> None:
    """Values as they were, unless somebody wrote something else since."""
    for table, rows in before.items():
        kind = kind_of(table)
        for record_id, columns in rows.items():
            record = session.get(kind, record_id)
            if record is None:
                continue
            present = stored_values(record, columns)
            old = {name: was for name, (was, now) in columns.items() if present[name] == now}
            for name, value in loaded(kind, old).items():
                setattr(record, name, value)
