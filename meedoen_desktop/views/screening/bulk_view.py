"""Many files at once: choose rows of a table, give them the same group with one reason."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.services.rhythm import screening, screening_queue
from meedoen_desktop.services.rhythm.screening import Deed
from meedoen_desktop.services.rhythm.screening_queue import Whom
from meedoen_desktop.views.clients.client_columns import client_columns
from meedoen_desktop.views.clients.clients_table import ClientsTable
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.screening.choices import questions
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.table_model import TableModel
from meedoen_desktop.views.words.method_words import MethodWords

_TABLE = 320
"""Logical pixels that the table keeps: beside a message the button still fits at 768 high."""
_COLUMNS = ("name", "birth", "town", "group", "last")


class BulkView(QWidget):
    """The files of a choice; ``back`` leads to the beginning."""

    def __init__(
        self, context: Context, method: MethodWords, whom: Whom, back: Callable[[], None]
    ) -> None:
        super().__init__()
        self._context, self._method, self._whom = context, method, whom
        _ = context.translator.text
        columns = [
            one
            for one in client_columns(context.translator, lambda _row: (), method)
            if one.key in _COLUMNS
        ]
        self.model: TableModel[ClientRow] = TableModel(columns)
        self.table = ClientsTable(self.model, _("Dossiers om in te delen"), open_on_click=False)
        self.table.setObjectName("screening.table")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.search = SearchField(_("Zoek in deze lijst"), pause=0)
        self.choice = self._make_choice()
        self.reason = QLineEdit()
        self.reason.setObjectName("screening.bulk_reason")
        self.reason.setPlaceholderText(_("Waarom? Een reden voor allemaal"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.nobody = EmptyState("check-circle", _("Niemand meer om in te delen"), "")
        self.nobody.hide()
        self.error = Text("", "body", "error")
        self.error.hide()
        self.sort_button = PrimaryButton("", "check", self._sort)
        self.sort_button.setObjectName("screening.sort")
        self._all = QuietButton(_("Kies alles"), "checks", self.table.selectAll)
        self._all.setObjectName("screening.all")
        self._back = QuietButton(_("Andere dossiers"), "arrow-left", back)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the rows again: who was sorted may no longer belong to this choice."""
        self._context.tasks.run(
            screening_queue.rows_of, self._context.store, self._whom, done=self._show
        )

    def chosen(self) -> list[str]:
        """The ids of the rows that are selected."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self.model.row_at(row).person_id for row in sorted(rows)]

    def _show(self, rows: list[ClientRow]) -> None:
        self.model.set_rows(rows)
        if not rows and self.table.hasFocus():
            self._back.setFocus()
        self.table.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        self._tell()

    def _make_choice(self) -> ChoiceField:
        _ = self._context.translator.text
        field = ChoiceField()
        field.setObjectName("screening.bulk_choice")
        field.setAccessibleName(_("Waarheen"))
        field.addItem(_("Kies waarheen"), None)
        for question in questions(self._method, self._context.translator):
            for option in question.options if question.moves_on else ():
                words = " · ".join(part for part in (option.label, option.words) if part)
                field.addItem(words, (option.kind, option.code))
        return field

    def _sort(self) -> None:
        profile, picked = self._method.profile, self.choice.currentData()
        people = self.chosen()
        if profile is None or not picked or not people:
            self._say(self._context.translator.text("Kies eerst rijen, en waarheen ze gaan."))
            return
        self.sort_button.setEnabled(False)
        self._context.tasks.run(
            screening.sort, self._context.store, people,
            screening.choice(profile, *picked), self.reason.text(),
            done=self._sorted, failed=self._refused, owner=self,
        )  # fmt: skip

    def _sorted(self, deed: Deed) -> None:
        translator, context = self._context.translator, self._context
        self.reason.clear()
        self.error.hide()
        self.refresh()
        self.table.setFocus()  # the button that was pressed is off now: the next rows are chosen
        words = translator.plural(
            "{count} dossier ingedeeld.", "{count} dossiers ingedeeld.", len(deed.people)
        )
        refresh = self._refresh_if_there

        def undo() -> None:
            context.tasks.run(
                screening.take_back, context.store, deed,
                done=lambda _none: refresh(), owner=context.messages,
            )  # fmt: skip

        context.messages.done(words, translator.text("Ongedaan maken"), undo)

    def _refresh_if_there(self) -> None:
        if shiboken6.isValid(self):
            self.refresh()

    def _refused(self, error: MeedoenError) -> None:
        self._say(self._context.translator.error(error))
        self._tell()
        if getattr(error, "field", "") == "reason":
            self.reason.setFocus()

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.show()

    def _tell(self) -> None:
        translator, count = self._context.translator, len(self.chosen())
        words = translator.plural("Deel {count} dossier in", "Deel {count} dossiers in", count)
        self.sort_button.setText(words if count else translator.text("Deel in"))
        self.sort_button.setEnabled(bool(count))

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._tell())
        self.model.modelReset.connect(self._tell)
        self.search.searched.connect(self.model.set_filter)
        self.reason.returnPressed.connect(self._sort)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _lay_out(self) -> None:
        px = current().px
        column, head, deed = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        for layout in (column, head, deed):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(10))
        self.table.setMinimumHeight(px(_TABLE))
        self.choice.setMaximumWidth(px(340))
        head.addWidget(self._back)
        head.addWidget(self.search, 1)
        head.addWidget(self._all)
        for widget, stretch in ((self.choice, 0), (self.reason, 1), (self.sort_button, 0)):
            deed.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.nobody, 1)
        column.addWidget(self.error)
        column.addLayout(deed)
