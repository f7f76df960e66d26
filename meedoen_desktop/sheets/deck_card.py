"""A card of a deck on paper: its picture as pixels, its words in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop.exercises.decks import Deck, DeckTexts
from meedoen_desktop.sheets.canvas import Canvas

SHAPE = 4 / 3
_DOTS_PER_INCH = 200
_BUCKET = 50


@dataclass(frozen=True)
class SheetCard:
    """``name`` and ``asks`` are the client's language and the Dutch, or "" when that is the same.

    ``picture`` is None when the deck is not there any more.
    """

    name: tuple[str, str]
    asks: tuple[str, str]
    picture: Path | None = None


def sheet_card(deck: Deck, texts: DeckTexts, dutch: DeckTexts, card: str) -> SheetCard:
    """A card of a deck, for a sheet."""
    main, below = texts.card(card), dutch.card(card)
    is_same = texts.language == dutch.language
    return SheetCard(
        (main.name, "" if is_same else below.name),
        (main.asks, "" if is_same else below.asks),
        deck.card(card).picture,
    )


def draw_card_picture(canvas: Canvas, box: QRectF, path: Path | None) -> None:
    """The picture, filling ``box`` of 4:3; a plain plate when there is none.

    As pixels, because Qt's PDF engine loses the light in the gradients of an SVG.
    """
    if path is None:
        canvas.plate(box, 2, "#FBF5EA")
        return
    wide = box.width() / canvas.dots(25.4) * _DOTS_PER_INCH
    drawn = _image(path, (int(wide) // _BUCKET + 1) * _BUCKET)
    canvas.painter.drawImage(box, drawn, _middle(drawn, box))


@lru_cache(maxsize=64)
def _image(path: Path, wide: int) -> QImage:
    if path.suffix.lower() == ".svg":
        return _from_svg(QSvgRenderer(str(path)), wide)
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid() and size.width() > wide:
        reader.setScaledSize(size.scaled(wide, wide, Qt.AspectRatioMode.KeepAspectRatio))
    return _on_white(reader.read())


def _from_svg(renderer: QSvgRenderer, wide: int) -> QImage:
    shape = renderer.defaultSize()
    if not renderer.isValid() or shape.isEmpty():
        return _blank(QSize(4, 3))
    drawn = _blank(QSize(wide, max(1, round(wide * shape.height() / shape.width()))))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return drawn


def _on_white(image: QImage) -> QImage:
    drawn = _blank(image.size() if not image.isNull() else QSize(4, 3))
    painter = QPainter(drawn)
    painter.drawImage(0, 0, image)
    painter.end()
    return drawn


def _blank(size: QSize) -> QImage:
    drawn = QImage(size, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#FFFFFF"))
    return drawn


def _middle(drawn: QImage, box: QRectF) -> QRectF:
    """The part of the picture that has the shape of ``box``."""
    wide, high = float(drawn.width()), float(drawn.height())
    fitting = min(wide / box.width(), high / box.height())
    part = QRectF(0, 0, box.width() * fitting, box.height() * fitting)
    part.moveCenter(QRectF(0, 0, wide, high).center())
    return part
