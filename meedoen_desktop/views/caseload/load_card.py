"""Who of the team has how many clients, against the norm for their working days."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.caseload.caseload_overview import Load, Overview
from meedoen_desktop.views.caseload.bars import Bar
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted, Strong
from meedoen_desktop.views.widgets.more_button import MoreButton


class LoadCard(Card):
    """``add_member`` asks for a new colleague."""

    def __init__(
        self, context: Context, overview: Overview, add_member: Callable[[], None]
    ) -> None:
        _ = context.translator.text
        add = QuietButton(_("Voeg een collega toe"), "user-plus", add_member)
        add.setObjectName("caseload.add_member")
        super().__init__(_("Wie heeft hoeveel"), add)
        self.setObjectName("caseload.loads")
        self._context = context
        self._today = overview.today
        loads = overview.loads()
        self.add(Caption(self._norm_words(overview)))
        most = max([load.active + load.others + load.unsorted for load in loads] +
                   [load.room.high for load in loads if load.room], default=1)  # fmt: skip
        for load in loads:
            self.add(self._row(load, most * 1.06))

    def _norm_words(self, overview: Overview) -> str:
        _ = self._context.translator.text
        norm = overview.profile.caseload_norm(overview.today)
        if norm is None:
            return _("Deze werkwijze heeft geen norm.")
        day = self._context.translator.day(norm.valid_from)
        amount = str(norm.low) if norm.low == norm.high else f"{norm.low}–{norm.high}"
        return _("De streepjes zijn de norm: {norm} in actieve begeleiding bij een volle week "
                 "(sinds {dag}), naar werkdagen.", norm=amount, dag=day)  # fmt: skip

    def _row(self, load: Load, most: float) -> QWidget:
        _ = self._context.translator.text
        ground, column, head = QWidget(), QVBoxLayout(), QHBoxLayout()
        ground.setLayout(column)
        ground.setObjectName(f"caseload.load.{load.member.id}")
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(3))
        name = load.member.name or _("Zonder naam")
        head.addWidget(Strong(_("{naam} (u)", naam=name) if load.member.is_me else name), 1)
        head.addWidget(self._more(load), 0, Qt.AlignmentFlag.AlignTop)
        norm = (load.room.low, load.room.high) if load.room else None
        said = self._said(load)
        column.addLayout(head)
        column.addWidget(Bar(load.active, most, load.others + load.unsorted, norm))
        column.addWidget(Muted(said, "caption"))
        ground.setAccessibleName(f"{name}: {said}")
        return ground

    def _said(self, load: Load) -> str:
        """Numbers in words, and calmly whether it fits."""
        translator = self._context.translator
        _ = translator.text
        days = len(set(load.member.working_days)) or 5
        parts = [
            translator.plural("{count} werkdag", "{count} werkdagen", days),
            _("{aantal} in actieve begeleiding", aantal=load.active),
        ]
        if load.others:
            parts.append(_("{aantal} daarbuiten", aantal=load.others))
        if load.unsorted:
            parts.append(_("{aantal} nog niet ingedeeld", aantal=load.unsorted))
        if load.room is not None:
            over, under = load.room.over(load.active), load.room.under(load.active)
            if over:
                parts.append(_("{aantal} meer dan de norm", aantal=over))
            elif under:
                parts.append(_("nog plek voor {aantal}", aantal=under))
            else:
                parts.append(_("past bij de norm"))
        return " · ".join(parts)

    def _more(self, load: Load) -> MoreButton:
        _, go, key = self._context.translator.text, self._context.navigate, load.member.id
        more = MoreButton(
            _("Meer over de caseload van {naam}", naam=load.member.name),
            (
                (_("Bekijk de lijst"), "list-bullets", partial(go, "clients", whose=key)),
                (_("Draag cliënten over"), "user-switch", partial(go, "transfer", whose=key)),
            ),
        )
        more.setObjectName(f"caseload.more.{key}")
        return more
