"""Strengths cards on paper: texts in both languages, the pictogram on its ground."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop.datafiles import stamp
from meedoen_desktop.exercises.decks import CardTexts
from meedoen_desktop.sheets.canvas import Canvas
from meedoen_desktop.sheets.group_colours import group_colours

_PIXELS = 420
_INSET = 0.14


@dataclass(frozen=True)
class SheetCard:
    """A card in the client's language and in Dutch; a learning point has no picture."""

    main: CardTexts
    dutch: CardTexts
    picture: Path | None = None
    group: str = ""

    @property
    def name(self) -> tuple[str, str]:
        return _both(self.main.name, self.dutch.name)

    @property
    def says(self) -> tuple[str, str]:
        return _both(self.main.says, self.dutch.says)

    @property
    def ink(self) -> str:
        """The colour of its name."""
        return group_colours(self.group).ink


def _both(main: str, dutch: str) -> tuple[str, str]:
    return main, "" if main == dutch else dutch


def draw_pictogram(canvas: Canvas, box: QRectF, card: SheetCard, corner: float) -> None:
    """The pictogram in the middle of its soft ground; ``corner`` in millimetres."""
    soft = group_colours(card.group).soft
    canvas.plate(box, corner, soft, soft)
    if card.picture is None:
        return
    side = min(box.width(), box.height()) * (1 - 2 * _INSET)
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    canvas.painter.drawImage(square, _drawn(card.picture, stamp(card.picture), soft))


@lru_cache(maxsize=128)
def _drawn(path: Path, _stamp: tuple[int, int], soft: str) -> QImage:
    """As pixels, because Qt's PDF engine loses the light in the gradients of an SVG."""
    drawn = QImage(_PIXELS, _PIXELS, QImage.Format.Format_RGB32)
    drawn.fill(QColor(soft))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if path.suffix.lower() == ".svg":
        renderer = QSvgRenderer(str(path))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, QRectF(0, 0, _PIXELS, _PIXELS))
    else:
        photo = QImage(str(path)).scaled(
            _PIXELS, _PIXELS, Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        painter.drawImage((_PIXELS - photo.width()) // 2, (_PIXELS - photo.height()) // 2, photo)
    painter.end()
    return drawn
