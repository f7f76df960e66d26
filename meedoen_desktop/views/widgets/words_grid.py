"""Secret words with their numbers, to copy from the screen without a mistake."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Caption, Text

COLUMNS = 4


class WordsGrid(QWidget):
    """Read down the columns, as on the sheet."""

    def __init__(
        self, words: tuple[str, ...], columns: int = COLUMNS, *, role: str = "strong"
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(8))
        rows = -(-len(words) // columns)
        for index, word in enumerate(words):
            row, column = index % rows, index // rows
            number = Caption(f"{index + 1}")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number.setMinimumWidth(current().px(20))
            label = Text(word, role).selectable()
            label.setWordWrap(False)
            label.setAccessibleName(f"{index + 1}: {word}")
            grid.addWidget(number, row, 2 * column)
            grid.addWidget(label, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
