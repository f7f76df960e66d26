"""Adding files to a dossier: each one is told, also when the page was left or drawn anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.clients.attachments import Added
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.progress_row import ProgressRow


class FileAdding:
    """Work for the store thread, one file after the other. ``changed`` is called at the end.

    ``about_id`` is the referral, trajectory, indication or test that the files belong to.
    """

    def __init__(
        self, context: Context, person_id: str, changed: Callable[[], None], *, about_id: str = ""
    ) -> None:
        self._context, self._person_id, self._changed = context, person_id, changed
        self._about_id = about_id
        self._busy = 0

    def add(self, path: Path, row: ProgressRow) -> None:
        """Add one file; ``row`` shows how far it is and can stop it."""
        self._busy += 1
        task = self._context.tasks.run(
            partial(attachments.add_attachment, about_id=self._about_id),
            self._context.store,
            self._person_id,
            path,
            done=lambda added: self._added(added, row),
            failed=lambda error: self._failed(error, row),
            progress=lambda done, total: _show(row, done, total),
            owner=self._context.messages,
        )
        row.cancelled.connect(task.cancel)

    def _added(self, added: Added, row: ProgressRow) -> None:
        _ = self._context.translator.text
        words = _("{naam} staat in het dossier.", naam=added.name)
        if added.is_empty:
            words = _("{naam} staat in het dossier, maar het bestand is leeg.", naam=added.name)
        context, changed = self._context, self._changed

        def undo() -> None:
            context.tasks.run(
                attachments.remove_attachment, context.store, added.id,
                done=lambda _removed: changed(), owner=context.messages,
            )  # fmt: skip

        context.messages.done(words, _("Ongedaan maken"), undo)
        self._finish(row)

    def _failed(self, error: MeedoenError, row: ProgressRow) -> None:
        self._context.messages.error(error)
        self._finish(row)

    def _finish(self, row: ProgressRow) -> None:
        self._busy -= 1
        if shiboken6.isValid(row):
            row.hide()
        if not self._busy:
            self._changed()


def _show(row: ProgressRow, done: int, total: int) -> None:
    if shiboken6.isValid(row):
        row.set_progress(done, total)
