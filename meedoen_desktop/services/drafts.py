"""Open work: saved as it is typed, resumed after a crash, gone when finished or thrown away.

A draft is local to this laptop and outside the operation log (sync.md 3). A value is anything
that JSON can hold, under a key of the workflow's own choice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Draft, DraftValue, Person
from meedoen_desktop.store import Store

OFFERED = "offered"
"""The key of what the program put in a draft itself: with nothing else it is no open work."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft without its values.

    ``kind`` is intake, talk, exercise, letter, letter_batch, note, person, cv, plan, screening or
    transfer.
    """

    id: str
    kind: str
    subject_id: str
    version: int
    person_id: str
    parent_id: str
    updated_at: datetime


def open_draft(
    store: Store,
    kind: str,
    subject_id: str,
    *,
    version: int = 1,
    person_id: str = "",
    parent_id: str = "",
) -> OpenDraft:
    """The open draft of this kind and subject for this person, or a new one."""
    with store.work() as session:
        same = select(Draft).filter_by(kind=kind, subject_id=subject_id, person_id=person_id)
        found = session.scalars(same.order_by(Draft.updated_at.desc())).first()
        if found is not None:
            return snapshot(found)
        person = session.get(Person, person_id)
        now = store.clock.now()
        draft = Draft(
            kind=kind, subject_id=subject_id, version=version, person_id=person_id,
            dossier_id=person.dossier_id if person else "", parent_id=parent_id,
            created_at=now, updated_at=now,
        )  # fmt: skip
        session.add(draft)
        session.flush()
        return snapshot(draft)


def save_values(store: Store, draft_id: str, changed: Mapping[str, Any]) -> None:
    """Keep these values; on return they survive a crash. ``NotFound`` when it was closed."""
    with store.work() as session:
        require(session, draft_id).updated_at = store.clock.now()
        for key, value in changed.items():
            put_value(session, draft_id, key, value)


def put_value(session: Session, draft_id: str, key: str, value: Any) -> None:
    """Keep one value, inside a transaction that is running."""
    session.merge(DraftValue(draft_id=draft_id, key=key, value=as_text(value)))


def as_text(value: Any) -> str:
    """The stored form of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def day_or_none(text: str) -> date | None:
    """An ISO day, or None when it is empty or not a day."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def values(store: Store, draft_id: str) -> dict[str, Any]:
    """All values of a draft."""
    with store.read() as session:
        return values_of(session, draft_id)


def values_of(session: Session, draft_id: str) -> dict[str, Any]:
    """All values of a draft, inside a transaction that is running."""
    rows = session.scalars(select(DraftValue).where(DraftValue.draft_id == draft_id))
    return {row.key: json.loads(row.value) for row in rows}


def drafts(store: Store, *, kind: str = "", person_id: str = "") -> list[OpenDraft]:
    """Open drafts, latest first."""
    wanted = select(Draft).order_by(Draft.updated_at.desc())
    if kind:
        wanted = wanted.where(Draft.kind == kind)
    if person_id:
        wanted = wanted.where(Draft.person_id == person_id)
    with store.read() as session:
        return [snapshot(draft) for draft in session.scalars(wanted)]


def discard(store: Store, draft_id: str) -> None:
    """Truly delete a draft and its values; a draft that is gone already is fine."""
    with store.work() as session:
        remove(session, draft_id)


def remove(session: Session, draft_id: str) -> None:
    """Delete a draft as part of a running transaction: the moment that it is finished."""
    session.execute(delete(Draft).where(Draft.id == draft_id))


def require(session: Session, draft_id: str) -> Draft:
    """The draft, or ``NotFound``."""
    draft = session.get(Draft, draft_id)
    if draft is None:
        raise NotFound(N_("Dit werk is al afgerond of weggegooid. Er is niets veranderd."))
    return draft


def snapshot(draft: Draft) -> OpenDraft:
    """A draft as others see it."""
    return OpenDraft(
        draft.id, draft.kind, draft.subject_id, draft.version, draft.person_id, draft.parent_id,
        draft.updated_at,
    )  # fmt: skip
