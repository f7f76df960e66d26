"""A card of a deck on paper: its picture as pixels, its words in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from meedoen_desktop.exercises.decks import CardTexts, Deck, DeckTexts
from meedoen_desktop.sheets.canvas import Canvas
from meedoen_desktop.sheets.card_image import card_image
from meedoen_desktop.sheets.group_colours import group_colours

SHAPE = 4 / 3
_DOTS_PER_INCH = 200
_PICTOGRAM, _INSET = 420, 0.14


@dataclass(frozen=True)
class SheetCard:
    """A card or a learning point in the client's language and in Dutch.

    ``picture`` is None for a learning point, and when the deck is not there any more. The pairs
    of words have "" for the Dutch where that is the same.
    """

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
    def asks(self) -> tuple[str, str]:
        return _both(self.main.asks, self.dutch.asks)

    @property
    def ink(self) -> str:
        """The colour of its name."""
        return group_colours(self.group).ink


def _both(main: str, dutch: str) -> tuple[str, str]:
    return main, "" if main == dutch else dutch


def sheet_card(deck: Deck, texts: DeckTexts, dutch: DeckTexts, card: str) -> SheetCard:
    """A card or a learning point of a deck, for a sheet."""
    if card in deck.learning:
        return SheetCard(texts.learn(card), dutch.learn(card))
    found = deck.card(card)
    return SheetCard(texts.card(card), dutch.card(card), found.picture, found.group)


def draw_card_picture(canvas: Canvas, box: QRectF, path: Path | None) -> None:
    """The picture, filling ``box`` of 4:3; a plain plate when there is none."""
    if path is None:
        canvas.plate(box, 2, "#FBF5EA")
        return
    drawn = _drawn(path, round(box.width() / canvas.dots(25.4) * _DOTS_PER_INCH), "#FFFFFF")
    canvas.painter.drawImage(box, drawn, _middle(drawn, box))


def draw_pictogram(canvas: Canvas, box: QRectF, card: SheetCard, corner: float) -> None:
    """The pictogram in the middle of its soft ground; ``corner`` in millimetres."""
    soft = group_colours(card.group).soft
    canvas.plate(box, corner, soft, soft)
    if card.picture is None:
        return
    drawn = _drawn(card.picture, _PICTOGRAM, soft)
    side = min(box.width(), box.height()) * (1 - 2 * _INSET)
    size = drawn.size().toSizeF().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(box.center())
    canvas.painter.drawImage(place, drawn)


def _drawn(path: Path, wide: int, ground: str) -> QImage:
    """As pixels, because Qt's PDF engine loses the light in the gradients of an SVG."""
    image = card_image(path, wide)
    drawn = QImage(QSize(4, 3) if image.isNull() else image.size(), QImage.Format.Format_RGB32)
    drawn.fill(QColor(ground))
    painter = QPainter(drawn)
    painter.drawImage(0, 0, image)
    painter.end()
    return drawn


def _middle(drawn: QImage, box: QRectF) -> QRectF:
    """The part of the picture that has the shape of ``box``."""
    wide, high = float(drawn.width()), float(drawn.height())
    fitting = min(wide / box.width(), high / box.height())
    part = QRectF(0, 0, box.width() * fitting, box.height() * fitting)
    part.moveCenter(QRectF(0, 0, wide, high).center())
    return part
