"""Picking a few cards out of many by typing: a number or some letters, and Enter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.widgets.search_field import SearchField

_ROWS = 4
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class PrintedCard:
    """The number printed on a card, and its name."""

    number: int
    name: str


class CardPicker(QWidget):
    """At most ``most`` of ``cards``.

    ``chosen`` are the picked ids in their order, ``words`` what was said about them.
    """

    changed = Signal()

    def __init__(
        self,
        translator: Translator,
        key: str,
        title: str,
        cards: Mapping[str, PrintedCard],
        most: int,
    ) -> None:
        super().__init__()
        self._translator, self._cards, self._most = translator, dict(cards), most
        self._lines: dict[str, QLineEdit] = {}
        self.setObjectName(f"picker.{key}")
        self.field = SearchField(translator.text("Typ een nummer of een paar letters"), pause=0)
        self.field.setObjectName(f"picker.{key}.field")
        self.list = QListWidget()
        self.list.setObjectName(f"picker.{key}.list")
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.full = Caption("")
        self._grid = QGridLayout()
        self._arrange(title)
        self.field.searched.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self.take(item.data(Qt.ItemDataRole.UserRole)))
        self._filter("")

    def _arrange(self, title: str) -> None:
        px = current().px
        outer, left, right = QHBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(20))
        self.list.setFixedHeight(px(34) * _ROWS)
        left.addWidget(Strong(title))
        left.addWidget(self.field)
        left.addWidget(self.list)
        left.addStretch(1)
        self._grid.setColumnStretch(2, 1)
        right.addWidget(self.full)
        right.addLayout(self._grid)
        right.addStretch(1)
        outer.addLayout(left, 2)
        outer.addLayout(right, 3)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(self._lines)

    @property
    def words(self) -> dict[str, str]:
        """What was said, of the cards about which something was said."""
        typed = {card: line.text().strip() for card, line in self._lines.items()}
        return {card: text for card, text in typed.items() if text}

    def take(self, card: str, words: str = "") -> None:
        """Add a card to the choice, while there is room."""
        if card not in self._lines and len(self._lines) < self._most:
            line = QLineEdit(words)
            line.setPlaceholderText(self._translator.text("In eigen woorden (hoeft niet)"))
            line.setAccessibleName(self._translator.text("Woorden bij {kaart}",
                                                         kaart=self._cards[card].name))  # fmt: skip
            line.setObjectName(f"{self.objectName()}.words.{card}")
            self._lines[card] = line
            self._show_chosen()
        self.field.clear()
        self.field.setFocus()

    def drop(self, card: str) -> None:
        """Take a card out of the choice."""
        gone = self._lines.pop(card, None)
        if gone is not None:
            gone.deleteLater()
            self._show_chosen()

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        self.list.clear()
        for card, paper in self._cards.items():
            number = str(paper.number)
            fits = number == wanted if wanted.isdigit() else wanted in paper.name.casefold()
            if card not in self._lines and (fits or not wanted):
                item = QListWidgetItem(f"{number}   {paper.name}")
                item.setData(Qt.ItemDataRole.UserRole, card)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _show_chosen(self) -> None:
        for at in reversed(range(self._grid.count())):
            item = self._grid.takeAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in self._lines.values():
                widget.deleteLater()
        for row, (card, line) in enumerate(self._lines.items()):
            name = self._cards[card].name
            remove = IconButton(
                "x", self._translator.text("Haal {kaart} weg", kaart=name),
                partial(self.drop, card), size=18,
            )  # fmt: skip
            self._grid.addWidget(Caption(f"{row + 1}."), row, 0)
            self._grid.addWidget(Strong(name), row, 1)
            self._grid.addWidget(line, row, 2)
            self._grid.addWidget(remove, row, 3)
        count = len(self._lines)
        _ = self._translator.text
        self.full.setText(_("{aantal} gekozen, ten hoogste {most}", aantal=count,
                            most=self._most))  # fmt: skip
        self.field.setEnabled(count < self._most)
        self._filter(self.field.text().strip())
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the marked card, the arrows mark another one."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            item = self.list.currentItem()
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if item is not None and self.field.text():
                    self.take(item.data(Qt.ItemDataRole.UserRole))
                return True
        return super().eventFilter(watched, event)
