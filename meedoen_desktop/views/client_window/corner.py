"""A small corner for the consultant: a long press goes back. It says nothing to a passing hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTouchEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.sight import Sight

HOLD = 1200
"""Milliseconds."""
SIDE = 56
_BEGIN, _END = QEvent.Type.TouchBegin, {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class Corner(QWidget):
    """A quiet ring that fills while it is held; ``held`` when it is full."""

    held = Signal()

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("client.corner")
        self.setAccessibleName(sight.texts.text("window.corner"))
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._share = 0.0
        self._filling = QVariantAnimation(self)
        self._filling.setDuration(HOLD)
        self._filling.setStartValue(0.0)
        self._filling.setEndValue(1.0)
        self._filling.valueChanged.connect(self._fill)
        self._filling.finished.connect(self._full)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            if event.type() == _BEGIN:
                self._filling.start()
            elif event.type() in _END:
                self._release()
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._filling.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._release()

    def _fill(self, share: float) -> None:
        self._share = share
        self.update()

    def _full(self) -> None:
        self._fill(0.0)
        self.held.emit()

    def _release(self) -> None:
        self._filling.stop()
        self._fill(0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, 18, 18)
        box.moveCenter(QRectF(self.rect()).center())
        quiet = QColor(colours.STRONG_LINE)
        quiet.setAlpha(90)
        painter.setPen(QPen(quiet, 2))
        painter.drawEllipse(box)
        if self._share:
            painter.setPen(QPen(QColor(colours.ACCENT), 4))
            painter.drawArc(box.adjusted(-4, -4, 4, 4), 90 * 16, round(-360 * 16 * self._share))
