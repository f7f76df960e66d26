"""The card with all choices, each with its key; what holds already is marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from meedoen_desktop.views.screening.choices import Option, Question
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.key_button import KeyButton
from meedoen_desktop.views.widgets.labels import Strong

_TWO_FROM = 520
"""Logical pixels from which long choices stand in two columns."""
_SHORT = 28
"""Letters of a choice that still fits on a row with others."""


class ChoicesCard(Card):
    """``choose`` gets the option and whether it brings the next file."""

    def __init__(
        self, questions: Iterable[Question], choose: Callable[[Option, bool], object]
    ) -> None:
        super().__init__()
        self.setObjectName("screening.choices")
        self.buttons: dict[tuple[str, str], KeyButton] = {}
        self._choose = choose
        self._grids: list[tuple[QGridLayout, list[KeyButton]]] = []
        self._columns = 0
        for question in questions:
            self.add(Strong(question.title))
            made = [self._button(option, question.moves_on) for option in question.options]
            self._lay_out(question, made)
        self._arrange()

    def mark(self, holds: Iterable[tuple[str, str]]) -> None:
        """Show what holds now: pairs of kind and code."""
        known = set(holds)
        for key, button in self.buttons.items():
            button.setChecked(key in known)

    def _button(self, option: Option, moves_on: bool) -> KeyButton:  # noqa: FBT001 - passed on
        button = KeyButton(option.key, option.label, option.words)
        button.setObjectName(f"screening.{option.kind}.{option.code}")
        if option.tip:
            button.setToolTip(f"{button.text()}\n{option.tip}")
        act = partial(self._choose, option, moves_on)
        button.clicked.connect(lambda _on=False: act())
        if option.key:
            QShortcut(
                QKeySequence(option.key), self, act,
                context=Qt.ShortcutContext.WindowShortcut,
            )  # fmt: skip
        self.buttons[option.kind, option.code] = button
        return button

    def _lay_out(self, question: Question, buttons: list[KeyButton]) -> None:
        is_short = all(len(f"{one.label} {one.words}") < _SHORT for one in question.options)
        if is_short:
            flow = FlowLayout(spacing=current().px(6))
            self.body.addLayout(flow)
            for button in buttons:
                flow.addWidget(button)
            return
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(current().px(6))
        self._grids.append((grid, buttons))
        self.add(ground)

    def restyle(self) -> None:
        super().restyle()
        self.body.setSpacing(current().px(7))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= current().px(_TWO_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for grid, buttons in self._grids:
            rows = -(-len(buttons) // columns)
            for number, button in enumerate(buttons):
                grid.addWidget(button, number % rows, number // rows)
            for column in range(2):
                grid.setColumnStretch(column, 1 if column < columns else 0)
