"""Small marks. A colour never speaks alone: there is always a word, mostly with an icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled

_ICONS = {
    "success": "check-circle",
    "warning": "warning",
    "danger": "warning-circle",
    "info": "info",
}


class Chip(Restyled, QWidget):
    """A word on a soft ground, with an optional icon.

    ``tone`` is neutral, success, warning, danger or info, or "area:<id>" for a life area.
    """

    filled = True

    def __init__(
        self,
        text: str,
        tone: str = "neutral",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon = text, tone, icon_name
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.dress()

    def text(self) -> str:
        return self._text

    def set_text(self, text: str, tone: str | None = None, icon_name: str | None = None) -> None:
        self._text = text
        self._tone = self._tone if tone is None else tone
        self._icon = self._icon if icon_name is None else icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.setFont(current().font("strong" if self.filled else "body"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, metrics = current().px, self.fontMetrics()
        icon = px(22) if self._icon else 0
        padding = px(20) if self.filled else 0
        return QSize(metrics.horizontalAdvance(self._text) + icon + padding + 2, px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(40), current().px(26))

    def _colours(self) -> tuple[str, str]:
        theme = current()
        if self._tone.startswith("area:"):
            area = theme.area(self._tone.removeprefix("area:"))
            return area.ink, area.soft
        tone = theme.tokens.tone(self._tone)
        return tone.ink, tone.ground

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = current().px
        painter = self.painter()
        ink, ground = self._colours()
        box = self.rect()
        if self.filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            box = box.adjusted(px(10), 0, -px(10), 0)
        if self._icon:
            box = self._paint_icon(painter, box, ink)
        painter.setPen(QColor(ink if self.filled else current().tokens.text))
        words = self.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, box.width() + 1
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | self.leading(), words)

    def _paint_icon(self, painter: QPainter, box: QRect, ink: str) -> QRect:
        px = current().px
        top = box.center().y() - px(8) + 1
        left = box.right() - px(16) if self.isRightToLeft() else box.left()
        painter.drawPixmap(left, top, pixmap(self._icon, ink, 16))
        return (
            box.adjusted(0, 0, -px(22), 0)
            if self.isRightToLeft()
            else box.adjusted(px(22), 0, 0, 0)
        )


class StatusMark(Chip):
    """A state in words with the icon of its tone, without a ground: for lists and headers."""

    filled = False

    def __init__(
        self,
        text: str,
        tone: str = "neutral",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, tone, icon_name or _ICONS.get(tone, "dot"), parent)
