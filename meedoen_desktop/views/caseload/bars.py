"""A number with a bar: how large a part is, or how full a caseload against its norm."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Body, Strong
from meedoen_desktop.views.widgets.restyled import Restyled


class Bar(Restyled, QWidget):
    """``value`` in the accent, ``more`` hatched beside it, and the norm from low to high."""

    def __init__(
        self, value: float, most: float, more: float = 0, norm: tuple[float, float] | None = None
    ) -> None:
        super().__init__()
        self._value, self._most, self._more, self._norm = value, max(most, 1e-9), more, norm
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        self.setFixedHeight(current().px(18 if self._norm else 8))

    def sizeHint(self) -> QSize:
        return QSize(current().px(120), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = current(), self.painter()
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        thick = look.px(8)
        top = (self.height() - thick) / 2
        radius = thick / 2
        unit = self.width() / self._most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("line"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), thick), radius, radius)
        if self._more:
            both = QRectF(0, top, unit * (self._value + self._more), thick)
            painter.setBrush(look.color("strong_line"))
            painter.drawRoundedRect(both, radius, radius)
            painter.setBrush(QColor(look.tokens.surface))
            painter.drawRoundedRect(both.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        if self._value:
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(
                QRectF(0, top, max(thick, unit * self._value), thick), radius, radius
            )
        if self._norm is not None:
            painter.setPen(QPen(look.color("text"), look.px(2)))
            for place in sorted(set(self._norm)):
                x = min(unit * place, self.width() - look.px(1))
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))


class BarRow(Restyled, QWidget):
    """Words, a number at the end, and the bar below."""

    def __init__(self, words: str, number: str, bar: Bar) -> None:
        super().__init__()
        self._column, head = QVBoxLayout(self), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Body(words), 1)
        end = Strong(number)
        end.setWordWrap(False)
        head.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(bar)
        self.setAccessibleName(f"{words}: {number}")
        self.dress()

    def restyle(self) -> None:
        self._column.setSpacing(current().px(4))
