"""The photo as it comes on the CV: move it with the mouse or the arrow keys, zoom with + and -."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.services.cv.cv_data import PhotoCut
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Ringed

_SIDE = 148
_STEP = 0.02
_ZOOM = 1.1
_MOST_ZOOM = 5.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PhotoCutter(Ringed, QWidget):
    """``changed`` when the cut changed; ``asked`` when one presses where no photo is yet."""

    changed = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cut = PhotoCut()
        self._photo = QImage()
        self._from: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dress()

    @property
    def has_photo(self) -> bool:
        return not self._photo.isNull()

    def show_photo(self, jpeg: bytes, cut: PhotoCut) -> None:
        """Show a photo, or none."""
        self._photo = QImage.fromData(jpeg) if jpeg else QImage()
        self.cut = cut
        shape = Qt.CursorShape.OpenHandCursor if jpeg else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def set_round(self, *, is_round: bool) -> None:
        """Round or square."""
        self._set(replace(self.cut, round=is_round))

    def zoom(self, factor: float) -> None:
        """Closer or further away."""
        zoom = min(_MOST_ZOOM, max(1.0, self.cut.zoom * factor))
        self._set(_inside(replace(self.cut, zoom=zoom), self._photo.size()))

    def restyle(self) -> None:
        side = current().px(_SIDE)
        self.setFixedSize(QSize(side, side))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.has_photo:
            self.asked.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        moved = event.position() - self._from
        self._from = event.position()
        scale = self._shown().width() / self.width()
        self._move(-moved.x() * scale, -moved.y() * scale)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        if self.has_photo:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only when one works on the photo: otherwise the wheel belongs to the page."""
        if not self.hasFocus() or not self.has_photo:
            event.ignore()
            return
        self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self.has_photo:
            if key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.asked.emit()
            else:
                super().keyPressEvent(event)
        elif key in _ARROWS:
            step = _STEP * max(self._photo.width(), self._photo.height())
            across, down = _ARROWS[Qt.Key(key)]
            self._move(across * step, down * step)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current(), self.painter()
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        radius = box.width() / 2 if self.cut.round else theme.px(10)
        frame = QPainterPath()
        frame.addRoundedRect(box, radius, radius)
        painter.fillPath(frame, theme.color("sunken"))
        if self.has_photo:
            painter.save()
            painter.setClipPath(frame)
            painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._photo, self._shown())
            painter.restore()
        else:
            drawn, side = pixmap("user", "muted", 44), theme.px(44)
            place = box.center()
            painter.drawPixmap(round(place.x() - side / 2), round(place.y() - side / 2), drawn)
        painter.setPen(QPen(QColor(theme.tokens.strong_line), 1))
        painter.drawPath(frame)
        if self.shows_ring():
            painter.setPen(QPen(QColor(theme.tokens.focus), 2))
            edge = box.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(edge, radius + 3, radius + 3)

    def _shown(self) -> QRectF:
        """The part of the photo in sight, in its own pixels."""
        size, cut = self._photo.size(), self.cut
        side = min(size.width(), size.height()) / cut.zoom
        left = min(max(0.0, size.width() * cut.x - side / 2), size.width() - side)
        top = min(max(0.0, size.height() * cut.y - side / 2), size.height() - side)
        return QRectF(left, top, side, side)

    def _move(self, across: float, down: float) -> None:
        size = self._photo.size()
        middle = self._shown().center() + QPointF(across, down)
        moved = replace(self.cut, x=middle.x() / size.width(), y=middle.y() / size.height())
        self._set(_inside(moved, size))

    def _set(self, cut: PhotoCut) -> None:
        if cut != self.cut:
            self.cut = cut
            self.update()
            self.changed.emit()


def _inside(cut: PhotoCut, size: QSize) -> PhotoCut:
    """The middle never so far that there would be an edge without photo."""
    if size.isEmpty():
        return cut
    half = min(size.width(), size.height()) / cut.zoom / 2
    wide, high = half / size.width(), half / size.height()
    return replace(cut, x=min(1 - wide, max(wide, cut.x)), y=min(1 - high, max(high, cut.y)))
