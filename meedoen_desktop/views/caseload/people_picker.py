"""Choosing whom to transfer: ticks stay while one looks on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem

from meedoen_desktop.services.assignments import Member
from meedoen_desktop.services.client_filter import NOBODYS, ClientFilter, ClientFinder
from meedoen_desktop.services.client_list import ClientRow
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.search_field import SearchField

_ID = Qt.ItemDataRole.UserRole


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
        self._ticked: set[str] = set()
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
        self._make_list()
        self.count = Muted()
        self.add(self.count)
        self.search.searched.connect(lambda _text: self._fill())
        self.whose.activated.connect(lambda _index: self._fill())

    @property
    def chosen(self) -> tuple[str, ...]:
        """Who is ticked."""
        return tuple(row.person_id for row in self._finder.rows if row.person_id in self._ticked)

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
        self._ticked = set(ticked) & known
        self._fill()
        self._tell()

    def _make_list(self) -> None:
        self.list = QTreeWidget()
        self.list.setObjectName("transfer.list")
        self.list.setAccessibleName(self._context.translator.text("Cliënten"))
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.setMinimumHeight(current().px(320))
        self.list.itemChanged.connect(self._tick)
        self.add(self.list, 1)

    def _fill(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        wanted = ClientFilter(text=self.search.text(), consultant_id=self.whose.currentData() or "")
        rows = [row for row in self._finder.select(wanted) if not row.deceased]
        rows.sort(key=lambda row: row.person_id not in self._ticked)
        self.list.addTopLevelItems([self._item(row) for row in rows])
        for column in (1, 2):
            self.list.resizeColumnToContents(column)
        self.list.blockSignals(False)  # noqa: FBT003

    def _item(self, row: ClientRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.name, row.group, self._names.get(row.consultant_id, "–")])
        item.setData(0, _ID, row.person_id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        is_on = row.person_id in self._ticked
        item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        return item

    def _tick(self, item: QTreeWidgetItem) -> None:
        person_id = str(item.data(0, _ID))
        if item.checkState(0) == Qt.CheckState.Checked:
            self._ticked.add(person_id)
        else:
            self._ticked.discard(person_id)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        translator, count = self._context.translator, len(self._ticked)
        self.count.setText(
            translator.plural("{count} gekozen", "{count} gekozen", count)
            if count
            else translator.text("Nog niemand gekozen. Zet een vinkje voor een naam.")
        )

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_row"):
            self._row.setSpacing(current().px(8))
