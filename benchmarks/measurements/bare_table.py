"""A QTableView on a plain list of 10,000 rows: from making the rows until it is painted."""

from __future__ import annotations

import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from benchmarks.painting import wait_painted

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Naam", "Geboren", "Woonplaats", "Groep", "Laatste contact", "Volgende", "Let op")


class Model(QAbstractTableModel):
    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return len(self.rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return len(TITLES)

    def data(self, index: Index, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return TITLES[section]
        return None


def measure() -> dict[str, float]:
    application = QApplication([])
    started = time.perf_counter()
    rows = [
        (f"Velzen-{number}, Anna van", "12 mrt 1971", "Rijswijk", "A2", "2 nov", "", "")
        for number in range(10_000)
    ]
    window, table = QMainWindow(), QTableView()
    table.setModel(Model(rows))
    window.setCentralWidget(table)
    window.resize(1366, 768)
    wait_painted(table.viewport(), window.show)
    passed = time.perf_counter() - started
    application.closeAllWindows()
    return {"ms": passed * 1000}
