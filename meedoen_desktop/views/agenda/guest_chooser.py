"""Choosing clients for a meeting: by group, town or name; ticks stay while one looks on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from meedoen_desktop.services.group_meetings import USUAL_SIZE
from meedoen_desktop.services.meeting_candidates import Candidate, Candidates, candidates
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.clients.method_words import method_words
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.search_field import SearchField

_ID = Qt.ItemDataRole.UserRole


class GuestChooser(FormDialog):
    """``chosen`` gives the ids of who is newly ticked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, context: Context, asked: Iterable[str]) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Wie nodigt u uit?"), accept_text=_("Nodig uit"), cancel_text=_("Laat maar")
        )
        self.setObjectName("guest_chooser")
        self._context = context
        self._asked = frozenset(asked)
        self._ticked: set[str] = set()
        self._all = Candidates(())
        self._make()
        context.tasks.run(candidates, context.store, done=self._show)

    def submit(self) -> bool:
        """Ask everybody who is ticked."""
        self.chosen.emit(tuple(self._ticked))
        return True

    def _make(self) -> None:
        _ = self._context.translator.text
        words = method_words(self._context)
        self.search = SearchField(_("Zoek op naam of dossiernummer"), pause=0)
        self.search.setObjectName("guests.search")
        self.group = _combo("guests.group", words.all_groups)
        self.town = _combo("guests.town", _("Alle plaatsen"))
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.search, 1)
        row.addWidget(self.group)
        row.addWidget(self.town)
        self._make_list()
        self.count = Muted()
        self.count.setObjectName("guests.count")
        self.lines.addLayout(row)
        self.lines.addWidget(self.list, 1)
        self.lines.addWidget(self.count)
        self.first = self.search
        self.search.searched.connect(lambda _text: self._fill())
        for combo in (self.group, self.town):
            combo.activated.connect(lambda _index: self._fill())
        self._tell()

    def _make_list(self) -> None:
        _ = self._context.translator.text
        self.list = QTreeWidget()
        self.list.setObjectName("guests.list")
        self.list.setAccessibleName(_("Cliënten"))
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.setMinimumHeight(current().px(300))
        self.list.itemChanged.connect(self._tick)

    def _show(self, found: Candidates) -> None:
        self._all = Candidates(
            tuple(one for one in found.people if one.person_id not in self._asked)
        )
        for combo, values in ((self.group, self._all.groups), (self.town, self._all.towns)):
            for value in values:
                combo.addItem(value, value)
        self._fill()

    def _fill(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        group, town = self.group.currentData() or "", self.town.currentData() or ""
        for one in self._all.like(self.search.text(), group, town):
            self.list.addTopLevelItem(self._item(one))
        for column in (1, 2):
            self.list.resizeColumnToContents(column)
        self.list.blockSignals(False)  # noqa: FBT003

    def _item(self, one: Candidate) -> QTreeWidgetItem:
        item = QTreeWidgetItem([one.name, one.town, one.group])
        item.setToolTip(0, one.file_number)
        item.setData(0, _ID, one.person_id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        is_on = one.person_id in self._ticked
        item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        return item

    def _tick(self, item: QTreeWidgetItem) -> None:
        person_id = str(item.data(0, _ID))
        if item.checkState(0) == Qt.CheckState.Checked:
            self._ticked.add(person_id)
        else:
            self._ticked.discard(person_id)
        self._tell()

    def _tell(self) -> None:
        translator = self._context.translator
        total = len(self._ticked) + len(self._asked)
        said = translator.plural("{count} op de lijst.", "{count} op de lijst.", total)
        low, high = USUAL_SIZE
        advice = translator.text("Een groep van {min} tot {max} werkt prettig.", min=low, max=high)
        self.count.setText(f"{said} {advice}")
        self.accept_button.setEnabled(bool(self._ticked))


def _combo(name: str, everything: str) -> QComboBox:
    made = ChoiceField()
    made.setObjectName(name)
    made.addItem(everything, "")
    return made
