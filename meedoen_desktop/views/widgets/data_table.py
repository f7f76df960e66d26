"""The table of the program: lots of air, whole rows, quick on 10,000 of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.table_cells import Cells
from meedoen_desktop.views.widgets.table_model import TableModel

_ROW = 46


class DataTable(Restyled, QTableView):
    """Shows a TableModel. ``opened`` gives a row on Enter or a click (double click unless
    ``open_on_click``), ``picked`` the row that the selection moves to.
    """

    opened = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        model: TableModel[Any],
        name: str,
        parent: QWidget | None = None,
        *,
        open_on_click: bool = True,
    ) -> None:
        super().__init__(parent)
        self.rows: TableModel[Any] = model
        self._cells = Cells(model, self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self._set_behaviour()
        self._set_headers()
        (self.clicked if open_on_click else self.doubleClicked).connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._pick)
        self.dress()

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    def _set_headers(self) -> None:
        head, side = self.horizontalHeader(), self.verticalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setCursor(Qt.CursorShape.PointingHandCursor)
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def restyle(self) -> None:
        px = current().px
        self._cells.restyle()
        middle = Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(self.leading() | middle)
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give each column its width, and what is left to the growing ones."""
        px, columns = current().px, self.rows.columns
        growing = [column for column in columns if column.grow] or list(columns[:1])
        left = self.viewport().width() - sum(px(column.width) for column in columns)
        extra = max(0, left) // len(growing)
        for number, column in enumerate(columns):
            self.setColumnWidth(number, px(column.width) + (extra if column in growing else 0))

    def keep_place(self, fill: Callable[[], object]) -> None:
        """Fill the table anew; what is in sight stays there."""
        bar = self.verticalScrollBar()
        place = bar.value()
        fill()
        bar.setValue(place)

    def current_row(self) -> Any:
        """The selected row, or None."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row_at(index.row()))

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.rows.row_at(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._open(index)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hovered(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(-1)

    def _set_hovered(self, row: int) -> None:
        if row != self._cells.hovered:
            self._cells.hovered = row
            self.viewport().update()
