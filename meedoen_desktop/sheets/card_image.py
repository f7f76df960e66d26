"""The picture of a deck's card as pixels, the same for the screen and for paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

_TALLEST = 4
"""Times its width: an own drawing of one by a million would ask for more memory than there is."""


def card_image(path: Path, wide: int) -> QImage:
    """A drawing ``wide`` pixels wide, a photo at most; a very tall one is narrower.

    Null when the file is no picture, or is gone.
    """
    if path.suffix.lower() == ".svg":
        return _from_svg(path, wide)
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid() and size != size.boundedTo(_room(wide)):
        reader.setScaledSize(_fitted(size, wide))
    return reader.read()


def _from_svg(path: Path, wide: int) -> QImage:
    try:
        renderer = QSvgRenderer(QByteArray(path.read_bytes()))
    except OSError:  # the folder of an own deck was taken away meanwhile
        return QImage()
    shape = renderer.defaultSize()
    if not renderer.isValid() or shape.isEmpty():
        return QImage()
    drawn = QImage(_fitted(shape, wide), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return drawn


def _room(wide: int) -> QSize:
    return QSize(wide, wide * _TALLEST)


def _fitted(size: QSize, wide: int) -> QSize:
    return size.scaled(_room(wide), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
