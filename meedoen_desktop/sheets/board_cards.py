"""The cards, numbers and columns of the board on paper, in the client's language and Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop import assets
from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas

HEADS = (("#E6DECF", "#3B342A"), ("#AFD0CE", "#123F48"), ("#1B6675", "#FFFFFF"))
BODIES = ("#FBF7EF", "#F1F7F4", "#E4F1EF")
GOLD, GOLD_LINE, GOLD_INK = "#F6CB6B", "#B97A14", "#3A2603"
_DUTCH = 0.74
"""Size of the Dutch under the client's own language."""
_PIXELS = 640
RING, RING_LINE, RING_INK = "#EFF7F6", "#1B6675", "#124E5A"


@dataclass(frozen=True)
class Tongue:
    """Two languages side by side; the Dutch is left out when the client's language is Dutch."""

    texts: ClientTexts
    dutch: ClientTexts

    @property
    def is_right_to_left(self) -> bool:
        return self.texts.is_right_to_left

    @property
    def start(self) -> Qt.AlignmentFlag:
        """The side where reading starts."""
        right = Qt.AlignmentFlag.AlignRight if self.is_right_to_left else Qt.AlignmentFlag.AlignLeft
        return right | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    @property
    def end(self) -> Qt.AlignmentFlag:
        """The side where a line ends."""
        right = Qt.AlignmentFlag.AlignLeft if self.is_right_to_left else Qt.AlignmentFlag.AlignRight
        return right | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    def both(self, key: str, **params: object) -> tuple[str, str]:
        """The text and the Dutch, or "" when that is the same."""
        main = self.texts.text(key, **params)
        same = self.texts.language == self.dutch.language
        return main, "" if same else self.dutch.text(key, **params)

    def turned(self, box: QRectF, width: float) -> QRectF:
        """The same place in a sheet of ``width`` dots, seen from the side where reading starts."""
        if not self.is_right_to_left:
            return box
        return QRectF(width - box.right(), box.top(), box.width(), box.height())


def draw_both(  # noqa: PLR0913 - a place, two texts and how
    canvas: Canvas, box: QRectF, words: tuple[str, str], points: float, *,
    color: str = INK, dutch_color: str = MUTED, bold: bool = True,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:  # fmt: skip
    """A text with the Dutch under it."""
    main, dutch = words
    share = 0.58 if dutch else 1.0
    upper = QRectF(box.left(), box.top(), box.width(), box.height() * share)
    used = canvas.words(upper, main, points, bold=bold, color=color, align=align)
    if dutch:
        lower = QRectF(box.left(), upper.bottom(), box.width(), box.height() - upper.height())
        canvas.words(lower, dutch, used * _DUTCH, color=dutch_color, align=align)


def draw_picture(canvas: Canvas, box: QRectF, area_id: str) -> None:
    """The picture of an area in the largest square inside ``box``.

    As pixels, because Qt's PDF engine loses the light in the gradients of an SVG.
    """
    side = min(box.width(), box.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    canvas.painter.drawImage(square, _picture(area_id))


@lru_cache(maxsize=32)
def _picture(area_id: str) -> QImage:
    drawn = QImage(_PIXELS, _PIXELS, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#FFFFFF"))
    path = assets.resource("pictures", "areas", f"{area_id}.svg")
    if path.is_file():
        painter = QPainter(drawn)
        QSvgRenderer(str(path)).render(painter, QRectF(0, 0, _PIXELS, _PIXELS))
        painter.end()
    return drawn


def draw_coin(canvas: Canvas, box: QRectF, number: int, *, wish: bool = False) -> None:
    """A number: gold for now, a ring for what one would like."""
    fill, line, ink = (RING, RING_LINE, RING_INK) if wish else (GOLD, GOLD_LINE, GOLD_INK)
    canvas.painter.setPen(QPen(QColor(line), box.width() * 0.06))
    canvas.painter.setBrush(QColor(fill))
    canvas.painter.drawEllipse(box)
    points = box.height() / canvas.dots(1) * 72 / 25.4 * 0.5
    canvas.words(box, str(number), points, bold=True, color=ink)


def draw_column(canvas: Canvas, tongue: Tongue, box: QRectF, importance: int) -> QRectF:
    """A column of the board; returns the room for cards."""
    head, ink = HEADS[importance]
    canvas.plate(box, 4, BODIES[importance], "#C9BEA9")
    top = QRectF(box.left(), box.top(), box.width(), canvas.dots(17))
    canvas.plate(top, 4, head, head)
    words = tongue.both(f"importance.{importance}")
    soft = ink if importance == 2 else INK
    inner = top.adjusted(canvas.dots(3), canvas.dots(1), -canvas.dots(3), -canvas.dots(1))
    draw_both(canvas, inner, words, 17, color=ink, dutch_color=soft)
    pad = canvas.dots(3)
    return box.adjusted(pad, canvas.dots(20), -pad, -pad)


def draw_cut_marks(canvas: Canvas, box: QRectF) -> None:
    """Fine corners: where to cut."""
    canvas.painter.setPen(QPen(QColor("#8F8370"), canvas.dots(0.15)))
    size = canvas.dots(3)
    for x, way in ((box.left(), 1), (box.right(), -1)):
        for y, down in ((box.top(), 1), (box.bottom(), -1)):
            canvas.painter.drawLine(QRectF(x, y, size * way, 0).topLeft(),
                                    QRectF(x + size * way, y, 0, 0).topLeft())  # fmt: skip
            canvas.painter.drawLine(QRectF(x, y, 0, 0).topLeft(),
                                    QRectF(x, y + size * down, 0, 0).topLeft())  # fmt: skip
