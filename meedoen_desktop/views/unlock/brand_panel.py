"""The picture beside the first questions: a path through hills towards a low sun."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.style.colour import mix
from meedoen_desktop.views.theme import current

_BANDS = 32
"""Of the sky; a gradient object of Qt costs milliseconds at the start."""
_LIGHT = ("#F7E3C4", "#F3C9A0", "#F6B25E", "#7FA99B", "#5B8C85", "#3E6E72", "#1F4A56", "#F3E4CB")
_DARK = ("#22313A", "#3A3F49", "#D98F4B", "#34555A", "#2A474E", "#203940", "#152A31", "#8C7A63")


class BrandPanel(QWidget):
    """Painted, so that it is sharp on every screen and needs no file."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._promise = translator.text("Rustig in gesprek. Ook zonder internet.")
        self.setAccessibleName("Meedoen")
        self.setMinimumWidth(current().px(320))

    def paintEvent(self, _event: QPaintEvent) -> None:
        sky, low_sky, sun, *hills, path = _DARK if current().dark else _LIGHT
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, high = self.width(), self.height()
        for band in range(_BANDS):
            top = high * 0.62 * band / _BANDS
            painter.setBrush(QColor(mix(sky, low_sky, band / _BANDS)))
            painter.drawRect(QRectF(0, top, wide, high * 0.62 / _BANDS + 1))
        self._paint_sun(painter, QPointF(wide * 0.64, high * 0.47), min(wide, high) * 0.11, sun)
        for level, colour in enumerate(hills):
            painter.setBrush(QColor(colour))
            painter.drawPath(_hill(wide, high, level))
        painter.setBrush(QColor(path))
        painter.drawPath(_path(wide, high))
        self._paint_words(painter)

    @staticmethod
    def _paint_sun(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
        for glow, opacity in ((1.6, 52), (1.0, 255)):
            light = QColor(colour)
            light.setAlpha(opacity)
            painter.setBrush(light)
            painter.drawEllipse(centre, radius * glow, radius * glow)

    def _paint_words(self, painter: QPainter) -> None:
        theme = current()
        inset = theme.px(40)
        painter.setPen(QColor("#F2E9DA" if theme.dark else "#17323B"))
        painter.setFont(theme.font("display"))
        box = QRectF(inset, inset, self.width() - 2 * inset, theme.px(56))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, "Meedoen")
        painter.setFont(theme.font("section"))
        words = QRectF(inset, inset + theme.px(62), self.width() - 2 * inset, theme.px(120))
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap, self._promise
        )


def _hill(wide: float, high: float, level: int) -> QPainterPath:
    """One ridge; the nearer ones lie lower and run the other way."""
    top = high * (0.50 + 0.115 * level)
    swing = high * (0.075 - 0.008 * level) * (1 if level % 2 else -1)
    ridge = QPainterPath(QPointF(0, top + swing * 0.6))
    ridge.cubicTo(wide * 0.3, top - swing, wide * 0.55, top + swing * 1.5, wide, top - swing * 0.5)
    ridge.lineTo(wide, high)
    ridge.lineTo(0, high)
    ridge.closeSubpath()
    return ridge


def _path(wide: float, high: float) -> QPainterPath:
    """A path that winds from the viewer's feet to the horizon."""
    way = QPainterPath(QPointF(wide * 0.22, high))
    way.cubicTo(wide * 0.46, high * 0.90, wide * 0.70, high * 0.86, wide * 0.55, high * 0.77)
    way.cubicTo(wide * 0.46, high * 0.72, wide * 0.60, high * 0.68, wide * 0.63, high * 0.655)
    way.lineTo(wide * 0.64, high * 0.655)
    way.cubicTo(wide * 0.625, high * 0.69, wide * 0.53, high * 0.72, wide * 0.62, high * 0.765)
    way.cubicTo(wide * 0.86, high * 0.86, wide * 0.66, high * 0.92, wide * 0.48, high)
    way.closeSubpath()
    return way
