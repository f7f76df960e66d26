"""Fields with their label above them, a hint, and the sentence of an error under them.

form = Form(columns=2)
form.add("surname", tr.text("Achternaam"), QLineEdit(), mark=tr.text("verplicht"))
form.show_error("surname", tr.error(error))   # jumps to the field
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from meedoen_desktop.views.theme import current, restyle
from meedoen_desktop.views.widgets.labels import Caption, Strong, Text
from meedoen_desktop.views.widgets.restyled import Restyled

_COLUMN = 250
_NO_HINT = "\u00a0"
"""A line that shows nothing, and holds its place."""


class FormRow(Restyled, QWidget):
    """One field. ``mark`` is a word after the label ("verplicht"), ``hint`` a line below it."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        mark: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.label, self.mark, self.hint = Strong(label), Caption(mark), Caption(hint)
        self.error = Text("", "caption", "error")
        self.label.setBuddy(field)
        self.label.setWordWrap(False)
        field.setAccessibleName(f"{label} ({mark})" if mark else label)
        field.setAccessibleDescription(hint)
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.label)
        self._head.addWidget(self.mark, 1)
        self._column.addLayout(self._head)
        for widget in (self.hint, field, self.error):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.mark.setVisible(bool(mark))
        self.hint.setVisible(bool(hint))
        self.error.hide()
        if not mark:
            self._head.addStretch(1)
        self.dress()

    def restyle(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(5))
        self._head.setSpacing(current().px(8))

    def set_error(self, sentence: str) -> None:
        """Show ``sentence`` under the field; empty takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.field.setProperty("wrong", bool(sentence))
        self.field.setAccessibleDescription(sentence or self.hint.text().strip())
        restyle([self.field])

    @property
    def has_hint(self) -> bool:
        return bool(self.hint.text().strip())

    def keep_hint_room(self, *, kept: bool) -> None:
        """As high above the field as a neighbour with a hint; for what has none itself."""
        self.hint.setText(_NO_HINT if kept else "")
        self.hint.setVisible(kept)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the field and its error; a button keeps its own width."""
        side = Qt.AlignmentFlag.AlignLeading
        align = side if isinstance(widget, QAbstractButton) else Qt.AlignmentFlag(0)
        self._column.insertWidget(self._column.count() - 1, widget, 0, align)


class Form(Restyled, QWidget):
    """Rows in one or more columns; fewer columns when the space or the text size asks for it."""

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FormRow] = {}
        self._wide: set[str] = set()
        self._hidden: set[str] = set()
        self._wanted, self._columns = columns, columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.dress()

    def add(
        self,
        key: str,
        label: str,
        field: QWidget,
        *,
        mark: str = "",
        hint: str = "",
        wide: bool = False,
    ) -> FormRow:
        """Add a field; ``wide`` gives it the whole width. ``key`` is the name in WrongInput."""
        row = FormRow(label, field, mark=mark, hint=hint)
        self.rows[key] = row
        if wide:
            self._wide.add(key)
        if isinstance(field, QAbstractButton) and field.isCheckable():
            field.toggled.connect(lambda _on: self._forgive(row))
        self._arrange()
        return row

    def show_only(self, keys: Iterable[str]) -> None:
        """Only these fields, side by side as if there were no others."""
        self._hidden = set(self.rows) - set(keys)
        for key, row in self.rows.items():
            row.setVisible(key not in self._hidden)
        self._arrange()

    def show_error(self, key: str, sentence: str) -> bool:
        """Show an error at a field and go there; False if the form has no such field."""
        row = self.rows.get(key)
        if row is None:
            return False
        row.set_error(sentence)
        self._arrange()  # Qt's grid remembers the height of a row with a hint
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(row)
        return True

    def clear_errors(self) -> None:
        """Take all error sentences away."""
        for row in self.rows.values():
            self._forgive(row)

    def _forgive(self, row: FormRow) -> None:
        """Take the error of one field away; ticking a box does, for that is all it can ask."""
        if row.error.text():
            row.set_error("")
            self._arrange()

    def restyle(self) -> None:
        self._grid.setHorizontalSpacing(current().px(20))
        self._grid.setVerticalSpacing(current().px(16))
        self._reflow(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow(event.size().width())

    def _reflow(self, width: int) -> None:
        columns = max(1, min(self._wanted, width // current().px(_COLUMN)))
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        lines: list[list[FormRow]] = [[]]
        column = 0
        for key, row in self.rows.items():
            if key in self._hidden:
                continue
            span = self._columns if key in self._wide else 1
            if column + span > self._columns:
                lines.append([])
                column = 0
            lines[-1].append(row)
            self._grid.addWidget(row, len(lines) - 1, column, 1, span)
            column += span
        for number in range(self._wanted):
            self._grid.setColumnStretch(number, 1 if number < self._columns else 0)
        for beside in lines:
            _level(beside)


def _level(beside: list[FormRow]) -> None:
    """Fields that stand side by side begin at one height."""
    hinted = [row.has_hint for row in beside]
    for row, has_hint in zip(beside, hinted, strict=True):
        if not has_hint:
            row.keep_hint_room(kept=any(hinted))
