"""A table model that sorts and filters in Python lists: 10,000 rows in some milliseconds.

columns = (
    Column("name", tr.text("Naam"), lambda c: c.name, width=220, sort=lambda c: c.sort_key),
    Column("seen", tr.text("Laatste contact"), lambda c: tr.day(c.seen), sort=lambda c: c.seen),
)
model = TableModel(columns, search_text=lambda c: f"{c.name} {c.file_number}")
model.set_rows(clients); model.set_filter("jans"); model.row_at(3)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
MARK_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class Mark:
    """An icon before the words of a cell, in the ink of a tone; the words say the same."""

    icon: str
    tone: str = "neutral"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column. ``text`` renders a row, ``sort`` gives what it is sorted on (None sorts last;
    default the folded text), ``width`` is in logical pixels at 100 %, ``mark`` an icon,
    ``grow`` shares the space that is left, ``end`` aligns numbers at the end, ``wrap`` goes on in a
    second, smaller line where one is too short.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    sort: Callable[[Row], Any] | None = None
    mark: Callable[[Row], Mark | None] | None = None
    tip: Callable[[Row], str] | None = None
    grow: bool = False
    end: bool = False
    wrap: bool = False

    def sort_key(self, row: Row) -> tuple[bool, Any]:
        value = fold(self.text(row)) if self.sort is None else self.sort(row)
        return value is None, value


def fold(text: str) -> str:
    """For searching and sorting: no capitals, no marks on letters."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    spread = unicodedata.normalize("NFKD", plain)
    # A letter such as the script capital A only becomes a plain one, with a case, when spread.
    bare = "".join(c for c in spread if not unicodedata.combining(c)).casefold()
    return unicodedata.normalize("NFKD", bare)


class TableModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows in columns; the shown ones are a list of its own."""

    def __init__(
        self, columns: Sequence[Column[Row]], search_text: Callable[[Row], str] | None = None
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._search_text = search_text
        self._sorted: list[Row] = []
        self._shown: list[Row] = []
        self._haystacks: dict[int, str] = {}
        self._words: list[str] = []
        self._keep: Callable[[Row], bool] | None = None
        self._order = (0, Qt.SortOrder.AscendingOrder)
        self._is_sorted = False

    # Rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, with the same order and filter as before."""
        self._haystacks = {}
        self._sorted = list(rows)
        if self._is_sorted:
            self._sort_rows()
        self._refresh()

    def set_filter(self, words: str, keep: Callable[[Row], bool] | None = None) -> None:
        """Keep the rows that have every word and, if given, pass ``keep``."""
        self._words, self._keep = fold(words).split(), keep
        self._refresh()

    def rows(self) -> Sequence[Row]:
        """The rows that are shown, in order."""
        return self._shown

    def row_at(self, number: int) -> Row:
        """The shown row of that number."""
        return self._shown[number]

    def number_of(self, matches: Callable[[Row], bool]) -> int | None:
        """The number of the first shown row that matches."""
        return next((i for i, row in enumerate(self._shown) if matches(row)), None)

    @property
    def total(self) -> int:
        """How many rows there are without a filter."""
        return len(self._sorted)

    def _refresh(self) -> None:
        self.beginResetModel()
        self._shown = self._filtered()
        self.endResetModel()

    def _filtered(self) -> list[Row]:
        found = self._sorted
        for word in self._words:
            found = [row for row in found if word in self._haystack(row)]
        return found if self._keep is None else list(filter(self._keep, found))

    def _haystack(self, row: Row) -> str:
        known = self._haystacks.get(id(row))
        if known is None:
            words = self._search_text or (lambda r: " ".join(c.text(r) for c in self.columns))
            known = self._haystacks[id(row)] = fold(words(row))
        return known

    def _sort_rows(self) -> None:
        column, order = self._order
        key = self.columns[column].sort_key
        if order is Qt.SortOrder.AscendingOrder:
            self._sorted.sort(key=key)
            return
        known = [row for row in self._sorted if not key(row)[0]]
        empty = [row for row in self._sorted if key(row)[0]]
        self._sorted = sorted(known, key=key, reverse=True) + empty

    # What Qt asks

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self._order, self._is_sorted = (column, order), True
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()]) for index in self.persistentIndexList()]
        self._sort_rows()
        self._shown = self._filtered()
        if kept:
            places = {id(row): number for number, row in enumerate(self._shown)}
            for index, row in kept:
                moved = self.index(places[id(row)], index.column())
                self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == MARK_ROLE:
            return column.mark(row) if column.mark is not None else None
        if role == Qt.ItemDataRole.ToolTipRole and column.tip is not None:
            return column.tip(row)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None
