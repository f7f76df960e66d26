"""One meeting: who was asked, who comes, who was there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda import group_meetings
from meedoen_desktop.services.agenda.appointments import CANCELLED
from meedoen_desktop.services.agenda.group_meetings import Meeting
from meedoen_desktop.views.agenda.entry_words import clock_time
from meedoen_desktop.views.agenda.guest_chooser import GuestChooser
from meedoen_desktop.views.agenda.guest_row import GuestRow
from meedoen_desktop.views.agenda.meeting_deeds import MeetingDeeds
from meedoen_desktop.views.agenda.meeting_dialog import KINDS, MeetingDialog
from meedoen_desktop.views.agenda.meeting_facts import MeetingFacts, moment_of
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letter_pile import write_to_all
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words


class MeetingPage(Page):
    """The list takes keys: a letter answers for the row, arrows go to another one."""

    def __init__(self, context: Context, meeting_id: str) -> None:
        _ = context.translator.text
        self.deeds = MeetingDeeds(context, self, meeting_id, self.refresh)
        self._add = SecondaryButton(_("Nodig uit"), "user-plus", self._choose)
        self._add.setObjectName("meeting.invite")
        self._finish = PrimaryButton(_("De bijeenkomst is geweest"), "check", self.deeds.finish)
        self._finish.setObjectName("meeting.finish")
        more = MoreButton(
            _("Meer over de bijeenkomst"),
            ((_("Schrijf de uitnodigingen"), "files", self._write),
             (_("Zet in Outlook"), "calendar-plus", self.deeds.to_calendar),
             (_("Wijzig"), "pencil-simple", self._change),
             (_("Gaat niet door"), "calendar-x", self.deeds.cancel)),
        )  # fmt: skip
        super().__init__(_("Bijeenkomst"), "", (self._add, self._finish, more))
        self.setObjectName("meeting")
        back = IconButton("arrow-left", _("Terug"), context.back)
        back.setObjectName("meeting.leave")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self.context, self._meeting_id = context, meeting_id
        self.meeting: Meeting | None = None
        self.rows: list[GuestRow] = []
        self._content: list[QWidget] = []
        self._focus_on = ""
        self.refresh()

    def refresh(self) -> None:
        """Read the meeting again."""
        self.context.tasks.run(
            group_meetings.read, self.context.store, self._meeting_id, done=self._show
        )

    def flush(self) -> None:
        """Nothing is typed here."""

    def _show(self, meeting: Meeting) -> None:
        translator = self.context.translator
        self.meeting = meeting
        start = moment_of(meeting)
        kind = translator.text(KINDS.get(meeting.data.kind, KINDS[group_meetings.GROUP]))
        day = f"{translator.day_long(start.date())}, {clock_time(start)}"
        self.set_title(meeting.data.title, f"{kind} · {day}")
        is_day = meeting.data.day <= self.context.clock.today()
        self._finish.setVisible(is_day and meeting.status != CANCELLED)
        self._finish.setEnabled(bool(meeting.count(group_meetings.ATTENDED)))
        self._add.setVisible(meeting.status != CANCELLED)
        for old in self._content:
            let_go(old, self.body)
        facts = MeetingFacts(translator, meeting, is_day=is_day)
        self._content = [facts, self._list(meeting, is_day=is_day)]
        for widget in self._content:
            self.add(widget)
        self._restore_focus()

    def _list(self, meeting: Meeting, *, is_day: bool) -> QWidget:
        _ = self.context.translator.text
        self.rows = []
        if not meeting.guests:
            group = method_words(self.context).group.lower()
            return EmptyState(
                "users-three",
                _("Nog niemand uitgenodigd"),
                _("Kies cliënten op {groep}, plaats of naam.", groep=group),
            )
        card = Card(_("Wie er komen"))
        card.setObjectName("meeting.guests")
        card.body.setSpacing(current().px(2))
        for guest in meeting.guests:
            row = GuestRow(self.context.translator, guest, is_day=is_day)
            row.answered.connect(partial(self._answer, row))
            row.stepped.connect(partial(self._step, row))
            row.opened.connect(partial(self.context.navigate, "client", person_id=guest.person_id))
            row.taken_off.connect(partial(self.deeds.take_off, guest))
            self.rows.append(row)
            card.add(row)
        return card

    def _answer(self, row: GuestRow, state: str) -> None:
        """Note it and go on to the next row, so that a list is done in a few keys."""
        at = self.rows.index(row)
        following = self.rows[min(at + 1, len(self.rows) - 1)]
        self._focus_on = following.guest.person_id if row.hasFocus() else ""
        self.deeds.answer(row.guest, state)

    def _step(self, row: GuestRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus()
            self.scroller.ensureWidgetVisible(self.rows[at])

    def _restore_focus(self) -> None:
        wanted = [row for row in self.rows if row.guest.person_id == self._focus_on]
        if wanted:
            wanted[0].setFocus()
            self._focus_on = ""

    def _choose(self) -> None:
        asked = [guest.person_id for guest in self.meeting.guests] if self.meeting else []
        dialog = GuestChooser(self.window(), self.context, asked)
        dialog.chosen.connect(self.deeds.invite)
        dialog.show_over()

    def _write(self) -> None:
        """A letter to everybody who was asked and did not say no."""
        if self.meeting is None:
            return
        asked = [one.person_id for one in self.meeting.guests if one.state != group_meetings.NOT]
        is_open = self.meeting.data.kind == group_meetings.OPEN_DAY
        letter = "open-dag" if is_open else "groepsbijeenkomst"
        write_to_all(self.context, asked, letter, self._meeting_id)

    def _change(self) -> None:
        if self.meeting is not None:
            dialog = MeetingDialog(self.window(), self.context, self.meeting)
            before = self.meeting.data
            dialog.kept.connect(lambda _id: self.deeds.changed(before))
            dialog.show_over()
