"""A choice with the key that makes it in front, as on the keyboard; or without any key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Ringed

_HEIGHT, _CAP, _SIDE, _GAP = 36, 22, 7, 9


class KeyButton(Ringed, QAbstractButton):
    """``code`` stands out, ``words`` explain it; checked when it holds now.

    Without ``words`` it is as wide as its code; with them it takes the room that there is, and a
    second line where that is too little: two groups may differ in their last word only.
    """

    def __init__(self, key: str, code: str, words: str = "") -> None:
        super().__init__()
        self._key, self._code, self._words = key, code, words
        self.setText(" · ".join(part for part in (code, words) if part))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(key)
        self.setToolTip(self.text())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if words:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dress()

    def nextCheckState(self) -> None:
        """What holds is shown by the page, after it is kept."""

    def restyle(self) -> None:
        self.setFont(current().font("body"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(self._before + words + current().px(6), current().px(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return bool(self._words)

    def heightForWidth(self, width: int) -> int:
        px = current().px
        room = QRect(0, 0, max(width - self._before, 1), px(400))
        tall = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._words).height()
        return max(px(_HEIGHT), tall + px(10))

    @property
    def _before(self) -> int:
        """Logical pixels that the words cannot have: edges, key and code."""
        px = current().px
        cap = px(_CAP) + px(_GAP) if self._key else 0
        code = QFontMetrics(current().font("strong")).horizontalAdvance(self._code)
        between = px(_GAP) if self._code and self._words else 0
        return 2 * px(self._side) + cap + code + between + 2

    @property
    def _side(self) -> int:
        """A cap stands closer to the edge than words do."""
        return _SIDE if self._key else _SIDE + 5

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(110), current().px(_HEIGHT)) if self._words else self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        px, tokens = theme.px, theme.tokens
        painter = self.painter()
        box = self.rect().adjusted(1, 1, -1, -1)
        ground = tokens.accent_soft if self.isChecked() else tokens.surface
        if self.underMouse() and not self.isChecked():
            ground = tokens.hover
        line, width = tokens.strong_line, 1
        if self.shows_ring():
            line, width = tokens.focus, 2
        elif self.isChecked():
            line, width = tokens.accent, 2
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, px(8), px(8))
        inner = box.adjusted(px(self._side), 0, -px(_SIDE), 0)
        if self._key:
            inner = self._paint_cap(painter, inner)
        self._paint_words(painter, inner)

    def _paint_cap(self, painter: QPainter, inner: QRect) -> QRect:
        px, tokens = current().px, current().tokens
        side = px(_CAP)
        top = inner.center().y() - side // 2
        right = self.isRightToLeft()
        cap = QRect(inner.right() - side if right else inner.left(), top, side, side)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(cap, px(5), px(5))
        painter.setPen(QColor(tokens.muted))
        painter.setFont(current().font("caption"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        gap = side + px(_GAP)
        return inner.adjusted(0, 0, -gap, 0) if right else inner.adjusted(gap, 0, 0, 0)

    def _paint_words(self, painter: QPainter, inner: QRect) -> None:
        px, tokens = current().px, current().tokens
        middle = Qt.AlignmentFlag.AlignVCenter | self.leading()
        painter.setPen(QColor(tokens.text))
        painter.setFont(current().font("strong"))
        painter.drawText(inner, middle, self._code)
        if not self._words:
            return
        used = painter.fontMetrics().horizontalAdvance(self._code) + (px(_GAP) if self._code else 0)
        before, after = (0, -used) if self.isRightToLeft() else (used, 0)
        rest = inner.adjusted(before, 0, after, 0)
        painter.setFont(self.font())
        painter.drawText(rest, middle | Qt.TextFlag.TextWordWrap, self._words)
