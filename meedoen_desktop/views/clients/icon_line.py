"""A line with an icon: what it is at a glance, the words say the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption, Strong, Text
from meedoen_desktop.views.widgets.restyled import Restyled


class IconLine(Restyled, QWidget):
    """Icon, words, an optional smaller line below, and optional buttons at the end."""

    def __init__(
        self,
        icon_name: str,
        words: str,
        below: str = "",
        *,
        buttons: tuple[QWidget, ...] = (),
        strong: bool = False,
        selectable: bool = False,
        ink: str = "muted",
    ) -> None:
        super().__init__()
        self._icon, self._ink = icon_name, ink
        self._row, self._column = QHBoxLayout(self), QVBoxLayout()
        self._sign = QLabel()
        self.words: Text = Strong(words) if strong else Text(words)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.words)
        if selectable:
            self.words.selectable()
        if below:
            self._column.addWidget(Caption(below))
        self._row.addLayout(self._column, 1)
        for button in buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._sign.setPixmap(pixmap(self._icon, self._ink, 18))
        self._sign.setContentsMargins(0, px(1), 0, 0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(10))
        self._column.setSpacing(px(1))
