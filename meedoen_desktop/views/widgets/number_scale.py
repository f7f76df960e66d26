"""A mark from 1 to 10, where not knowing and not wanting to say are answers too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.restyled import Restyled

_HIGHEST = 10
_WIDTH = 44


class NumberScale(Restyled, QWidget):
    """1 to 10 plus the given ``others``; ``changed`` gives an int, a key of ``others`` or None.

    Keys 1-9 choose at once, 0 is ten, Delete takes the answer back.
    """

    changed = Signal(object)

    def __init__(
        self,
        others: Sequence[tuple[str, str]] = (),
        low_word: str = "",
        high_word: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice = SegmentedChoice((), parent=self)
        for number in range(1, _HIGHEST + 1):
            self._choice.add_option(str(number), str(number), width=_WIDTH)
        for key, label in others:
            self._choice.add_option(key, label)
        self._below = QWidget()
        self._words = QHBoxLayout(self._below)
        self._words.addWidget(Caption(low_word))
        high = Caption(high_word)
        high.align(Qt.AlignmentFlag.AlignTrailing)
        self._words.addWidget(high)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._choice)
        if low_word or high_word:
            self._column.addWidget(self._below)
        self.setFocusProxy(self._choice.buttons["1"])
        self._choice.changed.connect(lambda _key: self.changed.emit(self.value()))
        self.dress()

    def value(self) -> int | str | None:
        """The mark, the key of another answer, or None."""
        key = self._choice.value()
        return int(key) if key.isdigit() else key or None

    def set_value(self, value: int | str | None) -> None:
        """Show an answer without the signal."""
        self._choice.set_value("" if value is None else str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit():
            self._choice.choose(str(int(event.text()) or _HIGHEST))
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        px = current().px
        self._column.setSpacing(px(2))
        self._words.setContentsMargins(px(4), 0, px(4), 0)
        self._below.setMaximumWidth(_HIGHEST * px(_WIDTH) + (_HIGHEST - 1) * px(4))
