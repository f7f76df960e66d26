"""Rows that one adds, moves and takes away; what was taken away can be put back at its place."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from meedoen_desktop.services.cv.cv_data import CvRow, new_row
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.cv.row_form import RowForm, RowWords
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.tab_order import tab_before


class RowsCard(Card):
    """``changed`` after each letter and each row."""

    changed = Signal()

    def __init__(
        self, context: Context, words: RowWords, title: str, add: str, hint: str = ""
    ) -> None:
        super().__init__(title)
        self._context, self._words = context, words
        self.setObjectName(f"cv.{words.section}")
        self.forms: list[RowForm] = []
        self._gone: tuple[int, CvRow, str] | None = None
        if hint:
            self.add(Caption(hint))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().px(10))
        self.body.addLayout(self._rows)
        self.adder = QuietButton(add, "plus", self.add_row)
        self.adder.setObjectName(f"cv.{words.section}.add")
        self.again = QuietButton("", "arrow-u-up-left", self.put_back)
        self.again.setObjectName(f"cv.{words.section}.back")
        self.again.hide()
        for button in (self.adder, self.again):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def rows(self) -> tuple[CvRow, ...]:
        """As they are filled in, in their order; an empty one stays until the page is left."""
        return tuple(form.value() for form in self.forms)

    def set_rows(self, rows: tuple[CvRow, ...]) -> None:
        """Show rows, without the signal."""
        for form in list(self.forms):
            self._drop(form)
        for row in rows:
            self._insert(len(self.forms), row)

    def add_row(self) -> None:
        """An empty row at the end, with the cursor in it."""
        self._insert(len(self.forms), new_row(self._words.section)).what.setFocus()
        self.changed.emit()

    def put_back(self) -> None:
        """The row that was taken away last, where it stood."""
        if self._gone is None:
            return
        place, row, _name = self._gone
        self._gone = None
        self.again.hide()
        self._insert(min(place, len(self.forms)), row).what.setFocus()
        self.changed.emit()

    def _insert(self, place: int, row: CvRow) -> RowForm:
        form = RowForm(self._context.translator, self._words, row)
        form.edited.connect(self.changed)
        form.moved.connect(lambda by: self._move(form, by))
        form.removed.connect(lambda: self._remove(form))
        self.forms.insert(place, form)
        self._rows.insertWidget(place, form)
        form.show()
        below = self.forms[place + 1 :]
        tab_before(below[0].what if below else self.adder, form)
        self._allow()
        return form

    def _move(self, form: RowForm, by: int) -> None:
        place = self.forms.index(form) + by
        if 0 <= place < len(self.forms):
            self.forms.remove(form)
            self.forms.insert(place, form)
            self._rows.removeWidget(form)
            self._rows.insertWidget(place, form)
            self._allow()
            self.changed.emit()

    def _remove(self, form: RowForm) -> None:
        _ = self._context.translator.text
        place, row, name = self.forms.index(form), form.value(), form.name()
        self._drop(form)
        (self.forms[min(place, len(self.forms) - 1)].what if self.forms else self.adder).setFocus()
        self.changed.emit()
        if row.is_empty:
            return
        self._gone = place, row, name
        self.again.setText(_("Zet terug: {wat}", wat=name))
        self.again.show()
        told = _("{wat} staat niet meer op het cv.", wat=name)
        self._context.messages.done(told, _("Ongedaan maken"), self._safely(self.put_back))

    def _drop(self, form: RowForm) -> None:
        self.forms.remove(form)
        let_go(form, self._rows)
        self._allow()

    def _allow(self) -> None:
        last = len(self.forms) - 1
        for place, form in enumerate(self.forms):
            form.allow_moves(up=place > 0, down=place < last)

    def _safely(self, act: Callable[[], None]) -> Callable[[], None]:
        """The message may outlive the page: then there is nothing to put back on."""

        def acting() -> None:
            if shiboken6.isValid(self):
                act()

        return acting
