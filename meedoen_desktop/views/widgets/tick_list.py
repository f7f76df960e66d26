"""People in a list with a box before each; a tick stays when its line is filtered away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import icon

_ID = Qt.ItemDataRole.UserRole
_NAME = 190
"""Logical pixels that a box with a name needs."""
_MOST = 0.3
"""Part of the width that another column may take: one long word in it costs no names."""


class TickLine(NamedTuple):
    """One line: the id that is ticked, what stands in the columns, and more when pointed at.

    ``mark`` is an icon with its tone before the last column; with ``can_tick`` off there is no box.
    """

    id: str
    cells: tuple[str, ...]
    tip: str = ""
    mark: tuple[str, str] | None = None
    can_tick: bool = True


class TickList(QTreeWidget):
    """The first column takes the room; ``changed`` comes with every tick of the user.

    ``ticked_one`` tells which line, and whether it is ticked now.
    """

    changed = Signal()
    ticked_one = Signal(str, bool)

    def __init__(
        self,
        name: str,
        spoken: str,
        *,
        columns: int,
        height: int,
        gives_way: tuple[int, ...] = (),
    ) -> None:
        """``height`` is the least, in logical pixels.

        Columns of ``gives_way`` are not shown where names would have no room, the first one first.
        """
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setColumnCount(columns)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.setMinimumHeight(current().px(height))
        self._ticked: dict[str, None] = {}
        self._gives_way = gives_way
        self.itemChanged.connect(self._tick)

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids in the order in which they were ticked, also of lines not shown now."""
        return tuple(self._ticked)

    def set_ticked(self, ids: Iterable[str]) -> None:
        """Holds from the next ``show_lines``."""
        self._ticked = dict.fromkeys(ids)

    def show_lines(self, lines: Iterable[TickLine]) -> None:
        """Show these lines instead, each ticked or not as it was, scrolled to where it was."""
        blocker, place = QSignalBlocker(self), self.verticalScrollBar().value()
        self.clear()
        self.addTopLevelItems([self._item(line) for line in lines])
        self._share_width()
        self.verticalScrollBar().setValue(place)
        blocker.unblock()

    def show_line(self, line: TickLine) -> None:
        """Other words in a line that is there; its box stays as it is."""
        item = self._found(line.id)
        if item is None:
            return
        blocker = QSignalBlocker(self)
        for column, words in enumerate(line.cells):
            item.setText(column, words)
        self._mark(item, line)
        blocker.unblock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Names keep their room: what is less needed goes first."""
        most = int(self.viewport().width() * _MOST)
        for column in range(1, self.columnCount()):
            self.setColumnHidden(column, False)  # noqa: FBT003 - Qt's own switch
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column), most))
        for column in self._gives_way:
            taken = sum(self.columnWidth(one) for one in range(1, self.columnCount()))
            if self.viewport().width() - taken < current().px(_NAME):
                self.setColumnHidden(column, True)  # noqa: FBT003

    def tick_all(self) -> None:
        """Tick every line that is in sight."""
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(0, Qt.CheckState.Checked)

    def current_id(self) -> str:
        """The line where the keyboard is; "" for none."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def go_to(self, line_id: str) -> None:
        """Put the keyboard on this line, if it is there."""
        item = self._found(line_id)
        if item is not None:
            self.setCurrentItem(item)

    def _found(self, line_id: str) -> QTreeWidgetItem | None:
        items = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return next((one for one in items if one and one.data(0, _ID) == line_id), None)

    @staticmethod
    def _mark(item: QTreeWidgetItem, line: TickLine) -> None:
        item.setToolTip(0, line.tip)
        if line.mark is not None:
            item.setIcon(len(line.cells) - 1, icon(*line.mark))

    def _item(self, line: TickLine) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(line.cells))
        item.setData(0, _ID, line.id)
        self._mark(item, line)
        if not line.can_tick:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            return item
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        is_on = line.id in self._ticked
        item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        return item

    def _tick(self, item: QTreeWidgetItem) -> None:
        line_id = str(item.data(0, _ID))
        if item.checkState(0) == Qt.CheckState.Checked:
            self._ticked[line_id] = None
        else:
            self._ticked.pop(line_id, None)
        self.ticked_one.emit(line_id, line_id in self._ticked)
        self.changed.emit()
