"""One value of two: a button that shows it, with a sign on the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Ringed

_HEIGHT, _SIGN = 38, 18


class SideButton(Ringed, QAbstractButton):
    """Checked when this value is taken; long words are cut, the tip has them whole."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(" ".join(words.split()))
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def nextCheckState(self) -> None:
        """The group decides."""

    def restyle(self) -> None:
        self.setFont(current().font("body"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(current().px(160), current().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(90), current().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        px, tokens = theme.px, theme.tokens
        painter = self.painter()
        is_on = self.isChecked()
        ground = tokens.accent_soft if is_on else tokens.surface
        if self.underMouse() and not is_on:
            ground = tokens.hover
        line, width = (tokens.accent, 2) if is_on else (tokens.line, 1)
        if self.shows_ring():
            line, width = tokens.focus, 2
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(8), px(8))
        inner = self.rect().adjusted(px(11), 0, -px(11), 0)
        if is_on:
            right = self.isRightToLeft()
            left = inner.left() if right else inner.right() - px(_SIGN) + 1
            top = inner.center().y() - px(_SIGN) // 2
            painter.drawPixmap(left, top, pixmap("check", "accent", _SIGN))
            gap = px(_SIGN + 6)
            inner = inner.adjusted(gap if right else 0, 0, 0 if right else -gap, 0)
        painter.setPen(QColor(tokens.text if is_on else tokens.muted))
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, self.leading() | Qt.AlignmentFlag.AlignVCenter, words)
