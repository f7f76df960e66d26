"""packaging/meedoen.svg -> packaging/windows/meedoen.ico (sizes 16 to 256, PNG inside)."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def icon(pictures: dict[int, bytes]) -> bytes:
    """An ICO file: a directory of 16-byte entries, then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(pictures.values())


if __name__ == "__main__":
    application = QGuiApplication(["make_icon", "-platform", "offscreen"])
    source = QSvgRenderer(str(HERE.parent / "meedoen.svg"))
    (HERE / "meedoen.ico").write_bytes(icon({size: png(source, size) for size in SIZES}))
