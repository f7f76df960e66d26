"""A number with its word that is also a filter: press to see only those rows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Ringed

_LEAST = 124


class CountCard(Ringed, QAbstractButton):
    """``key`` says what is counted; ``set_count`` makes it dull and unusable at zero."""

    def __init__(
        self, key: str, word: str, icon_name: str, tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self.count, self.is_narrow = key, 0, False
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

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Smaller words and no icon; of all cards in a row, so that they stay alike."""
        self.is_narrow = is_narrow
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, word = current().px, QFontMetrics(current().font("body"))
        return QSize(max(px(_LEAST), word.horizontalAdvance(self.text()) + px(36)), px(84))

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
        side, top = theme.px(10 if self.is_narrow else 16), theme.px(12)
        inner = self.rect().adjusted(side, top, -side, -top)
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() * 3 // 5)
        lower.setTop(upper.bottom())
        self._paint_number(painter, upper, with_icon=not self.is_narrow)
        painter.setFont(theme.font("caption" if self.is_narrow else "body"))
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


class CountRow(QWidget):
    """Cards side by side; where one would lack room, all become narrow."""

    def __init__(self, cards: Iterable[CountCard]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current().px(12))
        for card in self._cards:
            self._row.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._row.sizeHint().width()
        for card in self._cards:
            card.set_narrow(is_narrow=event.size().width() < needed)
