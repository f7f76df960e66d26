"""One side of a difference: who wrote it, when, and what; the whole of it is one button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body, Muted, Strong
from meedoen_desktop.views.widgets.restyled import Ringed

_SIGN, _HEAD = 20, 26


class SideTile(Ringed, QAbstractButton):
    """``who`` is a short sentence, ``lead`` and ``words`` what one chooses, ``mark`` a state."""

    def __init__(self, who: str, lead: str, words: str = "", mark: str = "") -> None:
        super().__init__()
        said = "\n".join(part for part in (lead, words) if part)
        self.setAccessibleName(f"{who}: {said}")
        self.setAccessibleDescription(mark)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column, self._head = QVBoxLayout(self), QHBoxLayout()
        self._who = Muted(who)
        self._head.addWidget(self._who, 1)
        if mark:
            self._head.addWidget(StatusMark(mark, "info", "eye"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._head)
        if lead:
            self._column.addWidget(Strong(lead))
        if words:
            self._column.addWidget(Body(words))
        self._column.addStretch(1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        lead, side = px(14 + _SIGN + 10), px(14)
        left, right = (side, lead) if self.isRightToLeft() else (lead, side)
        self._column.setContentsMargins(left, px(10), right, px(12))
        self._column.setSpacing(px(3))
        self._who.setMinimumHeight(px(_HEAD))
        self._head.setSpacing(px(8))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        px, tokens = theme.px, theme.tokens
        is_near = self.underMouse() or self.isDown()
        line, width = (tokens.accent, 1) if is_near else (tokens.line, 1)
        if self.shows_ring():
            line, width = tokens.focus, 2
        painter = self.painter()
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(tokens.hover if is_near else tokens.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(10), px(10))
        left = self.width() - px(14 + _SIGN) if self.isRightToLeft() else px(14)
        sign, ink = ("check-circle", "accent") if is_near else ("circle", "muted")
        painter.drawPixmap(left, px(13), pixmap(sign, ink, _SIGN))
