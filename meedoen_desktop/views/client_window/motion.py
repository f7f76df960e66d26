"""Soft movement that explains what happened. With ``still`` everything is simply there."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window.sight import Sight

GLIDE = 260
FADE = 220
FLY = 340
"""Milliseconds."""

_GONE = QAbstractAnimation.DeletionPolicy.DeleteWhenStopped


def glide(widget: QWidget, to: QRect, sight: Sight) -> None:
    """Bring ``widget`` to its place."""
    running = widget.property("glide_to")
    if running == to and widget.isVisible() and sight.moves:
        return
    widget.setProperty("glide_to", to)
    if not sight.moves or not widget.isVisible() or widget.geometry().isEmpty():
        widget.setGeometry(to)
        return
    if widget.geometry() == to:
        return
    way = QPropertyAnimation(widget, b"geometry", widget)
    way.setDuration(GLIDE)
    way.setEasingCurve(QEasingCurve.Type.OutCubic)
    way.setEndValue(to)
    way.valueChanged.connect(lambda _at: _stop_if_redirected(way, widget, to))
    way.start(_GONE)


def _stop_if_redirected(way: QPropertyAnimation, widget: QWidget, to: QRect) -> None:
    """A newer glide (or a hand) decides where the widget goes."""
    if widget.property("glide_to") != to:
        way.stop()


def settle(widget: QWidget, to: QRect) -> None:
    """Put ``widget`` at its place at once, whatever it was doing."""
    widget.setProperty("glide_to", to)
    widget.setGeometry(to)


class _Overlay(QWidget):
    """A picture above everything that takes no part in the exercise."""

    def __init__(self, parent: QWidget, picture: QPixmap) -> None:
        super().__init__(parent)
        self._picture, self._opacity = picture, 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(QRectF(self.rect()), self._picture, QRectF(self._picture.rect()))


class Fading(_Overlay):
    """What was seen before, making way for what is there now."""

    def __init__(self, parent: QWidget, picture: QPixmap) -> None:
        super().__init__(parent, picture)
        self.setGeometry(parent.rect())
        self.show()
        way = QVariantAnimation(self)
        way.setDuration(FADE)
        way.setStartValue(1.0)
        way.setEndValue(0.0)
        way.valueChanged.connect(self._fade)
        way.finished.connect(self.deleteLater)
        way.start(_GONE)

    def _fade(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()


class Flying(_Overlay):
    """A card on its way from one place to another; ``landed`` when it is there."""

    landed = Signal()

    def __init__(self, parent: QWidget, picture: QPixmap, start: QRect, end: QRect) -> None:
        super().__init__(parent, picture)
        self.setGeometry(start)
        self.show()
        self.raise_()
        way = QPropertyAnimation(self, b"geometry", self)
        way.setDuration(FLY)
        way.setEasingCurve(QEasingCurve.Type.InOutCubic)
        way.setEndValue(end)
        way.finished.connect(self.landed)
        way.finished.connect(self.deleteLater)
        way.start(_GONE)
