"""*Uw eigen agenda*: what still has to go there, and when one is busy there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.agenda import calendar_file
from meedoen_desktop.services.agenda.calendar_file import CalendarFile, Waiting
from meedoen_desktop.views.agenda import file_dialogs
from meedoen_desktop.views.agenda.busy_part import BusyPart
from meedoen_desktop.views.agenda.entry_words import clock_time
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Heading, Muted, Text
from meedoen_desktop.views.widgets.letting_go import empty

_BUTTONS = {
    calendar_file.NEW: (N_("Zet in Outlook"), "calendar-plus"),
    calendar_file.CHANGED: (N_("Wijzig in Outlook"), "calendar-check"),
    calendar_file.OFF: (N_("Haal uit Outlook"), "calendar-x"),
}
_FIRST = 6
"""Lines that are shown before *toon alle*."""


class OutlookDialog(FormDialog):
    """``changed`` is called when the agenda should be read again."""

    def __init__(self, parent: QWidget, context: Context, changed: Callable[[], object]) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Uw eigen agenda"),
            _("Meedoen zet nooit een naam, een huisadres of een notitie in uw eigen agenda."),
            accept_text=_("Sluit"),
            cancel_text="",
        )
        self.setObjectName("outlook")
        self.cancel_button.hide()
        self._context, self._changed = context, changed
        self.lines.setSpacing(current().px(10))
        self._list = QVBoxLayout()
        self._list.setSpacing(current().px(10))
        self.told = Text()
        self.told.setObjectName("outlook.told")
        self._told = Card(tone="info")
        self._told.add(self.told)
        self._told.hide()
        self.lines.addWidget(self._told)
        self.lines.addWidget(Heading(_("Nog in Outlook zetten"), 3))
        self.lines.addLayout(self._list)
        self.lines.addSpacing(current().px(8))
        self.busy = BusyPart(context, self._tell, changed)
        self.lines.addWidget(self.busy)
        self._read()

    def _read(self) -> None:
        self._context.tasks.run(calendar_file.waiting, self._context.store, done=self._show)

    def _show(self, found: tuple[Waiting, ...]) -> None:
        _ = self._context.translator.text
        empty(self._list)
        if not found:
            self._list.addWidget(Muted(_("Alles staat erin.")))
        if sum(one.sort != calendar_file.OFF for one in found) > 1:
            button = QuietButton(_("Alles in één bestand"), "download-simple", self._save_all)
            button.setObjectName("outlook.all")
            button.setAutoDefault(False)
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        lines = [self._line(one) for one in found]
        for number, line in enumerate(lines):
            self._list.addWidget(line)
            line.setVisible(number < _FIRST)
        if len(lines) > _FIRST:
            more = QuietButton(_("Toon alle {aantal}", aantal=len(lines)), "caret-down")
            more.setAutoDefault(False)
            more.clicked.connect(partial(self._show_all, more, lines))
            self._list.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        QTimer.singleShot(0, self, self.fit)

    def _show_all(self, more: QuietButton, lines: list[IconLine], _on: object = None) -> None:
        more.hide()
        for line in lines:
            line.show()
        QTimer.singleShot(0, self, self.fit)

    def _line(self, one: Waiting) -> IconLine:
        translator = self._context.translator
        words, icon = _BUTTONS[one.sort]
        button = SecondaryButton(translator.text(words), "", partial(self._open, one))
        button.setObjectName(f"outlook.open.{one.id}")
        button.setAutoDefault(False)
        day = translator.day_long(one.at.date())
        spoken = f"{translator.text(words)}: {one.name}, {day}, {clock_time(one.at)}"
        button.setAccessibleName(spoken)
        below = translator.text("In Outlook: {tekst}", tekst=one.summary)
        title = f"{day}, {clock_time(one.at)} · {one.name}"
        return IconLine(icon, title, below, buttons=(button,))

    def _open(self, one: Waiting) -> None:
        store = self._context.store
        self._context.tasks.run(
            lambda: _made_to_open(calendar_file.one(store, one.id)), done=self._opened, owner=self
        )

    def _opened(self, made: tuple[CalendarFile, Path]) -> None:
        file, path = made
        if file_dialogs.open_outside(path):
            self._mark(file, self._context.translator.text("Sla de afspraak op in uw agenda."))
        else:
            self._save(file)

    def _save_all(self) -> None:
        self._context.tasks.run(
            calendar_file.all_in_one, self._context.store, done=self._save, owner=self
        )

    def _save(self, file: CalendarFile) -> None:
        """Without a program for calendars, or for many at once: as a file of one's choice."""
        target = file_dialogs.where_to_save(self, self._context.translator, file.name)
        if target is None:
            return
        told = self._context.translator.text(
            "Bewaard: {plek}. Open het bestand in Outlook.", plek=str(target)
        )
        self._context.tasks.run(
            calendar_file.save, file, target, done=lambda _path: self._mark(file, told), owner=self
        )

    def _mark(self, file: CalendarFile, told: str) -> None:
        """It went to the own calendar; if not, that can be said at the message."""
        context = self._context
        self._tell(told)
        context.tasks.run(
            calendar_file.set_in_calendar, context.store, file.versions,
            done=partial(self._marked, told), owner=self,
        )  # fmt: skip

    def _marked(self, told: str, before: tuple[tuple[str, int], ...]) -> None:
        context, changed = self._context, self._changed
        store = context.store

        def take_back() -> None:
            context.tasks.run(
                calendar_file.set_in_calendar, store, before,
                done=lambda _none: changed(), owner=context.messages,
            )  # fmt: skip

        context.messages.done(told, context.translator.text("Toch niet gelukt"), take_back)
        self._read()
        changed()

    def _tell(self, words: str, tone: str = "info") -> None:
        self.told.setText(words)
        self._told.set_tone(tone)
        self._told.show()
        self.fit()


def _made_to_open(file: CalendarFile) -> tuple[CalendarFile, Path]:
    return file, calendar_file.for_opening(file)
