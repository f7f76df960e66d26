"""A few prints laid loosely on the table, for the beginning."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window.painting import paint_shadow
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_layout import SHAPE
from meedoen_desktop.views.client_window.pictures_print import RADIUS, edge_of, paint_small
from meedoen_desktop.views.client_window.sight import Sight

_PLACES = (
    (0.24, 0.27, -6.0),
    (0.74, 0.24, 5.0),
    (0.27, 0.74, 4.5),
    (0.77, 0.72, -5.0),
    (0.51, 0.49, -1.5),
)
"""The middle of each print as a share of the table, and how far it is turned; the last on top."""
_WIDE, _CAPTION = 0.37, 44


class Spread(QWidget):
    """Decoration: calm cards of the deck."""

    def __init__(self, sight: Sight, content: PicturesContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight, self.content = sight, content

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sight = self.sight
        edge, caption = edge_of(sight), sight.px(_CAPTION)
        wide = min(self.width() * _WIDE, (self.height() * 0.48 - caption - edge) * SHAPE)
        high = (wide - 2 * edge) / SHAPE + edge + caption
        box = QRectF(-wide / 2, -high / 2, wide, high)
        for card, (x, y, turn) in zip(self.content.cover(), _PLACES, strict=False):
            mirrored = sight.is_right_to_left
            painter.save()
            painter.translate(QPointF(self.width() * (1 - x if mirrored else x), self.height() * y))
            painter.rotate(-turn if mirrored else turn)
            paint_shadow(painter, box, sight.px(RADIUS), sight.px(9))
            paint_small(painter, box, sight, self.content, card)
            painter.restore()
