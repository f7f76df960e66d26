"""A button for mouse, touch and keys alike, and one that can be dragged."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meedoen_desktop.views.client_window.painting import paint_ring
from meedoen_desktop.views.client_window.sight import Sight

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Touchable(QAbstractButton):
    """Painted by ``draw_face``; the picture is kept until ``face_key`` changes."""

    radius = 18.0

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sight = sight
        self._face: QPixmap | None = None
        self._face_key: Hashable = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def face_key(self) -> Hashable:
        """What the face depends on, besides its size and whether it is pressed."""
        return None

    def draw_face(self, painter: QPainter) -> None:
        """Paint the widget."""

    def face_box(self) -> QRectF:
        """The visible shape, inside the room that its shadow needs."""
        return QRectF(self.rect())

    def sizeHint(self) -> QSize:
        return QSize(self.sight.px(120), self.sight.px(64))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self.isEnabled():
            self.sight.keyboard = False
            self._touch(event)
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.sight.keyboard = True  # Tab moves on from here and never reaches the window
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        inside = self.rect().contains(event.points()[0].position().toPoint())
        self.setDown(inside and event.type() != QEvent.Type.TouchEnd)
        if event.type() == QEvent.Type.TouchCancel:
            self.setDown(False)
        elif event.type() == QEvent.Type.TouchEnd and inside:
            self.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sight.keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()  # the scene knows what lies beside
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        key = (self.size(), self.isDown(), self.isEnabled(), self.underMouse(), self.face_key())
        if key != self._face_key or self._face is None:
            self._face, self._face_key = self._drawn(), key
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._face)
        if self.hasFocus() and self.sight.keyboard:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = max(3, self.sight.px(4))
            inset = width * 0.5
            box = self.face_box().adjusted(inset, inset, -inset, -inset)
            paint_ring(painter, box, self.sight.px(self.radius), width)

    def _drawn(self) -> QPixmap:
        return painted(self, self.draw_face)


def painted(widget: QWidget, draw: Callable[[QPainter], object]) -> QPixmap:
    """What ``draw`` paints on a clear ground of the size and sharpness of ``widget``."""
    scale = widget.devicePixelRatioF()
    drawn = QPixmap(widget.size() * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    draw(painter)
    painter.end()
    return drawn


class Draggable(Touchable):
    """Can be picked up when ``can_drag``. Positions are in the parent's coordinates."""

    lifted = Signal()
    moved = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(sight, parent)
        self.can_drag = True
        self.is_dragged = False
        self._from: QPoint | None = None
        self._home = QPoint()

    def _grip(self, at: QPoint) -> None:
        self._from, self._home, self.is_dragged = at, self.pos(), False

    def _pull(self, at: QPoint) -> bool:
        """Follow the pointer; whether this is (already) a drag."""
        if self._from is None or not self.can_drag:
            return False
        way = at - self._from
        if not self.is_dragged and way.manhattanLength() < QApplication.startDragDistance():
            return False
        if not self.is_dragged:
            self.is_dragged = True
            self.setProperty("glide_to", None)  # the hand decides now
            self.raise_()
            self.setDown(False)
            self.lifted.emit()
        self.move(self._home + way)
        self.moved.emit(self.geometry().center())
        return True

    def _let_go(self) -> bool:
        """Whether a drag ended here."""
        was, self._from, self.is_dragged = self.is_dragged, None, False
        if was:
            self.dropped.emit(self.geometry().center())
        return was

    def _touch(self, event: QTouchEvent) -> None:
        at = event.points()[0].globalPosition().toPoint()
        if event.type() == QEvent.Type.TouchBegin:
            self._grip(at)
            self.setDown(True)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._pull(at)
        elif event.type() == QEvent.Type.TouchCancel:
            self.setDown(False)
            self._let_go()
        elif not self._let_go():
            super()._touch(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pull(event.globalPosition().toPoint()):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._let_go():
            self.setDown(False)
        else:
            super().mouseReleaseEvent(event)
