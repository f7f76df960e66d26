"""The text of a letter while it is being changed: kept as it is typed, on this laptop only."""

from __future__ import annotations

from meedoen_desktop.services import drafts
from meedoen_desktop.store import Store

KIND, _TEXT = "letter_text", "text"


def save_draft(store: Store, template_id: str, text: str) -> None:
    """Keep what is typed; on return it survives a crash."""
    draft = drafts.open_draft(store, KIND, template_id)
    drafts.save_values(store, draft.id, {_TEXT: text})


def saved_draft(store: Store, template_id: str) -> str | None:
    """What was typed before and not made the text of the team yet."""
    for draft in drafts.drafts(store, kind=KIND):
        if draft.subject_id == template_id:
            return str(drafts.values(store, draft.id).get(_TEXT, ""))
    return None


def discard_draft(store: Store, template_id: str) -> None:
    """It is done or thrown away."""
    for draft in drafts.drafts(store, kind=KIND):
        if draft.subject_id == template_id:
            drafts.discard(store, draft.id)
