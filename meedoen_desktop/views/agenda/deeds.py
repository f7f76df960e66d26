"""What can be done with a talk or a meeting from the agenda; all of it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.agenda import agenda_moves, appointments
from meedoen_desktop.services.agenda.agenda import TALK, Entry
from meedoen_desktop.services.agenda.agenda_moves import Moved
from meedoen_desktop.views.agenda import entry_words
from meedoen_desktop.views.agenda.entry_card import Deed
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.appointment.appointment_paper import show_sheet
from meedoen_desktop.views.appointment.video_link import open_link
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.next_invitation import Then, mark_no_show
from meedoen_desktop.views.words.method_words import method_words
from meedoen_desktop.views.words.moment_words import moment_words

_T = TypeVar("_T")


class Deeds:
    """``changed`` is called after each of them, and after it was undone."""

    def __init__(self, context: Context, page: QWidget, changed: Callable[[], None]) -> None:
        self._context, self._page, self._changed = context, page, changed

    def of(self, entry: Entry, now: datetime) -> tuple[Deed, ...]:
        """The deeds that make sense now, the most likely first."""
        _, context = self._context.translator.text, self._context
        if entry.sort != TALK:
            return (("open", _("Open de bijeenkomst"), "users-three",
                     lambda: context.navigate("meeting", meeting_id=entry.id)),)  # fmt: skip
        client = ("client", _("Naar {wie}", wie=method_words(context).the_client), "user",
                  lambda: context.navigate("client", person_id=entry.person_id))  # fmt: skip
        if entry.status != appointments.PLANNED:
            return (client, ("again", _("Zet weer op gepland"), "arrow-counter-clockwise",
                             lambda: self.set_status(entry, appointments.PLANNED)))  # fmt: skip
        began = entry.at <= now
        change = ("change", _("Wijzig"), "pencil-simple", lambda: self.change(entry))
        held = ("done", _("Gesproken, leg het vast"), "chats",
                lambda: self.done(entry))  # fmt: skip
        missed = ("no_show", _("Niet gekomen"), "user-minus",
                  lambda: self.missed(entry))  # fmt: skip
        off = ("cancel", _("Zeg af"), "calendar-x",
               lambda: self.set_status(entry, appointments.CANCELLED))  # fmt: skip
        sheet = ("sheet", _("Blad in eigen taal"), "translate",
                 lambda: show_sheet(self._page, context, entry.person_id, entry.id))  # fmt: skip
        is_today = entry.at.date() <= now.date()
        after = (held, missed) if is_today else ()
        link = ("link", _("Open de link"), "video-camera",
                lambda: open_link(context, entry.id))  # fmt: skip
        video = (link,) if entry.form == appointments.VIDEO else ()
        if began:
            return (*after, *video, client, change, off)
        return (*video, client, change, *after, sheet, off)

    def plan(self, moment: datetime | None = None) -> None:
        """A new talk, at a moment that was pressed or at one still to be chosen."""
        start = Start(day=moment.date(), at=moment.time()) if moment else Start()
        dialog = AppointmentDialog(self._page.window(), self._context, start)
        dialog.kept.connect(self._planned)
        dialog.show_over()

    def change(self, entry: Entry) -> None:
        """All fields of a talk."""
        start = Start(person_id=entry.person_id, appointment_id=entry.id)
        dialog = AppointmentDialog(self._page.window(), self._context, start)
        dialog.kept.connect(lambda _id: self._was_changed(dialog, entry))
        dialog.show_over()

    def move(self, entry: Entry, moment: datetime) -> None:
        """To another moment, dragged or with the keyboard."""
        self._run(
            lambda: agenda_moves.move(
                self._context.store, entry.sort, entry.id, moment.date(), moment.time()
            ),
            lambda moved: self._moved(moment, moved),
        )

    def set_status(self, entry: Entry, status: str) -> None:
        """Held, cancelled, planned again."""
        _, store = self._context.translator.text, self._context.store
        words = {
            appointments.CANCELLED: _("De afspraak met {naam} is afgezegd.", naam=entry.title),
            appointments.PLANNED: _("De afspraak met {naam} staat er weer.", naam=entry.title),
            appointments.DONE: _("Het gesprek met {naam} is gehouden.", naam=entry.title),
        }
        self._run(
            lambda: appointments.set_status(store, entry.id, status),
            lambda before: self._done(
                words[status],
                lambda: appointments.set_status(store, entry.id, before),
            ),
        )

    def missed(self, entry: Entry) -> None:
        """Nobody came; what the method proposes next stands beside the undo."""
        mark_no_show(self._context, entry.person_id, entry.title, entry.id, self._done, self._page)

    def done(self, entry: Entry) -> None:
        """The talk was held: write down what was said; closing that keeps that it was held."""
        context, person_id = self._context, entry.person_id
        if entry.kind == appointments.INTAKE and entry.at.date() == context.clock.today():
            context.navigate("intake", person_id=person_id)
        else:
            context.navigate("talk", person_id=person_id, appointment_id=entry.id)

    def _planned(self, appointment_id: str) -> None:
        store = self._context.store
        self._done(
            self._context.translator.text("De afspraak staat erin."),
            lambda: appointments.cancel(store, appointment_id),
        )

    def _was_changed(self, dialog: AppointmentDialog, entry: Entry) -> None:
        before, store = dialog.before, self._context.store
        if before is not None:
            self._done(
                self._context.translator.text("De afspraak is gewijzigd."),
                lambda: appointments.change(store, entry.id, before),
            )

    def _moved(self, moment: datetime, moved: Moved) -> None:
        _, translator = self._context.translator.text, self._context.translator
        day = translator.day_long(moment.date())
        said = [_("Verzet naar {dag}, {tijd}.", dag=day, tijd=entry_words.clock_time(moment))]
        said += moment_words(translator, moved.warnings)
        store = self._context.store
        self._done(
            " ".join(said),
            lambda: agenda_moves.move(store, moved.sort, moved.id, moved.day, moved.at),
            is_fine=moved.warnings.is_empty,
        )

    def _run(self, work: Callable[[], _T], done: Callable[[_T], object]) -> None:
        self._context.tasks.run(work, done=done, failed=self._failed, owner=self._page)

    def _failed(self, error: MeedoenError) -> None:
        """What was tried on the screen is taken back."""
        self._context.messages.error(error)
        self._changed()

    def _done(
        self,
        text: str,
        undo: Callable[[], object],
        then: Then | None = None,
        *,
        is_fine: bool = True,
    ) -> None:
        context, changed = self._context, self._changed

        def take_back() -> None:
            context.tasks.run(undo, done=lambda _result: changed(), owner=context.messages)

        label = context.translator.text("Ongedaan maken")
        if is_fine:
            context.messages.done(text, label, take_back, then)
        else:
            context.messages.noted(text, label, take_back)
        changed()
