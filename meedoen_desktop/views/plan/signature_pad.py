"""Room to sign with a mouse, a finger or a pen. Strokes are lines, never a picture.

Nobody has to: there is always *liever mondeling* beside it, for hands that cannot and people who
would rather not.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.plans.plan_signature import UNIT, Signature
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Ringed

_PAPER, _INK, _RULE = "#FFFDF7", "#1D2530", "#B9AE9C"
_TALL = 170
_NEAR = 2.0
"""Pixels: a smaller move is the trembling of a hand, or of a sensor."""
_TOUCH = {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd}


class SignaturePad(Ringed, QWidget):
    """``changed`` comes with each stroke. Backspace takes the last one back, Delete all."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setObjectName("signing.pad")
        self.setAccessibleName(translator.text("Plek voor uw handtekening"))
        self.setAccessibleDescription(
            translator.text("Teken met de muis, een vinger of een pen. Tekenen hoeft niet.")
        )
        self._hint = translator.text("Hier kunt u tekenen")
        self._strokes: list[list[QPointF]] = []
        self._drawing = False
        self.tall = _TALL
        """Logical pixels at text size 100 %; less where the window is low."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(current().px(320), current().px(self.tall))

    @property
    def signature(self) -> Signature:
        """What was drawn, in thousandths of the width."""
        wide = max(1, self.width())
        strokes = tuple(
            tuple((round(point.x() / wide * UNIT), round(point.y() / wide * UNIT)) for point in one)
            for one in self._strokes
        )
        return Signature(strokes, round(self.height() / wide * UNIT))

    @property
    def is_empty(self) -> bool:
        return not self._strokes

    def take_back(self) -> None:
        """The last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self._tell()

    def clear(self) -> None:
        """Begin again."""
        self._strokes.clear()
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen; accepted, so that Qt makes no mouse of it as well."""
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind == QEvent.Type.TabletMove:
            self._go_on(event.position())
        elif kind == QEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCH and isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        """The first finger draws; a hand that rests on the screen does not."""
        points = event.points()
        if not points:
            return
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(points[0].position())
        elif event.type() == QEvent.Type.TouchUpdate:
            self._go_on(points[0].position())
        else:
            self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.take_back()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._inside(at)])
        self.update()

    def _go_on(self, at: QPointF) -> None:
        if not self._drawing:
            return
        stroke, point = self._strokes[-1], self._inside(at)
        if (point - stroke[-1]).manhattanLength() >= _NEAR:
            stroke.append(point)
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._tell()

    def _inside(self, at: QPointF) -> QPointF:
        return QPointF(min(max(at.x(), 0), self.width()), min(max(at.y(), 0), self.height()))

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Always light paper and dark ink, so that it looks as it will be printed."""
        painter, px = self.painter(), current().px
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        line = current().tokens.focus if self.shows_ring() else _RULE
        painter.setPen(QPen(QColor(line), 2 if self.shows_ring() else 1))
        painter.setBrush(QColor(_PAPER))
        painter.drawRoundedRect(box, px(10), px(10))
        foot = box.bottom() - box.height() * 0.24
        painter.setPen(QPen(QColor(_RULE), 1))
        painter.drawLine(QPointF(box.left() + px(24), foot), QPointF(box.right() - px(24), foot))
        if self.is_empty:
            painter.setPen(QColor("#5E564B"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)
        self._paint_strokes(painter)

    def _paint_strokes(self, painter: QPainter) -> None:
        pen = QPen(QColor(_INK), current().px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            if len(stroke) == 1:
                painter.drawPoint(stroke[0])
                continue
            path = QPainterPath(stroke[0])
            for before, after in pairwise(stroke[1:]):
                path.quadTo(before, (before + after) / 2)
            path.lineTo(stroke[-1])
            painter.drawPath(path)
