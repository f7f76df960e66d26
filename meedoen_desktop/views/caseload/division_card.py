"""How a caseload is divided: by group or route, service level, category, and inflow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from meedoen_desktop.services.caseload.caseload_overview import (
    GROUP,
    INFLOW,
    LEVEL,
    OneClient,
    Overview,
)
from meedoen_desktop.views.caseload.bars import Bar, BarRow
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.letting_go import empty
from meedoen_desktop.views.words.method_words import MethodWords


class DivisionCard(Card):
    """One division at a time; ``kind`` is kept by the page when it reads again."""

    def __init__(
        self, context: Context, overview: Overview, method: MethodWords,
        clients: Sequence[OneClient], kind: str = "",
    ) -> None:  # fmt: skip
        _ = context.translator.text
        super().__init__(_("Verdeling"))
        self.setObjectName("caseload.division")
        self._context, self._overview, self._clients = context, overview, clients
        kinds = [(GROUP, method.group), (LEVEL, _("Begeleiding")), *overview.kinds()]
        if overview.profile.inflow_sources:
            kinds.append((INFLOW, _("Instroom")))
        self.choice = SegmentedChoice(kinds, kind or GROUP, clearable=False)
        self.choice.setObjectName("caseload.division.kind")
        self.choice.changed.connect(self._show)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().px(10))
        self.add(self.choice)
        self.body.addLayout(self._rows)
        self._show(self.choice.value())

    def _show(self, kind: str) -> None:
        _ = self._context.translator.text
        empty(self._rows)
        shares = self._overview.shares(kind, self._clients)
        most = max((one.count for one in shares), default=1)
        total = max(1, len(self._clients))
        for one in shares:
            percent = round(100 * one.count / total)
            words = one.label or _("nog niet bekend")
            number = _("{aantal} ({deel} %)", aantal=one.count, deel=percent)
            self._rows.addWidget(BarRow(words, number, Bar(one.count, most)))
        if not shares:
            self._rows.addWidget(Caption(_("Nog niemand in deze caseload.")))
