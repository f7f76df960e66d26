"""A line with an icon: what it is at a glance, the words say the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption, Strong, Text
from meedoen_desktop.views.widgets.restyled import Restyled

_ICON, _LEAD = 18, 28


class IconLine(Restyled, QWidget):
    """Icon, words, an optional smaller line below, and optional buttons at the end.

    The icon is painted, not a label of its own: a client page has dozens of these lines.
    """

    def __init__(
        self,
        icon_name: str,
        words: str,
        below: str = "",
        *,
        buttons: tuple[QWidget, ...] = (),
        strong: bool = False,
        ink: str = "muted",
    ) -> None:
        super().__init__()
        self._icon, self._ink, self._has_buttons = icon_name, ink, bool(buttons)
        self._row, self._column = QHBoxLayout(self), QVBoxLayout()
        self.words: Text = Strong(words) if strong else Text(words)
        self._column.addWidget(self.words)
        if below:
            self._column.addWidget(Caption(below))
        self._row.addLayout(self._column, 1)
        for button in buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        lead = px(_LEAD)
        left, right = (0, lead) if self.isRightToLeft() else (lead, 0)
        self._row.setContentsMargins(left, 0, right, 0)
        self._row.setSpacing(px(10))
        self._column.setSpacing(px(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = current().px
        left = self.width() - px(_ICON) if self.isRightToLeft() else 0
        top = px(1) + self._above_words()
        self.painter().drawPixmap(left, top, pixmap(self._icon, self._ink, _ICON))

    def _above_words(self) -> int:
        """Words that are lower than the buttons beside them stand in the middle of their room."""
        if not self._has_buttons:
            return 0
        room = self.words.geometry()
        return room.top() + max(0, room.height() - self.words.heightForWidth(room.width())) // 2
