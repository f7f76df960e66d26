"""What a board led to: what changed, what was chosen to talk about, what was agreed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.exercises.client_results import AreaSession
from meedoen_desktop.services.exercises.kept_exercises import Agreed, BoardRecord
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.words.days import full_day
from meedoen_desktop.views.words.life_area_words import area_of

WHO = {"client": N_("Cliënt"), "consultant": N_("Ik als consulent"), "together": N_("Samen")}
PARTS = {
    "understand": N_("Hoe is het nu"), "forward": N_("Hoe zou het mogen zijn"),
    "me": N_("Wat kan ik zelf"), "you": N_("Wat kan de consulent"),
    "others": N_("Wie kan nog meer helpen"), "agree": N_("Wat spreken we af"),
}  # fmt: skip

_MOST_CHIPS = 3


def change_chips(
    context: Context, then: AreaSession, now: AreaSession, areas: Iterable[str]
) -> FlowLayout:
    """What went up most (praise comes first), then what went down most: a few of each."""
    changes = []
    for area in areas:
        before, after = then.value(area).number_now, now.value(area).number_now
        if before is not None and after is not None and before != after:
            changes.append((after - before, area, f"{before} → {after}"))
    flow = FlowLayout(spacing=current().px(8))
    changes.sort(reverse=True)
    up = [one for one in changes if one[0] > 0][:_MOST_CHIPS]
    down = [one for one in changes if one[0] < 0][-_MOST_CHIPS:]
    for difference, area, numbers in (*up, *down):
        icon, tone = ("arrow-up", "success") if difference > 0 else ("arrow-down", "neutral")
        name = area_of(area, context.translator.language)
        flow.addWidget(Chip(f"{name} {numbers}", tone, icon))
    if not changes:
        flow.addWidget(Muted(context.translator.text("De cijfers bleven gelijk.")))
    return flow


class BoardOutcome(Columns):
    """Beside each other: the talk with its agreements, and what was noted."""

    def __init__(self, context: Context, board: BoardRecord, *, together: bool) -> None:
        super().__init__(760)
        self._context, self._board = context, board
        self.add(self._agreements(), 1)
        if board.notes and not together:
            self.add(self._notes(), 1)

    def _agreements(self) -> Card:
        _ = self._context.translator.text
        card = Card(_("Hier ging het verder over"))
        card.setObjectName("results.agreed")
        if not self._board.chosen:
            card.add(Muted(_("Er is niets gekozen om over te praten.")))
        flow = FlowLayout(spacing=current().px(8))
        for area in self._board.chosen:
            flow.addWidget(Chip(self._area(area), f"area:{area}"))
        card.body.addLayout(flow)
        if self._board.plan:
            card.add(Caption(_("Afgesproken")))
        for step in self._board.plan:
            card.add(IconLine("steps", step.what, self._who_when(step)))
        return card

    def _who_when(self, step: Agreed) -> str:
        _ = self._context.translator.text
        parts = [_(WHO[step.who]) if step.who in WHO else step.who]
        if step.on is not None:
            today = self._context.clock.today()
            parts.append(_("voor {dag}", dag=full_day(self._context.translator, step.on, today)))
        return " · ".join(part for part in parts if part)

    def _notes(self) -> QWidget:
        _ = self._context.translator.text
        card = Card(_("Wat er gezegd is"))
        card.setObjectName("results.notes")
        for note in self._board.notes:
            part = PARTS.get(note.part)
            column = QVBoxLayout()
            column.setSpacing(current().px(2))
            about = self._area(note.area_id)
            column.addWidget(Caption(f"{about} · {_(part)}" if part else about))
            column.addWidget(Body(note.words))
            card.body.addLayout(column)
        return card

    def _area(self, area_id: str) -> str:
        return area_of(area_id, self._context.translator.language)
