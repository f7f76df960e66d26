"""What can be done with a meeting and its guests; all of it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import calendar_file, group_meetings, meeting_file
from meedoen_desktop.services.agenda.appointments import CANCELLED
from meedoen_desktop.services.agenda.calendar_file import CalendarFile
from meedoen_desktop.services.agenda.group_meetings import Finished, Guest, MeetingData
from meedoen_desktop.views.agenda import file_dialogs
from meedoen_desktop.views.agenda.guest_row import WORDS
from meedoen_desktop.views.context import Context


class MeetingDeeds:
    """``changed`` is called after each of them, and after it was undone."""

    def __init__(
        self, context: Context, page: QWidget, meeting_id: str, changed: Callable[[], None]
    ) -> None:
        self._context, self._page, self._changed = context, page, changed
        self._meeting_id = meeting_id

    def answer(self, guest: Guest, state: str) -> None:
        """What a client said, or whether he came."""
        store, meeting_id = self._context.store, self._meeting_id
        said = self._context.translator.text(WORDS[state])
        self._run(
            lambda: group_meetings.set_state(store, meeting_id, guest.person_id, state),
            lambda before: self._done(
                f"{guest.name}: {said.lower()}.",
                lambda: group_meetings.set_state(store, meeting_id, guest.person_id, before),
            ),
        )

    def invite(self, person_ids: tuple[str, ...]) -> None:
        """Put clients on the list."""
        store, meeting_id = self._context.store, self._meeting_id
        translator = self._context.translator
        self._run(
            lambda: group_meetings.invite(store, meeting_id, person_ids),
            lambda new: self._done(
                translator.plural("{count} cliënt staat op de lijst.",
                                  "{count} cliënten staan op de lijst.", len(new)),
                lambda: group_meetings.take_off(store, meeting_id, new),
            ),
        )  # fmt: skip

    def take_off(self, guest: Guest) -> None:
        """From the list; undo gives the answer back too."""
        store, meeting_id = self._context.store, self._meeting_id
        text = self._context.translator.text("{naam} staat niet meer op de lijst.", naam=guest.name)

        def put_back() -> None:
            group_meetings.invite(store, meeting_id, (guest.person_id,))
            group_meetings.set_state(store, meeting_id, guest.person_id, guest.state)

        self._run(
            lambda: group_meetings.take_off(store, meeting_id, (guest.person_id,)),
            lambda _none: self._done(text, put_back),
        )

    def finish(self) -> None:
        """It was held: who came has a contact in person."""
        store, meeting_id = self._context.store, self._meeting_id
        self._run(lambda: group_meetings.finish(store, meeting_id), self._finished)

    def changed(self, before: MeetingData) -> None:
        """Its fields were changed; ``before`` is what they were."""
        store, meeting_id = self._context.store, self._meeting_id
        self._done(
            self._context.translator.text("De bijeenkomst is gewijzigd."),
            lambda: group_meetings.save(store, before, meeting_id),
        )

    def cancel(self) -> None:
        """It does not go on."""
        store, meeting_id = self._context.store, self._meeting_id
        text = self._context.translator.text("De bijeenkomst gaat niet door.")
        self._run(
            lambda: group_meetings.set_status(store, meeting_id, CANCELLED),
            lambda before: self._done(
                text, lambda: group_meetings.set_status(store, meeting_id, before)
            ),
        )

    def to_calendar(self) -> None:
        """Into the consultant's own calendar, or out of it when it does not go on."""
        store, meeting_id = self._context.store, self._meeting_id
        self._run(lambda: _made_to_open(meeting_file.one(store, meeting_id)), self._made)

    def _made(self, made: tuple[CalendarFile, Path]) -> None:
        file, path = made
        translator = self._context.translator
        if file_dialogs.open_outside(path):
            self._context.messages.info(translator.text("Sla de bijeenkomst op in uw agenda."))
            return
        target = file_dialogs.where_to_save(self._page, translator, file.name)
        if target is not None:
            told = translator.text("Bewaard: {plek}. Open het bestand in Outlook.", plek=target)
            self._run(
                lambda: calendar_file.save(file, target),
                lambda _path: self._context.messages.info(told),
            )

    def _finished(self, finished: Finished) -> None:
        translator, store = self._context.translator, self._context.store
        self._done(
            translator.plural(
                "Bij {count} cliënt staat nu een contact in persoon.",
                "Bij {count} cliënten staat nu een contact in persoon.",
                finished.came,
            ),
            lambda: group_meetings.reopen(store, finished),
        )

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._context.tasks.run(work, done=done, owner=self._page)

    def _done(self, text: str, undo: Callable[[], object]) -> None:
        context, changed = self._context, self._changed

        def take_back() -> None:
            context.tasks.run(undo, done=lambda _result: changed(), owner=self._page)

        context.messages.done(text, context.translator.text("Ongedaan maken"), take_back)
        changed()


def _made_to_open(file: CalendarFile) -> tuple[CalendarFile, Path]:
    return file, calendar_file.for_opening(file)
