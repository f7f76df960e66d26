"""What still can be done with a closed talk: mark what went out, plan the next one; with undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.talks import talk_marks
from meedoen_desktop.services.talks.talk_reading import TalkRecord
from meedoen_desktop.services.trail.trail_undo import Undo, take_back
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.context import Context


class AfterTalk:
    """``changed`` is called after each deed; an undo may come when the page is gone."""

    def __init__(
        self, page: QWidget, context: Context, record: TalkRecord, changed: Callable[[], object]
    ) -> None:
        self._page, self._context, self._record, self._changed = page, context, record, changed

    def mark(self, what: str) -> None:
        """Something went out; ``what`` is a name of `talk_marks`."""
        self._context.tasks.run(
            talk_marks.mark, self._context.store, self._record.id, what,
            done=lambda undo: self._marked(what, undo), owner=self._page,
        )  # fmt: skip

    def plan(self) -> None:
        """The next talk."""
        start = Start(self._record.person_id)
        dialog = AppointmentDialog(self._page.window(), self._context, start)
        dialog.kept.connect(self._planned)
        dialog.show_over()

    def _marked(self, what: str, undo: Undo) -> None:
        if what == talk_marks.MAILED:
            words = self._context.translator.text("De bevestiging staat in het dossier.")
            self._done(words, partial(take_back, self._context.store, undo))
        else:
            self._changed()

    def _planned(self, appointment_id: str) -> None:
        words = self._context.translator.text("De afspraak staat erin.")
        self._done(words, partial(appointments.cancel, self._context.store, appointment_id))

    def _done(self, words: str, undo: Callable[[], object]) -> None:
        context, record = self._context, self._record

        def again(_result: object) -> None:
            context.navigate("talk", person_id=record.person_id, talk_id=record.id)

        context.messages.done(
            words,
            context.translator.text("Ongedaan maken"),
            lambda: context.tasks.run(undo, done=again, owner=context.messages),
        )
        self._changed()
