"""A number with its word that is also a filter: press to see only those rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Ringed

_NARROW = 124


class CountCard(Ringed, QAbstractButton):
    """``key`` says what is counted; ``set_count`` makes it dull and unusable at zero."""

    def __init__(
        self, key: str, word: str, icon_name: str, tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self.count = key, 0
        self._icon, self._tone = icon_name, tone
        self.setText(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def set_count(self, count: int) -> None:
        self.count = count
        self.setEnabled(count > 0)
        self.setAccessibleName(f"{count} {self.text()}")
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, word = current().px, QFontMetrics(current().font("body"))
        return QSize(max(px(116), word.horizontalAdvance(self.text()) + px(36)), px(84))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(96), current().px(84))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current(), self.painter()
        tone = theme.tokens.tone(self._tone)
        ground = tone.ground if self.isChecked() else theme.tokens.surface
        if self.underMouse() and self.isEnabled() and not self.isChecked():
            ground = theme.tokens.hover
        ring = self.shows_ring()
        line = theme.tokens.focus if ring else tone.ink if self.isChecked() else theme.tokens.line
        painter.setPen(QPen(QColor(line), 2 if ring or self.isChecked() else 1))
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, theme.px(12), theme.px(12))
        is_narrow = self.width() < theme.px(_NARROW)
        side, top = theme.px(10 if is_narrow else 16), theme.px(12)
        inner = self.rect().adjusted(side, top, -side, -top)
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() * 3 // 5)
        lower.setTop(upper.bottom())
        self._paint_number(painter, upper, with_icon=not is_narrow)
        painter.setFont(theme.font("caption" if is_narrow else "body"))
        painter.setPen(QColor(theme.tokens.text if self.isEnabled() else theme.tokens.muted))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, self.leading() | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_number(self, painter: QPainter, box: QRect, *, with_icon: bool) -> None:
        theme = current()
        ink = theme.tokens.tone(self._tone).ink if self.isEnabled() else theme.tokens.muted
        painter.setFont(theme.font("title"))
        painter.setPen(QColor(ink))
        painter.drawText(box, self.leading() | Qt.AlignmentFlag.AlignVCenter, str(self.count))
        if not with_icon:
            return
        side = theme.px(20)
        left = box.left() if self.isRightToLeft() else box.right() - side
        painter.drawPixmap(left, box.center().y() - side // 2, pixmap(self._icon, ink, 20))
