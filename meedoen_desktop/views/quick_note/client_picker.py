"""Choose a client by typing a part of the name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from meedoen_desktop.services import search
from meedoen_desktop.services.search import Found
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.search.found_list import FoundDelegate, FoundModel
from meedoen_desktop.views.tasks import Task
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.search_field import SearchField

_SHOWN = 4
_KEYS = {Qt.Key.Key_Down, Qt.Key.Key_Up}


class ClientPicker(QWidget):
    """``picked`` gives the find; typing again lets go of the client that was chosen."""

    picked = Signal(object)
    let_go = Signal()

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        _ = context.translator.text
        self._context = context
        self._task: Task | None = None
        self.field = _Field(_("Typ een naam"), self)
        self.field.setObjectName(name)
        self.model = FoundModel(context.translator)
        self.list = QListView()
        self.list.setObjectName(f"{name}.list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _index: self.choose())
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(4))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(lambda _text: self.let_go.emit())
        self.field.searched.connect(self._search)

    def set_name(self, name: str) -> None:
        """Show who was chosen before; no search."""
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.field.setText(name)
        self.field.blockSignals(False)  # noqa: FBT003

    def choose(self) -> None:
        """Take the marked client."""
        found = self.model.found_at(self.list.currentIndex())
        if found is not None:
            self.list.hide()
            self.set_name(found.title)
            self.picked.emit(found)

    def _search(self, text: str) -> None:
        if self._task is not None:
            self._task.cancel()
        if not text or not self.field.isModified():
            self.list.hide()
            return
        self._task = self._context.tasks.run(
            search.find_clients, self._context.store, text, done=self._show
        )

    def _show(self, found: tuple[Found, ...]) -> None:
        self.model.replace(found)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentIndex(self.model.index(0))
            row = self.list.sizeHintForRow(0)
            self.list.setFixedHeight(row * min(len(found), _SHOWN) + current().px(8))


class _Field(SearchField):
    """Arrows and Enter work on the list while the keyboard stays here."""

    def __init__(self, placeholder: str, picker: ClientPicker) -> None:
        super().__init__(placeholder)
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._picker.list.isVisible()
        if shown and event.key() in _KEYS:
            self._picker.list.keyPressEvent(event)
        elif shown and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self._picker.choose()
        else:
            super().keyPressEvent(event)
