"""Our own drawings: a picture per life area and the mark of the program."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop import assets
from meedoen_desktop.views.style.areas import AREA_IDS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import picture
from meedoen_desktop.views.widgets.restyled import Restyled


class _Picture(Restyled, QWidget):
    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        side = current().px(self._size)
        self.setFixedSize(QSize(side, side))
        self.update()


class AreaPicture(_Picture):
    """The scene of a life area on its own soft ground; decoration beside the words."""

    def __init__(self, area_id: str, size: int = 64, parent: QWidget | None = None) -> None:
        self._area = area_id
        super().__init__(size, parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_area(painter, QRectF(self.rect()), self._area)


def paint_area(painter: QPainter, box: QRectF, area_id: str) -> None:
    """Paint the picture of a life area into a square; an unknown area is only its ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if area_id not in AREA_IDS:
        painter.setBrush(QColor(current().area(area_id).soft))
        painter.drawRoundedRect(box, box.width() * 0.16, box.width() * 0.16)
        return
    frame = QPainterPath()
    frame.addRoundedRect(box, box.width() * 0.16, box.width() * 0.16)
    painter.save()
    painter.setClipPath(frame)
    side = round(box.width())
    painter.drawPixmap(box.topLeft(), picture(f"pictures/areas/{area_id}.svg", side, side))
    painter.restore()


class ProgramMark(_Picture):
    """The mark of Meedoen."""

    def __init__(self, size: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self.width()
        QPainter(self).drawPixmap(0, 0, picture("pictures/mark.svg", side, side))


def program_icon() -> QIcon:
    """The icon of the windows."""
    return QIcon(str(assets.resource("pictures", "mark.png")))
