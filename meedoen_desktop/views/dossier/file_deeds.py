"""Close the file of a client and open it again, each with its undo and what comes after it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.rhythm import closing
from meedoen_desktop.services.rhythm.closing import DEATH, Done
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.close_file_dialog import CloseFileDialog, Suggested
from meedoen_desktop.views.words.method_words import method_words

_LETTER = "afronden"
"""The letter that says goodbye and keeps the door open."""


class FileOf(NamedTuple):
    """Whose file it is."""

    person_id: str
    name: str
    deceased: bool = False


def client_of(page: ClientPage) -> FileOf:
    """The client of a page."""
    return FileOf(page.person_id, page.full_name, page.deceased)


class FileDeeds:
    """Opened over ``owner``'s window; ``changed`` is called after what was done and undone."""

    def __init__(
        self, context: Context, owner: QWidget, client: FileOf, changed: Callable[[], None]
    ) -> None:
        self._context, self._owner, self._client = context, owner, client
        self._changed = changed

    def close(self, suggested: Suggested | None = None) -> None:
        """Ask why and when, and close it."""
        profile = method_words(self._context).profile
        if profile is None:
            return
        start = suggested or Suggested(DEATH if self._client.deceased else "")
        dialog = CloseFileDialog(
            self._owner.window(), self._context, profile, self._client.person_id,
            self._client.name, start,
        )  # fmt: skip
        dialog.closed.connect(partial(self._closed))  # a bound method alone would not hold self
        dialog.show_over()

    def reopen(self) -> None:
        """At once; the message takes it back."""
        said = self._context.translator.text("{naam}: het dossier is weer open.",
                                             naam=self._client.name)  # fmt: skip
        self._context.tasks.run(
            closing.reopen, self._context.store, self._client.person_id,
            done=lambda done: self._told(said, done), owner=self._context.messages,
        )  # fmt: skip

    def _closed(self, done: Done, reason: str) -> None:
        translator = self._context.translator
        said = translator.text("{naam}: het dossier is gesloten.", naam=self._client.name)
        if done.talks:
            said += " " + translator.plural(
                "{count} gesprek is afgezegd. Laat dat ook weten.",
                "{count} gesprekken zijn afgezegd. Laat dat ook weten.",
                len(done.talks),
            )
        self._told(said, done, self._next(reason))

    def _next(self, reason: str) -> tuple[str, Callable[[], object]] | None:
        """After a closing a letter; after a death the day of it, where it is not known yet."""
        context, person_id = self._context, self._client.person_id
        _ = context.translator.text
        if reason == DEATH or self._client.deceased:
            way = partial(context.navigate, "person", person_id=person_id, field="deceased")
            return None if self._client.deceased else (_("Vul het overlijden in"), way)
        if "letter" not in context.places:
            return None
        write = partial(context.navigate, "letter", person_id=person_id, template_id=_LETTER)
        return _("Schrijf de afsluitende brief"), write

    def _told(
        self, said: str, done: Done, then: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Outlives the page: the message with *Ongedaan maken* stays longer."""
        context, changed = self._context, self._changed

        def undo() -> None:
            context.tasks.run(
                closing.take_back, context.store, done,
                done=lambda _none: changed(), owner=context.messages,
            )  # fmt: skip

        context.messages.done(said, context.translator.text("Ongedaan maken"), undo, then)
        changed()
