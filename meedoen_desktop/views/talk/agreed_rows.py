"""Lines of what is agreed: what, who, when. Enter goes on; an empty line always waits below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.talks.talks import AgreedLine
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.dates import DayParts, read_day
from meedoen_desktop.views.widgets.hinted_line import hinted_line
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.tab_order import tab_after

People = Sequence[tuple[str, str]]
"""Codes of `step_people` with their words; whoever else is typed."""


def day_soon(text: str, today: date) -> date | None:
    """The day that was typed, or said from today: vrijdag, volgende week, 3-12. `WrongInput`."""
    parts = read_day(text, today=today)
    return parts.as_date() if parts is not None else None


class AgreedRow(QWidget):
    """One line; ``edited`` with every change, ``entered`` when Enter was pressed."""

    edited = Signal()
    entered = Signal()

    def __init__(
        self, translator: Translator, today: date, name: str, hint: str, people: People
    ) -> None:
        super().__init__()
        _ = translator.text
        self._translator, self._today, self._people = translator, today, dict(people)
        self.what = hinted_line(f"{name}.what", hint, 400)
        self.who = self._who(f"{name}.who", people) if people else None
        self.when = hinted_line(f"{name}.when", _("wanneer"), 30)
        self.when.setToolTip(_("Bijvoorbeeld vrijdag, volgende week of 3-12"))
        self.wrong = Text("", "caption", "error")
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        columns = Columns(380)
        columns.add(self.what, 1)
        beside = Columns(0)
        if self.who is not None:
            beside.add(self.who)
        beside.add(self.when)
        columns.add(beside, 0)
        self.when.setFixedWidth(current().px(148))
        column.addWidget(columns)
        column.addWidget(self.wrong)
        self._connect()

    def show_line(self, line: AgreedLine) -> None:
        """Show what was agreed, without a signal."""
        self.what.setText(line.what)
        if self.who is not None:
            known = self._people.get(line.who, line.who)
            self.who.setCurrentText(known or next(iter(self._people.values()), ""))
        day = day_or_none(line.on)
        self.when.setText(DayParts.of(day).typed if day else line.on)

    def line(self) -> AgreedLine:
        """What stands here; a day that is none stays as it was typed."""
        written = self.who.currentText().strip() if self.who is not None else ""
        codes = {words: code for code, words in self._people.items()}
        try:
            day = day_soon(self.when.text(), self._today)
            on = day.isoformat() if day else ""
        except WrongInput:
            on = self.when.text().strip()
        return AgreedLine(self.what.text(), codes.get(written, written), on)

    @property
    def is_empty(self) -> bool:
        return not (self.what.text().strip() or self.when.text().strip())

    def _who(self, name: str, people: People) -> QComboBox:
        field = ChoiceField()
        field.setObjectName(name)
        field.setEditable(True)
        field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field.setAccessibleName(self._translator.text("Wie doet het? Kies of typ een naam"))
        for code, words in people:
            field.addItem(words, code)
        field.setFixedWidth(current().px(132))
        return field

    def _connect(self) -> None:
        if self.who is not None:
            self.who.currentTextChanged.connect(lambda _text: self.edited.emit())
        for field in (self.what, self.when):
            field.textEdited.connect(lambda _text: self.edited.emit())
            field.returnPressed.connect(self.entered.emit)
        self.when.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Show the day with its year, or say what is wrong with it."""
        try:
            day = day_soon(self.when.text(), self._today)
        except WrongInput as error:
            self.wrong.setText(self._translator.error(error))
            self.wrong.show()
            return
        self.wrong.hide()
        if day is not None:
            self.when.setText(DayParts.of(day).typed)


class AgreedRows(QWidget):
    """``changed`` gives all lines that hold something."""

    changed = Signal(object)

    def __init__(
        self,
        translator: Translator,
        today: date,
        name: str,
        hint: str,
        lines: Sequence[AgreedLine],
        people: People = (),
    ) -> None:
        super().__init__()
        self._given = (translator, today, name, hint, people)
        self.rows: list[AgreedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(6))
        for line in lines:
            self._add(line)
        self._add(AgreedLine())

    def lines(self) -> tuple[AgreedLine, ...]:
        """What stands in the lines that are used."""
        return tuple(row.line() for row in self.rows if not row.is_empty)

    def _add(self, line: AgreedLine) -> None:
        translator, today, name, hint, people = self._given
        row = AgreedRow(translator, today, f"{name}.{len(self.rows)}", hint, people)
        row.show_line(line)
        row.edited.connect(self._edited)
        row.entered.connect(lambda: self._next(row))
        row.what.editingFinished.connect(self._room_below)
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        if len(self.rows) > 1:
            fields = (row.what, row.who, row.when)
            tab_after(self.rows[-2].when, [one for one in fields if one is not None])

    def _edited(self) -> None:
        self.changed.emit(self.lines())

    def _room_below(self) -> None:
        """While a line is typed nothing moves; a next one comes when one leaves it."""
        if not self.rows[-1].is_empty:
            self._add(AgreedLine())

    def _next(self, row: AgreedRow) -> None:
        self._room_below()
        place = self.rows.index(row) + 1
        if place < len(self.rows):
            self.rows[place].what.setFocus()
