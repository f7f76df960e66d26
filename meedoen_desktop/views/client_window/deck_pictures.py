"""The pictures of a deck: drawn once per size, and never larger than they are shown."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from meedoen_desktop.datafiles import stamp
from meedoen_desktop.sheets.card_image import card_image
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.painting import ratio

_BUCKET = 64
"""Pictures are drawn at widths of this many pixels and scaled down from there."""
_MOST_BYTES = 200_000_000
"""Large pictures on a sharp screen are heavy: the ones used longest ago make way."""

_kept: OrderedDict[tuple[Path, tuple[int, int], int, float], QPixmap] = OrderedDict()


def paint_cover(painter: QPainter, box: QRectF, path: Path, radius: float) -> None:
    """The picture, filling ``box``; what sticks out above and below or at the sides is cut."""
    frame = QPainterPath()
    frame.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(frame)
    painter.fillRect(box, QColor(colours.SOFT))
    drawn = picture(path, max(box.width(), box.height() * _shape(path)))
    if not drawn.isNull():
        painter.drawPixmap(box, drawn, _middle(drawn, box))
    painter.restore()


def paint_whole(painter: QPainter, box: QRectF, path: Path) -> None:
    """The whole picture in the middle of ``box``: for pictograms."""
    drawn = picture(path, box.width())
    if drawn.isNull():
        return
    size = QSize(drawn.width(), drawn.height()).scaled(
        box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
    )
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(place, drawn, QRectF(drawn.rect()))
    painter.restore()


def picture(path: Path, width: float) -> QPixmap:
    """At least ``width`` logical pixels wide; null when the file is no picture."""
    return _picture(path, stamp(path), (int(width) // _BUCKET + 1) * _BUCKET, ratio())


def _picture(path: Path, changed: tuple[int, int], width: int, scale: float) -> QPixmap:
    key = (path, changed, width, scale)
    if key not in _kept:
        _kept[key] = QPixmap.fromImage(card_image(path, round(width * scale)))
        _make_room()
    _kept.move_to_end(key)
    return _kept[key]


def _make_room() -> None:
    weight = sum(_bytes(drawn) for drawn in _kept.values())
    while weight > _MOST_BYTES and len(_kept) > 1:
        weight -= _bytes(_kept.popitem(last=False)[1])


def _bytes(drawn: QPixmap) -> int:
    return drawn.width() * drawn.height() * 4


def _shape(path: Path) -> float:
    """Width against height."""
    small = picture(path, 1)
    return small.width() / small.height() if small.height() else 1.0


def _middle(drawn: QPixmap, box: QRectF) -> QRectF:
    """The part of the picture that has the shape of ``box``."""
    wide, high = float(drawn.width()), float(drawn.height())
    if wide * box.height() > high * box.width():
        width = high * box.width() / box.height()
        return QRectF((wide - width) / 2, 0, width, high)
    height = wide * box.height() / box.width()
    return QRectF(0, (high - height) / 2, wide, height)
