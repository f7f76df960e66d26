"""One station in the picture of a caseload: how many stand there; pressing it shows who."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Ringed

_SMALLEST = 9
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class StationButton(Ringed, QAbstractButton):
    """A painted plate. ``share`` is the part of the caseload that stands here."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(label)
        self._count, self._share = 0, 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.dress()

    def set_count(self, count: int, share: float, said: str) -> None:
        """Show a number; ``said`` is the whole of it in words."""
        self._count, self._share = count, share
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(120), current().px(70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = current(), self.painter()
        self._paint_plate(painter)
        box = QRectF(self.rect()).adjusted(look.px(6), look.px(7), -look.px(6), -look.px(9))
        painter.setPen(look.color("text" if self._count else "muted"))
        painter.setFont(look.font("title"))
        number = QRectF(box.left(), box.top(), box.width(), painter.fontMetrics().height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self._count))
        words = QRectF(box.left(), number.bottom(), box.width(), box.bottom() - number.bottom())
        painter.setFont(self._fitting(words))
        painter.drawText(words, int(_WRAP), self.text())

    def _paint_plate(self, painter: QPainter) -> None:
        look, tokens = current(), current().tokens
        box, radius = QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(10)
        ground = tokens.accent_soft if self._count else tokens.sunken
        edge = QPen(QColor(tokens.accent if self.underMouse() else tokens.strong_line), 1)
        if self.shows_ring():
            edge = QPen(QColor(tokens.focus), 2)
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, radius, radius)
        if self._share:
            side = box.adjusted(radius, 0, -radius, 0)
            bar = QRectF(side.left(), box.bottom() - look.px(6), side.width(), look.px(3))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("line"))
            painter.drawRoundedRect(bar, look.px(1.5), look.px(1.5))
            bar.setWidth(max(look.px(3), side.width() * self._share))
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(bar, look.px(1.5), look.px(1.5))

    def _fitting(self, box: QRectF) -> QFont:
        """The letters, smaller where a long word would not fit."""
        font = current().font("strong")
        size = current().px(13)
        longest = max(self.text().split(), key=len, default="")
        while size > _SMALLEST:
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            needed = metrics.boundingRect(box.toRect(), int(_WRAP), self.text())
            if (
                metrics.horizontalAdvance(longest) <= box.width()
                and needed.height() <= box.height()
            ):
                break
            size -= 1
        return font
