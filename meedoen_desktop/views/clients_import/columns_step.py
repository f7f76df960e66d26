"""Step 2: which column holds what; recognised, and to be changed by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.client_import import ClientList, Columns, doubles
from meedoen_desktop.views.clients_import.column_grid import ColumnGrid, FieldChoice
from meedoen_desktop.views.clients_import.wording import file_line
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.labels import Muted, Text


class ColumnsStep(QWidget):
    """``back`` and ``next`` are asked; ``columns`` is the mapping as it stands."""

    back = Signal()
    next = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        _ = translator.text
        self.file_line, self.problem = Muted(), Text("", "body", "error")
        self.problem.setObjectName("import.columns_problem")
        self.choices: list[FieldChoice] = []
        self._marks: list[StatusMark] = []
        self._listed: ClientList | None = None
        self._card, self._holder = Card(), QWidget()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("De lijst wordt gecontroleerd …"))
        self.progress.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(14))
        column.addWidget(self.file_line)
        column.addWidget(self._scroller(), 1)
        column.addWidget(self.problem)
        column.addWidget(self.progress)
        column.addLayout(self._buttons(_("Andere lijst"), _("Verder: controleren")))

    def show_list(self, listed: ClientList, columns: Columns) -> None:
        """Start with this list and the mapping that is proposed."""
        self._listed = listed
        self.file_line.setText(file_line(listed, self._translator))
        self.choices, self._marks = [], []
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = self._grid(listed, columns)
        self._card.add(self._holder)
        self._judge()

    def columns(self) -> Columns:
        return tuple(str(choice.currentData()) for choice in self.choices)

    def set_busy(self, *, is_busy: bool) -> None:
        """Whether the list is being checked."""
        self.next_button.setEnabled(not is_busy)
        self.back_button.setEnabled(not is_busy)
        self.progress.setVisible(is_busy)

    def set_progress(self, done: int, total: int) -> None:
        """How far the check is."""
        self.progress.setRange(0, max(total, 1) if done else 0)
        self.progress.setValue(done)

    def _scroller(self) -> QScrollArea:
        area, ground = QScrollArea(), QWidget()
        ground.setObjectName("scrollBody")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, current().px(8), 0)
        column.addWidget(self._card)
        column.addStretch(1)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        area.setMinimumHeight(current().px(260))
        return area

    def _buttons(self, back: str, forward: str) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back_button = SecondaryButton(back, "arrow-left", self.back.emit)
        self.next_button = PrimaryButton(forward, "arrow-right", self.next.emit)
        self.next_button.setObjectName("import.next")
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        return row

    def _grid(self, listed: ClientList, columns: Columns) -> ColumnGrid:
        grid = ColumnGrid(self._translator)
        for number, header in enumerate(listed.headers):
            choice, mark = grid.add(header, listed.samples[number], columns[number])
            choice.setObjectName(f"import.column_{number}")
            choice.currentIndexChanged.connect(self._judge)
            self.choices.append(choice)
            self._marks.append(mark)
        grid.arrange()
        return grid

    def _judge(self) -> None:
        """Say at once what cannot work; the next step stays shut until then."""
        _ = self._translator.text
        columns = self.columns()
        twice = {key for key in columns if key and columns.count(key) > 1}
        for choice, mark in zip(self.choices, self._marks, strict=True):
            key = str(choice.currentData())
            if key in twice:
                mark.set_text(_("twee keer"), "danger", "warning-circle")
            else:
                word, icon = (_("herkend"), "check") if key else (_("blijft achter"), "minus")
                mark.set_text(word, "success" if key else "neutral", icon)
        self.problem.setText(self._problem(columns, is_double=bool(twice)))
        self.problem.setVisible(bool(self.problem.text()))
        self.next_button.setEnabled("surname" in columns and not twice)

    def _problem(self, columns: Columns, *, is_double: bool) -> str:
        _ = self._translator.text
        if "surname" not in columns:
            return _("Kies welke kolom de achternaam is. Zonder achternaam kan niemand erbij.")
        if is_double:
            return _("Twee kolommen zijn voor hetzelfde gekozen. Zet er één op Niet gebruiken.")
        found = doubles(self._listed, columns) if self._listed else ()
        if found:
            return _(
                "De naam {naam} staat boven meer dan één kolom. Kijk na welke klopt.", naam=found[0]
            )
        return ""
