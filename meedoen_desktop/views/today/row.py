"""One line of a list on *Vandaag*: pressing anywhere on it opens the client."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.widgets.restyled import Restyled


class Row(Restyled, QAbstractButton):
    """Icon, a strong line, a muted line below it, and something small at the end."""

    def __init__(
        self,
        title: str,
        detail: str = "",
        icon_name: str = "",
        end: QWidget | None = None,
        on_click: Callable[[], object] | None = None,
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setText(title)
        self.setAccessibleName(f"{title}. {detail}" if detail else title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._line = QHBoxLayout(self)
        self._icon = QLabel()
        self._words = QVBoxLayout()
        self._detail = Caption(detail)
        self._words.addWidget(Strong(title))
        self._words.addWidget(self._detail)
        if not detail:
            self._detail.hide()
        if below is not None:
            self._words.addWidget(below, 0, Qt.AlignmentFlag.AlignLeading)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(self._words, 1)
        if end is not None:
            self._line.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
        self._let_through(end)
        if on_click is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(on_click)
        self.dress()

    def _let_through(self, end: QWidget | None) -> None:
        """The words are part of the button; a button at the end is its own."""
        for label in self.findChildren(QWidget):
            if label is not end or not isinstance(end, QAbstractButton):
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._line.heightForWidth(width)

    def restyle(self) -> None:
        px = current().px
        self._line.setContentsMargins(px(10), px(8), px(10), px(8))
        self._line.setSpacing(px(12))
        self._words.setSpacing(px(2))
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setPixmap(pixmap(self._icon_name, "muted", 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.hasFocus() or self.underMouse()):
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(theme.tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.setBrush(theme.color("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
