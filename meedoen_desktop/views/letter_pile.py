"""The way to a pile of letters, from every place where several clients stand together."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen_desktop.services.letters import letter_batch
from meedoen_desktop.views.context import Context

PLACE = "letter_batch"


def write_to_all(
    context: Context,
    people: Iterable[str] = (),
    template_id: str = letter_batch.FITTING,
    meeting_id: str = "",
) -> None:
    """A new pile for these clients, and its page."""
    context.tasks.run(
        letter_batch.begin, context.store, tuple(people), template_id, meeting_id,
        done=lambda batch_id: context.navigate(PLACE, batch_id=batch_id), owner=context.messages,
    )  # fmt: skip
