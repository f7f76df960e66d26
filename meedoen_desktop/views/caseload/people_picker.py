"""Choosing whom to transfer: ticks stay while one looks on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from meedoen_desktop.services.clients.assignments import Member
from meedoen_desktop.services.clients.client_filter import NOBODYS, ClientFilter, ClientFinder
from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.tick_list import TickLine, TickList


class PeoplePicker(Card):
    """``changed`` comes with every tick; ``chosen`` holds the ids in the order of names."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Wie draagt u over?"))
        self.setObjectName("transfer.people")
        self._context = context
        self._finder = ClientFinder((), context.clock.today())
        self._names: dict[str, str] = {}
        self.search = SearchField(_("Zoek op naam, dossiernummer of plaats"), pause=0)
        self.search.setObjectName("transfer.search")
        self.whose = ChoiceField()
        self.whose.setObjectName("transfer.whose")
        self.whose.setAccessibleName(_("Van wie"))
        self.whose.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self._row = QHBoxLayout()
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.whose)
        self.body.addLayout(self._row)
        self.list = TickList("transfer.list", _("Cliënten"), columns=3, height=320)
        self.list.changed.connect(self._on_tick)
        self.add(self.list, 1)
        self.count = Muted()
        self.add(self.count)
        self.search.searched.connect(lambda _text: self._fill())
        self.whose.activated.connect(lambda _index: self._fill())

    @property
    def chosen(self) -> tuple[str, ...]:
        """Who is ticked."""
        ticked = set(self.list.ticked)
        return tuple(row.person_id for row in self._finder.rows if row.person_id in ticked)

    @property
    def owners(self) -> frozenset[str]:
        """Whose they are who are ticked; "" for nobody's."""
        ticked = set(self.list.ticked)
        return frozenset(row.consultant_id for row in self._finder.rows if row.person_id in ticked)

    def show_people(
        self, finder: ClientFinder, team: Sequence[Member], whose: str, ticked: Iterable[str]
    ) -> None:
        """Everybody, those of ``whose`` in sight, some ticked already."""
        _ = self._context.translator.text
        self._finder = finder
        self._names = {one.id: one.name for one in team}
        self.whose.addItem(_("Van iedereen"), "")
        for one in team:
            self.whose.addItem(_("Mijn cliënten") if one.is_me else one.name, one.id)
        self.whose.addItem(_("Van niemand"), NOBODYS)
        self.whose.setCurrentIndex(max(0, self.whose.findData(whose)))
        known = {row.person_id for row in finder.rows}
        self.list.set_ticked(one for one in ticked if one in known)
        self._fill()
        self._tell()

    def _fill(self) -> None:
        wanted = ClientFilter(text=self.search.text(), consultant_id=self.whose.currentData() or "")
        rows = [row for row in self._finder.select(wanted) if not row.deceased]
        ticked = set(self.list.ticked)
        rows.sort(key=lambda row: row.person_id not in ticked)
        self.list.show_lines(self._line(row) for row in rows)

    def _line(self, row: ClientRow) -> TickLine:
        whose = self._names.get(row.consultant_id, "–")
        return TickLine(row.person_id, (row.name, row.group, whose))

    def _on_tick(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        translator, count = self._context.translator, len(self.list.ticked)
        self.count.setText(
            translator.plural("{count} gekozen", "{count} gekozen", count)
            if count
            else translator.text("Nog niemand gekozen. Zet een vinkje voor een naam.")
        )

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_row"):
            self._row.setSpacing(current().px(8))
