"""Life areas as lines from 1 to 10: a ring where it began, a filled mark where it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

_LOWEST, _HIGHEST = 1, 10


@dataclass(frozen=True, slots=True)
class AreaBar:
    """One area; ``said`` is the same in words, such as "van 3 naar 6"."""

    area_id: str
    name: str
    start: int | None
    now: int | None
    said: str


class AreaBars(Restyled, QWidget):
    """A row per area: its name and numbers above, the line below."""

    def __init__(self, name: str, bars: Sequence[AreaBar]) -> None:
        super().__init__()
        self._bars = tuple(bars)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        said = (f"{bar.name}: {bar.said}" for bar in self._bars)
        self.setAccessibleDescription(". ".join(said))
        self.dress()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(240), len(self._bars) * self._row)

    @property
    def _row(self) -> int:
        return current().px(44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        for number, bar in enumerate(self._bars):
            box = QRectF(0, number * self._row, self.width(), self._row)
            self._paint_words(painter, box, bar)
            self._paint_line(painter, box, bar)

    def _paint_words(self, painter: QPainter, box: QRectF, bar: AreaBar) -> None:
        theme = current()
        above = box.adjusted(0, 0, 0, -theme.px(18))
        turned = self.isRightToLeft()
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        low = Qt.AlignmentFlag.AlignBottom
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        painter.drawText(above, (end if turned else start) | low, bar.name)
        painter.setFont(theme.font("strong"))
        painter.setPen(QColor(theme.area(bar.area_id).ink))
        painter.drawText(above, (start if turned else end) | low, self._numbers(bar))

    @staticmethod
    def _numbers(bar: AreaBar) -> str:
        if bar.now is None:
            return "–"
        if bar.start is None or bar.start == bar.now:
            return str(bar.now)
        return f"{bar.start} → {bar.now}"

    def _paint_line(self, painter: QPainter, box: QRectF, bar: AreaBar) -> None:
        theme = current()
        colours, side = theme.area(bar.area_id), theme.px(6)
        y = box.bottom() - theme.px(10)
        painter.setPen(QPen(theme.color("line"), theme.px(4), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(self._at(_LOWEST, y), self._at(_HIGHEST, y))
        if bar.now is None:
            return
        now = self._at(bar.now, y)
        start = now if bar.start is None else self._at(bar.start, y)
        painter.setPen(QPen(QColor(colours.fill), theme.px(4), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(start, now)
        if bar.start is not None and bar.start != bar.now:
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(start, side - 1, side - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink))
        painter.drawEllipse(now, side, side)

    def _at(self, number: int, y: float) -> QPointF:
        inset = current().px(8)
        share = (number - _LOWEST) / (_HIGHEST - _LOWEST)
        x = inset + share * (self.width() - 2 * inset)
        return QPointF(self.width() - x if self.isRightToLeft() else x, y)
