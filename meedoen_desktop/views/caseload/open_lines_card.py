"""What is planned and promised with the clients who are transferred: goes along, or stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from meedoen_desktop.services.caseload.transfers import TALK, OpenLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.widgets.letting_go import empty
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import full_day


class OpenLinesCard(Card):
    """A tick means: goes along to the colleague."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Wat er openstaat"))
        self.setObjectName("transfer.open")
        self._context = context
        self._boxes: dict[str, QCheckBox] = {}
        self._stays: set[str] = set()
        self.add(Muted(_("Met een vinkje gaat het mee. Zonder vinkje blijft het bij wie het nu "
                         "heeft.")))  # fmt: skip
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)

    @property
    def along(self) -> frozenset[str]:
        """The ids that go along."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    @property
    def stays(self) -> tuple[str, ...]:
        """The ids that were unticked, for the draft."""
        return tuple(sorted(self._stays))

    def keep_staying(self, ids: Sequence[str]) -> None:
        """What was unticked before."""
        self._stays = set(ids)

    def show_lines(self, lines: Sequence[OpenLine]) -> None:
        """Show these, all going along but what was unticked."""
        empty(self._lines)
        self._boxes.clear()
        self._lines.setSpacing(current().px(6))
        for line in lines:
            self._lines.addWidget(self._line(line))
        if not lines:
            _ = self._context.translator.text
            self._lines.addWidget(Caption(_("Er staat niets open.")))

    def _line(self, line: OpenLine) -> QWidget:
        box = QCheckBox(self._said(line))
        box.setObjectName(f"transfer.along.{line.id}")
        box.setChecked(line.id not in self._stays)
        box.toggled.connect(lambda is_on: self._switch(line.id, is_on=is_on))
        self._boxes[line.id] = box
        return box

    def _switch(self, line_id: str, *, is_on: bool) -> None:
        if is_on:
            self._stays.discard(line_id)
        else:
            self._stays.add(line_id)
        self.changed.emit()

    def _said(self, line: OpenLine) -> str:
        _, translator = self._context.translator.text, self._context.translator
        what = line.what
        if line.sort == TALK:
            what = _(wording.KINDS.get(line.what, wording.KINDS["other"]))
        parts = [line.name, what]
        if line.day is not None:
            day = full_day(translator, line.day, self._context.clock.today())
            at = f" {line.at.hour}.{line.at:%M}" if line.at else ""
            parts.append(f"{day}{at}")
        return " · ".join(parts)
