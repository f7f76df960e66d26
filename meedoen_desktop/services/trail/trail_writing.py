"""What writing a referral, trajectory, indication and test have in common.

Each change of status keeps its day as a line of its own (`TrailEvent`), in one transaction.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import (
    Assessment,
    Attachment,
    Indication,
    Person,
    Referral,
    TrailEvent,
    Trajectory,
    new_id,
)
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.services.trail.trail_undo import Undo, changed, known, undo
from meedoen_desktop.store import Store

Thing = TypeVar("Thing", Referral, Trajectory, Indication, Assessment)
TABLES: dict[str, type[Any]] = {
    trail_words.REFERRAL: Referral,
    trail_words.TRAJECTORY: Trajectory,
    trail_words.INDICATION: Indication,
    trail_words.ASSESSMENT: Assessment,
}


def subject_of(kind: type[Any]) -> str:
    """The word for a table: referral, trajectory, indication or assessment."""
    return next(subject for subject, table in TABLES.items() if table is kind)


def create(
    store: Store, kind: type[Thing], person_id: str, values: dict[str, Any], day: date
) -> Undo:
    """Add a record, with the day of its first status. `NotFound` without the client."""
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        made = kind(id=new_id(), person_id=person_id, dossier_id=person.dossier_id, **values)
        session.add(made)
        first = event(made, made.status, day, "", store.author)
        session.add(first)
        return undo(made.id, (made, first))


def change(store: Store, kind: type[Thing], record_id: str, values: dict[str, Any]) -> Undo:
    """Change what was filled in; the status and its history stay."""
    with store.work() as session:
        found = require(session, kind, record_id)
        before = changed(found, values)
        return undo(record_id, before=(before,))


def set_status(
    store: Store,
    kind: type[Thing],
    record_id: str,
    status: str,
    day: date,
    values: dict[str, Any],
    note: str = "",
) -> Undo:
    """Another status from ``day`` on, with what changes along."""
    subject = subject_of(kind)
    if status not in trail_words.STATUSES[subject]:
        raise ValueError(status)
    if day > store.clock.today():
        raise WrongInput(N_("Deze dag moet nog komen. Kies vandaag of eerder."), field="day")
    with store.work() as session:
        found = require(session, kind, record_id)
        before = changed(found, {"status": status, **values})
        made = event(found, status, day, note, store.author)
        session.add(made)
        return undo(record_id, (made,), (before,))


def remove(store: Store, kind: type[Any], record_id: str) -> Undo:
    """Take a record away with its history; its files stay in the dossier."""
    with store.work() as session:
        found = require(session, kind, record_id)
        gone: list[Any] = [found, *events_of(session, record_id)]
        files = _files_of(session, record_id)
        before = [known(one) for one in (*gone, *files)]
        for file in files:
            file.about_id = ""
        for one in gone:
            session.delete(one)
        return undo(record_id, before=before)


def event(thing: Any, status: str, day: date, note: str, author: str) -> TrailEvent:
    """A line in the history of a record."""
    return TrailEvent(
        id=new_id(), dossier_id=thing.dossier_id, person_id=thing.person_id,
        subject=subject_of(type(thing)), subject_id=thing.id, event=status, happened_on=day,
        note=note, consultant_id=author,
    )  # fmt: skip


def events_of(session: Session, record_id: str) -> list[TrailEvent]:
    """The history of a record, oldest first."""
    wanted = select(TrailEvent).where(TrailEvent.subject_id == record_id)
    return list(session.scalars(wanted.order_by(TrailEvent.happened_on, TrailEvent.id)))


def _files_of(session: Session, record_id: str) -> list[Attachment]:
    return list(session.scalars(select(Attachment).where(Attachment.about_id == record_id)))


def require(session: Session, kind: type[Thing], record_id: str) -> Thing:
    """The record, or `NotFound`."""
    found = session.get(kind, record_id)
    if found is None:
        raise NotFound(N_("Dit staat niet (meer) in de kluis. Er is niets veranderd."))
    return found


def needed(text: str, sentence: str, field: str) -> str:
    """The text without stray spaces; `WrongInput` with ``sentence`` when it is empty."""
    bare = text.strip()
    if not bare:
        raise WrongInput(sentence, field=field)
    return bare
