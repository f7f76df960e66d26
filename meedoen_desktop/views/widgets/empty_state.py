"""What an empty screen says: what will stand here and the first step towards it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Heading, Muted, Text
from meedoen_desktop.views.widgets.restyled import Restyled


class IconDisc(Restyled, QWidget):
    """An icon on a soft round ground; ``tone`` as for a chip."""

    def __init__(self, icon_name: str, tone: str = "info", size: int = 72) -> None:
        super().__init__()
        self._icon, self._tone, self._size = icon_name, tone, size
        self.dress()

    def restyle(self) -> None:
        self.setFixedSize(QSize(current().px(self._size), current().px(self._size)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        tone = theme.tokens.tone(self._tone)
        painter = self.painter()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawEllipse(self.rect())
        side = self._size * 0.5
        offset = round((self.width() - theme.px(side)) / 2)
        painter.drawPixmap(offset, offset, pixmap(self._icon, tone.ink, round(side)))


class EmptyState(Restyled, QWidget):
    """Icon, title, one sentence and at most two actions, in the middle of the space."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        actions: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = QWidget()
        self._outer, self._column = QHBoxLayout(self), QVBoxLayout(self._words)
        self.title, self.sentence = Heading(title, 2), Muted(sentence)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column.addStretch(1)
        self._column.addWidget(IconDisc(icon_name), 0, centre)
        for label in (self.title, self.sentence):
            label.align(centre)
            self._column.addWidget(label)
        for action in actions:
            self._add(action)
        self._column.addStretch(1)
        self._outer.addStretch(1)
        self._outer.addWidget(self._words, 20)
        self._outer.addStretch(1)
        self.dress()

    def _add(self, action: QWidget) -> None:
        """A button in the middle; words over the whole width, or Qt gives them too few lines."""
        centre = Qt.AlignmentFlag.AlignHCenter
        if isinstance(action, Text):
            action.align(centre)
            self._column.addWidget(action)
        else:
            self._column.addWidget(action, 0, centre)

    def restyle(self) -> None:
        px = current().px
        self._column.setSpacing(px(12))
        self._column.setContentsMargins(px(16), px(24), px(16), px(24))
        self._words.setMaximumWidth(px(480))
