"""The questions of the quick note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.services.search import Found
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.quick_note.client_picker import ClientPicker
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.text_area import TextArea

_NOTE = "note"
"""The key of the choice without contact; its result is empty."""


class NoteForm(Form):
    """``changed`` with every change, by the user or by one of the buttons."""

    changed = Signal()

    def __init__(self, context: Context, note: QuickNote) -> None:
        super().__init__()
        _ = context.translator.text
        self._context = context
        self._person_id = note.person_id
        self.who = ClientPicker(context, "quick_note.who")
        options = [(code or _NOTE, _(label)) for code, label in quick_notes.RESULTS]
        self.outcome = SegmentedChoice(options, note.result or _NOTE, clearable=False)
        self.words = TextArea(min_lines=3, max_lines=6)
        self.step, self.day = (
            QLineEdit(note.next_step),
            DateField(
                context.translator, _("bijvoorbeeld vrijdag of 3-10"), today=context.clock.today()
            ),
        )
        self.who.set_name(note.who)
        self.words.set_text(note.note)
        self._show_day(note.next_on)
        self.add("who", _("Wie"), self.who)
        self.add("result", _("Wat kwam eruit"), self.outcome)
        self.add("note", _("Notitie"), self.words)
        self.add("next_step", _("Volgende stap"), self.step)
        self.add("next_on", _("Op welke dag"), self._day_row())
        self._name()
        self._connect()

    def start(self) -> None:
        """The cursor where the next answer is expected."""
        (self.words if self._person_id else self.who).setFocus()

    def note(self) -> QuickNote:
        """What is filled in now; a day that is none stays as it was typed."""
        outcome = self.outcome.value()
        try:
            parts = self.day.value()
            day = parts.as_date().isoformat() if parts else ""
        except WrongInput:
            day = self.day.text()
        return QuickNote(
            person_id=self._person_id,
            who=self.who.field.text(),
            result="" if outcome == _NOTE else outcome,
            note=self.words.text(),
            next_step=self.step.text(),
            next_on=day,
        )

    def check(self) -> QuickNote:
        """What is filled in; ``WrongInput`` when the day is none."""
        try:
            self.day.value()
        except WrongInput as error:
            raise WrongInput(error.sentence, field="next_on", **error.params) from None
        return self.note()

    def _name(self) -> None:
        names = {
            "result": self.outcome, "words": self.words, "step": self.step, "day": self.day
        }  # fmt: skip
        for name, widget in names.items():
            widget.setObjectName(f"quick_note.{name}")

    def _connect(self) -> None:
        self.who.picked.connect(self._picked)
        self.who.let_go.connect(self._let_go)
        self.outcome.changed.connect(lambda _key: self.changed.emit())
        self.words.textChanged.connect(self.changed)
        self.step.textEdited.connect(lambda _text: self.changed.emit())
        self.day.textEdited.connect(lambda _text: self.changed.emit())

    def _show_day(self, kept: str) -> None:
        """An ISO day as people type it; anything else as it was typed."""
        if kept[:4].isdigit() and kept.count("-") == 2:
            year, month, day = kept.split("-")
            self.day.set_value(DayParts(int(year), int(month), int(day)))
        else:
            self.day.setText(kept)

    def _day_row(self) -> QWidget:
        """The field, with the usual answers beside it."""
        _ = self._context.translator.text
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.day, 1)
        for days, label in ((1, _("Morgen")), (7, _("Over 1 week")), (30, _("Over 1 maand"))):
            button = QuietButton(label, on_click=self._setter(days))
            button.setAutoDefault(False)
            across.addWidget(button)
        row.setFocusProxy(self.day)
        return row

    def _setter(self, days: int) -> Callable[[], None]:
        def set_day() -> None:
            self.day.set_value(DayParts.of(self._context.clock.today() + timedelta(days=days)))
            self.changed.emit()

        return set_day

    def _picked(self, found: Found) -> None:
        self._person_id = found.person_id
        self.clear_errors()
        self.words.setFocus()
        self.changed.emit()

    def _let_go(self) -> None:
        self._person_id = ""
        self.changed.emit()
