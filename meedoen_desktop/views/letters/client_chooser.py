"""To whom: type a few letters of the name, choose, done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from meedoen_desktop.services.agenda.meeting_candidates import Candidates, candidates
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.search_field import SearchField

_ID = Qt.ItemDataRole.UserRole
_WIDTH = 560


class ClientChooser(Dialog):
    """``chosen`` gives the id of a client in file; who has died is not offered."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Aan wie schrijft u?"), accept_text=_("Schrijf"), cancel_text=_("Laat maar")
        )
        self.setObjectName("client_chooser")
        self._all = Candidates(())
        self.search = SearchField(_("Zoek op naam of dossiernummer"), pause=0)
        self.search.setObjectName("client_chooser.search")
        self.list = QListWidget()
        self.list.setObjectName("client_chooser.list")
        self.list.setAccessibleName(_("Cliënten"))
        self.list.setMinimumHeight(current().px(300))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.search.searched.connect(lambda _text: self._fill())
        self.search.down.connect(self.list.setFocus)
        self.list.itemActivated.connect(lambda _item: self._submit())
        self.list.itemSelectionChanged.connect(self._tell)
        self._tell()
        context.tasks.run(candidates, context.store, done=self._show, owner=self)

    def restyle(self) -> None:
        super().restyle()
        self.setMinimumWidth(current().px(_WIDTH))

    def submit(self) -> bool:
        """Take who is chosen."""
        if not self.list.selectedItems():
            return False
        item = self.list.selectedItems()[0]
        self.chosen.emit(item.data(_ID))
        return True

    def _show(self, found: Candidates) -> None:
        self._all = found
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for one in self._all.like(self.search.text()):
            item = QListWidgetItem(f"{one.name} · {one.town}" if one.town else one.name)
            item.setData(_ID, one.person_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._tell()

    def _tell(self) -> None:
        self.accept_button.setEnabled(bool(self.list.selectedItems()))
