"""What is typed in the plan and not finished: kept on this laptop per editor (`drafts`).

One draft per client holds all open editors: ``goal``, ``step:<goal id>``, ``edit:<record id>``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Draft, DraftValue
from meedoen_desktop.services import drafts
from meedoen_desktop.store import Store

KIND = "plan"
Words: TypeAlias = Mapping[str, str]
"""Field -> what is typed in it."""
Typed: TypeAlias = Mapping[str, Words]
"""Editor -> what is typed in its fields."""


def keep(store: Store, person_id: str, editor: str, words: Words) -> None:
    """Keep what stands in an editor now; on return it survives a crash. Empty is nothing."""
    if any(text.strip() for text in words.values()):
        draft = drafts.open_draft(store, KIND, KIND, person_id=person_id)
        drafts.save_values(store, draft.id, {editor: dict(words)})
    else:
        forget(store, person_id, editor)


def forget(store: Store, person_id: str, editor: str) -> None:
    """Throw away what was typed in an editor."""
    with store.work() as session:
        drop(session, person_id, editor)


def typed_in(session: Session, person_id: str) -> Typed:
    """What is typed in the open editors of a client."""
    draft = _draft(session, person_id)
    return drafts.values_of(session, draft.id) if draft is not None else {}


def drop(session: Session, person_id: str, editor: str) -> None:
    """The editor is finished, as part of a running transaction."""
    draft = _draft(session, person_id) if editor else None
    if draft is None:
        return
    session.execute(
        delete(DraftValue).where(DraftValue.draft_id == draft.id, DraftValue.key == editor)
    )
    left = select(func.count()).select_from(DraftValue).where(DraftValue.draft_id == draft.id)
    if not session.scalar(left):
        drafts.remove(session, draft.id)


def _draft(session: Session, person_id: str) -> Draft | None:
    return session.scalars(
        select(Draft).where(Draft.kind == KIND, Draft.person_id == person_id)
    ).first()
