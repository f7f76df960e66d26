"""A picture to look at: fitted, closer, turned. Drag to move it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from meedoen_desktop.services.persons.photos import Pixels
from meedoen_desktop.views.theme import current

_STEP, _MOST = 1.25, 8.0


class _Canvas(QWidget):
    """Paints the image over its whole size."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = self.image.width() / max(1, self.width())
        shown = event.rect()
        source = shown.toRectF()
        source.setRect(
            shown.x() * scale, shown.y() * scale, shown.width() * scale, shown.height() * scale
        )
        painter.drawImage(shown.toRectF(), self.image, source)


class PictureView(QScrollArea):
    """``zoom`` is a factor of the fitted size; 1 is fitted."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom = 1.0
        self.turned = 0
        self._image = QImage()
        self._canvas = _Canvas()
        self._from: QPoint | None = None
        self.setWidget(self._canvas)
        look = self.palette()
        look.setColor(QPalette.ColorRole.Window, current().color("sunken"))
        self.setPalette(look)

    @property
    def shown(self) -> QImage:
        """The picture as it is turned now."""
        return self._canvas.image

    def show_picture(self, picture: Pixels) -> None:
        """Show another picture, fitted and upright."""
        stride = picture.width * 3
        drawn = QImage(
            picture.rgb, picture.width, picture.height, stride, QImage.Format.Format_RGB888
        )
        self._image, self.zoom, self.turned = drawn.copy(), 1.0, 0
        self._turn_to()

    def closer(self) -> None:
        self._zoom_to(self.zoom * _STEP)

    def further(self) -> None:
        self._zoom_to(self.zoom / _STEP)

    def fit(self) -> None:
        self._zoom_to(1.0)

    def turn(self) -> None:
        """A quarter to the right."""
        self.turned = (self.turned + 90) % 360
        self._turn_to()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.closer() if event.angleDelta().y() > 0 else self.further()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        moved = event.position().toPoint() - self._from
        self._from = event.position().toPoint()
        for bar, by in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() - by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._from = None
        self.unsetCursor()

    def _zoom_to(self, zoom: float) -> None:
        self.zoom = min(_MOST, max(1.0, zoom))
        self._place()

    def _turn_to(self) -> None:
        self._canvas.image = self._image.transformed(QTransform().rotate(self.turned))
        self._place()
        self._canvas.update()

    def _place(self) -> None:
        image = self._canvas.image
        if image.isNull():
            return
        room = self.maximumViewportSize()
        fitted = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if fitted.width() > image.width():  # a small picture is not blown up
            fitted = image.size()
        wanted = QSize(round(fitted.width() * self.zoom), round(fitted.height() * self.zoom))
        self._canvas.resize(wanted.expandedTo(QSize(1, 1)))
