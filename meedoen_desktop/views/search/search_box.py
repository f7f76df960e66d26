"""Search over everything: a field in the top bar and a list of finds below it.

Typing is never held up: the search runs in the store thread, and only the answer to the latest
text is shown.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from meedoen_desktop.services import search
from meedoen_desktop.services.search import Found
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.search.found_list import FoundDelegate, FoundModel
from meedoen_desktop.views.tasks import Task
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.search_field import SearchField

_SHOWN = 7
"""Finds in sight; the rest scrolls."""
_KEYS_FOR_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class SearchBox(SearchField):
    """``opened`` gives the find that the user chose."""

    opened = Signal(object)

    def __init__(self, context: Context, popup_parent: QWidget) -> None:
        _ = context.translator.text
        super().__init__(_("Zoek een cliënt, notitie of brief"))
        self._context = context
        self._task: Task | None = None
        self.setObjectName("search.field")
        self.setAccessibleName(_("Zoeken in alles"))
        self._popup_parent = popup_parent
        self.searched.connect(self._search)

    @cached_property
    def popup(self) -> _Popup:
        """Made when there is first something to show: opening a vault does not wait for it."""
        made = _Popup(self._context, self._popup_parent)
        made.chosen.connect(self._open)
        return made

    @property
    def _shows_finds(self) -> bool:
        return "popup" in self.__dict__ and self.popup.isVisible()

    def start(self) -> None:
        """Put the cursor here, with what stood here selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _search(self, text: str) -> None:
        if self._task is not None:
            self._task.cancel()
        if not text:
            self.popup.hide()
            return
        self._task = self._context.tasks.run(
            search.find, self._context.store, text, done=self._show
        )

    def _show(self, found: tuple[Found, ...]) -> None:
        if self.hasFocus():
            self.popup.show_below(self, found)

    def _open(self, found: Found) -> None:
        self.popup.hide()
        self.clear()
        self._context.tasks.run(search.log_search, self._context.store)
        self.opened.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._shows_finds and key in _KEYS_FOR_LIST:
            self.popup.move_by_key(event)
        elif self._shows_finds and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.popup.choose()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._shows_finds:
            self.popup.hide()


class _Popup(Card):
    """The finds, over the page; the keyboard stays in the field."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent=parent)
        _ = context.translator.text
        self._ground = parent
        self.setObjectName("search.popup")
        self.model = FoundModel(context.translator)
        self.list = QListView()
        self.list.setObjectName("search.found")
        self.list.setAccessibleName(_("Gevonden"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(lambda _index: self.choose())
        self.nothing = Muted(_("Niets gevonden. Probeer een deel van de naam of een ander woord."))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QListView { border: none; }")
        self.add(self.list, 1)
        self.add(self.nothing)
        self.fill()
        self.hide()

    def show_below(self, field: QWidget, found: tuple[Found, ...]) -> None:
        self.model.replace(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        place = field.mapTo(self._ground, QPoint(0, field.height() + current().px(6)))
        room = self._ground.height() - place.y() - current().px(40)
        rows = self.list.sizeHintForRow(0) * min(len(found), _SHOWN)
        tall = min(rows + current().px(36) if found else current().px(96), room)
        self.setGeometry(place.x(), place.y(), max(field.width(), current().px(420)), tall)
        self.show()
        self.raise_()

    def restyle(self) -> None:
        """Tighter than a card: the rows have room of their own."""
        super().restyle()
        px = current().px
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(px(8), px(8), px(8), px(12))

    def move_by_key(self, event: QKeyEvent) -> None:
        self.list.keyPressEvent(event)

    def choose(self) -> None:
        found = self.model.found_at(self.list.currentIndex())
        if found is not None:
            self.chosen.emit(found)
