"""Where one is in the import: four steps in a row. Painted; the page says the same in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled

_DISC, _GAP, _BETWEEN = 28, 10, 44


class Trail(Restyled, QWidget):
    """``set_step`` moves on; steps before it are done."""

    def __init__(self, labels: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    @property
    def step(self) -> int:
        return self._step

    def set_step(self, step: int) -> None:
        self._step = step
        self.setAccessibleName(f"{step + 1}/{len(self._labels)}: {self._labels[step]}")
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(current().px(240), current().px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        px, left = current().px, 0.0
        words = self._fits()
        for number, label in enumerate(self._labels):
            shown = label if words or number == self._step else ""
            width = px(_DISC) + (px(_GAP) + self._metrics(number).horizontalAdvance(shown) + 2) * (
                shown != ""
            )
            self._paint_step(painter, number, shown, self._box(left, width))
            left += width
            if number < len(self._labels) - 1:
                self._paint_line(painter, self._box(left, px(_BETWEEN)))
                left += px(_BETWEEN)

    def _fits(self) -> bool:
        px = current().px
        words = sum(
            self._metrics(n).horizontalAdvance(label) for n, label in enumerate(self._labels)
        )
        count = len(self._labels)
        return words + count * px(_DISC + _GAP + 2) + (count - 1) * px(_BETWEEN) <= self.width()

    def _metrics(self, number: int) -> QFontMetrics:
        return QFontMetrics(current().font("strong" if number == self._step else "body"))

    def _box(self, left: float, width: float) -> QRectF:
        start = self.width() - left - width if self.isRightToLeft() else left
        return QRectF(start, 0, width, self.height())

    def _paint_line(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(current().color("strong_line"), 1.5))
        middle, pad = box.center().y(), current().px(10)
        painter.drawLine(int(box.left() + pad), int(middle), int(box.right() - pad), int(middle))

    def _paint_step(self, painter: QPainter, number: int, label: str, box: QRectF) -> None:
        theme, side = current(), current().px(_DISC)
        start = box.right() - side if self.isRightToLeft() else box.left()
        disc = QRectF(start, box.center().y() - side / 2, side, side).adjusted(1, 1, -1, -1)
        is_now, is_done = number == self._step, number < self._step
        painter.setPen(QPen(theme.color("accent" if is_now or is_done else "strong_line"), 1.5))
        painter.setBrush(
            theme.color("accent" if is_now else "accent_soft" if is_done else "surface")
        )
        painter.drawEllipse(disc)
        self._paint_sign(painter, number, disc, is_done=is_done)
        painter.setFont(theme.font("strong" if is_now else "body"))
        painter.setPen(theme.color("text" if is_now or is_done else "muted"))
        space = side + theme.px(_GAP)
        words = (
            box.adjusted(0, 0, -space, 0) if self.isRightToLeft() else box.adjusted(space, 0, 2, 0)
        )
        painter.drawText(words, self.leading() | Qt.AlignmentFlag.AlignVCenter, label)

    def _paint_sign(self, painter: QPainter, number: int, disc: QRectF, *, is_done: bool) -> None:
        theme = current()
        if is_done:
            picture = pixmap("check", "accent", 16, "bold")
            side = theme.px(16)
            painter.drawPixmap(
                int(disc.center().x() - side / 2 + 1),
                int(disc.center().y() - side / 2 + 1),
                picture,
            )
            return
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("on_accent" if number == self._step else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
