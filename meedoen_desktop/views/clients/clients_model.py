"""The rows of the client list: all places at once, what stands there when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from PySide6.QtCore import Qt, Signal

from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.views.widgets.table_model import Column, TableModel

_CHUNK = 12


class LazyRows(Sequence[ClientRow]):
    """``total`` rows, read in pieces by ``read(start, count)`` when they are looked at."""

    def __init__(self, total: int, read: Callable[[int, int], list[ClientRow]]) -> None:
        self._total = total
        self._read = read
        self._known: dict[int, ClientRow] = {}

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, number: int) -> ClientRow: ...
    @overload
    def __getitem__(self, number: slice) -> list[ClientRow]: ...
    def __getitem__(self, number: int | slice) -> ClientRow | list[ClientRow]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if not 0 <= number < self._total:
            raise IndexError(number)
        if number not in self._known:
            start = number - number % _CHUNK
            self._known.update(enumerate(self._read(start, _CHUNK), start))
        return self._known[number]


class ClientsModel(TableModel[ClientRow]):
    """Shows rows in the order that the page gives; asks for another with ``order_asked``."""

    order_asked = Signal(str, bool)
    """Column and whether it runs down."""

    def __init__(self, columns: Sequence[Column[ClientRow]]) -> None:
        super().__init__(columns)
        self._shown: Sequence[ClientRow] = []  # type: ignore[assignment]

    def show_rows(self, rows: Sequence[ClientRow]) -> None:
        """Show these rows, from the top."""
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()

    def replace_rows(self, rows: Sequence[ClientRow]) -> None:
        """The same clients in the same places, now whole: the selection stays."""
        self._shown = rows
        if rows:
            last = self.index(len(rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            falling = order is Qt.SortOrder.DescendingOrder
            self.order_asked.emit(self.columns[column].key, falling)
