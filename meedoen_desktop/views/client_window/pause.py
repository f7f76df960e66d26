"""A calm picture for a break: hills and a low sun. It says nothing about anybody."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window.lettering import draw_pair
from meedoen_desktop.views.client_window.sight import Sight

_HILLS = (
    (0.62, 0.07, "#D9E2D3", "#C6D6C7"),
    (0.70, 0.09, "#B9CFC2", "#A2C0B5"),
    (0.80, 0.06, "#8FB5AD", "#74A29C"),
    (0.90, 0.05, "#4F8A89", "#356F73"),
)


class PauseCover(QWidget):
    """Covers the exercise; the state stays as it is."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = sight
        self.setObjectName("client.pause")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title, text = sight.texts.text("window.pause_title"), sight.texts.text("window.pause_text")
        self.setAccessibleName(f"{title}. {text}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = float(self.width()), float(self.height())
        sky = QLinearGradient(0, 0, 0, high)
        for at, color in ((0, "#FBEFD9"), (0.45, "#FBE3C4"), (0.7, "#F6D6B4")):
            sky.setColorAt(at, QColor(color))
        painter.fillRect(self.rect(), sky)
        self._draw_sun(painter, QPointF(wide * 0.5, high * 0.6), high * 0.13)
        for number, hill in enumerate(_HILLS):
            self._draw_hill(painter, number, hill)
        box = QRectF(wide * 0.15, high * 0.12, wide * 0.7, high * 0.13)
        draw_pair(painter, box, self.sight.pair("window.pause_title"), self.sight, 52)
        more = QRectF(wide * 0.15, box.bottom() + high * 0.015, wide * 0.7, high * 0.1)
        draw_pair(painter, more, self.sight.pair("window.pause_text"), self.sight, 26, bold=False)

    def _draw_sun(self, painter: QPainter, at: QPointF, size: float) -> None:
        glow = QRadialGradient(at, size * 4)
        light = QColor("#FFF6E2")
        glow.setColorAt(0, light)
        light.setAlpha(0)
        glow.setColorAt(1, light)
        painter.fillRect(self.rect(), glow)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F8CE85"))
        painter.drawEllipse(at, size, size)

    def _draw_hill(
        self, painter: QPainter, number: int, hill: tuple[float, float, str, str]
    ) -> None:
        top, wave, light, deep = hill
        wide, high = float(self.width()), float(self.height())
        turn = 1 if number % 2 else -1
        shape = QPainterPath(QPointF(0, high * (top + wave * turn * 0.4)))
        shape.cubicTo(
            QPointF(wide * 0.3, high * (top - wave * turn)),
            QPointF(wide * 0.62, high * (top + wave * turn)),
            QPointF(wide, high * (top - wave * turn * 0.5)),
        )
        shape.lineTo(wide, high)
        shape.lineTo(0, high)
        fall = QLinearGradient(0, high * (top - wave), 0, high)
        fall.setColorAt(0, QColor(light))
        fall.setColorAt(1, QColor(deep))
        painter.fillPath(shape, fall)
