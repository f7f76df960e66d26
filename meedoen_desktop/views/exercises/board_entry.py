"""Entering a board that was laid on paper: one row per card, quick with Tab and digits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.playing import PAPER
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import IMPORTANCE, MOST_THEMES, NUMBERS, AreaValue
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_entry import PaperEntry
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption, Strong

_FIELDS = ("number_now", "number_wished")


@dataclass(frozen=True)
class PaperRow:
    """The controls of one card."""

    importance: SegmentedChoice
    numbers: dict[str, QComboBox]
    talk: QCheckBox


class BoardEntry(PaperEntry):
    """The importance, the numbers and the talk per card."""

    def __init__(self, parent: QWidget, context: Context, run: ExerciseRun) -> None:
        _ = context.translator.text
        super().__init__(
            parent, context, run, _("Een bord van papier invullen"),
            _("Neem over wat op het papieren bord ligt. Leeg laten mag."),
        )  # fmt: skip
        self.rows: dict[str, PaperRow] = {}
        self.add_scrolling(self._table())
        self.add_agreement()
        self.fit(940, 680)

    def _table(self) -> QWidget:
        _ = self._context.translator.text
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setVerticalSpacing(current().px(6))
        grid.setHorizontalSpacing(current().px(16))
        for column, words in enumerate((_("Hoe belangrijk"), _("Nu"), _("Graag")), start=1):
            grid.addWidget(Caption(words), 0, column)
        for line, value in enumerate(self._run.state.values, start=1):
            self._add_row(grid, line, value)
        grid.setColumnStretch(1, 1)
        return ground

    def _add_row(self, grid: QGridLayout, line: int, value: AreaValue) -> None:
        _, texts = self._context.translator.text, client_texts("nl")
        name = texts.area(value.area_id)
        short = (_("niet"), _("een beetje"), _("heel"))
        options = [(str(column), short[column]) for column in IMPORTANCE]
        given = "" if value.importance is None else str(value.importance)
        row = PaperRow(
            SegmentedChoice(options, given),
            {field: _numbers(getattr(value, field)) for field in _FIELDS},
            QCheckBox(_("Praten")),
        )
        row.talk.setChecked(value.area_id in self._run.state.chosen)
        row.importance.setAccessibleName(name)
        row.importance.setObjectName(f"paper.importance.{value.area_id}")
        grid.addWidget(Strong(name), line, 0)
        grid.addWidget(row.importance, line, 1)
        for column, (field, words) in enumerate(
            zip(_FIELDS, (_("Nu"), _("Graag")), strict=True), start=2
        ):
            row.numbers[field].setAccessibleName(f"{name}: {words}")
            row.numbers[field].setObjectName(f"paper.{field}.{value.area_id}")
            grid.addWidget(row.numbers[field], line, column)
        row.talk.setAccessibleName(f"{name}: {_('Praten')}")
        row.talk.setObjectName(f"paper.talk.{value.area_id}")
        grid.addWidget(row.talk, line, 4)
        self.rows[value.area_id] = row

    @property
    def chosen(self) -> list[str]:
        return [area for area, row in self.rows.items() if row.talk.isChecked()]

    def problem(self) -> str:
        if len(self.chosen) > MOST_THEMES:
            return self._context.translator.text("Kies ten hoogste 3 kaarten om over te praten.")
        return ""

    def begin(self) -> None:
        self._run.restart(PAPER)

    def steps(self) -> Iterator[Action]:
        while self._run.state.step in {"intro", "cards"}:
            yield Action("next")
        state: BoardState = self._run.state
        while self._run.state.step != "board":
            yield Action("back")
        for area, row in self.rows.items():
            yield from _changes(state.value(area), row)
        yield Action("next")
        for area in state.chosen:
            yield Action("unchoose", area)
        for area in self.chosen:
            yield Action("choose", area)
        while self._run.state.step != "closing":
            yield Action("next")
        yield Action("keep", value=True)


def _changes(value: AreaValue, row: PaperRow) -> Iterator[Action]:
    area, column = value.area_id, row.importance.value()
    if column and int(column) != value.importance:
        yield Action("place", area, value=int(column))
    elif not column and value.importance is not None:
        yield Action("lift", area)
    for field, box in row.numbers.items():
        number = box.currentData()
        if number != getattr(value, field):
            yield Action("number", area, field, number)


def _numbers(given: int | None) -> QComboBox:
    """No number, or 1 to 10; a typed digit chooses."""
    box = ChoiceField()
    box.addItem("–", None)
    for number in NUMBERS:
        box.addItem(str(number), number)
    box.setCurrentIndex(given or 0)
    return box
