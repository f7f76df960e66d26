"""Steps or parts at the side: where one is, what is done, what is still open, in any order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.side_button import SideButton

_STATES = {
    "todo": ("circle", "regular", "muted"),
    "busy": ("circle-half", "regular", "accent"),
    "done": ("check-circle", "fill", "success"),
    "skipped": ("minus", "regular", "muted"),
}
_LEAST_WIDTH, _PAD, _SIGN = 190, 12, 22
"""Logical pixels at text size 100 %."""


@dataclass(frozen=True)
class Step:
    """One step. ``state`` is todo, busy, done or skipped, "" for a part without one; ``note`` says
    it in words.
    """

    key: str
    label: str
    state: str = "todo"
    note: str = ""


class StepButton(SideButton):
    """A step that can be pressed."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = 0
        self.set_step(step)
        self.dress()

    def set_step(self, step: Step) -> None:
        self.step = step
        self.setText(step.label)
        self.setAccessibleName(step.label)
        self.setAccessibleDescription(step.note)
        self.updateGeometry()
        self.update()

    def set_width(self, width: int) -> None:
        """In device pixels: those of its column; 0 for as wide as its own words."""
        self._width = width
        self.updateGeometry()

    def words_width(self) -> int:
        """Device pixels that its label needs, also when it is the present one."""
        strong = QFontMetrics(current().font("strong"))  # else all move with every choice
        return strong.horizontalAdvance(self.text()) + self._space() + current().px(_PAD + 2)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, step = current().px, self.step
        height = px(56) if step.note else px(44) if step.state else px(36)
        return QSize(self._width or self.words_width(), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        ground = "surface" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.setBrush(theme.color(ground))
        line = "focus" if self.shows_ring() else "line" if self.isChecked() else ""
        painter.setPen(
            QPen(theme.color(line), 2 if self.shows_ring() else 1) if line else Qt.PenStyle.NoPen
        )
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(10), theme.px(10)
        )
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        px = current().px
        pad, space = px(_PAD), self._space()
        if self.step.state:
            name, style, ink = _STATES[self.step.state]
            side = px(_SIGN)
            left = self.width() - pad - side if self.isRightToLeft() else pad
            painter.drawPixmap(left, (self.height() - side) // 2, pixmap(name, ink, _SIGN, style))
        box = self.rect().adjusted(
            pad if self.isRightToLeft() else space, 0, -space if self.isRightToLeft() else -pad, 0
        )
        self._paint_words(painter, box)

    def _space(self) -> int:
        """Device pixels before the words."""
        return current().px(_PAD + _SIGN + 10 if self.step.state else _PAD)

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        theme, leading = current(), self.leading()
        painter.setFont(theme.font("strong" if self.isChecked() else "body"))
        painter.setPen(QColor(theme.tokens.text))
        middle = box.center().y() + 1
        if not self.step.note:
            painter.drawText(
                box, leading | Qt.AlignmentFlag.AlignVCenter, self._fit(painter, box, self.text())
            )
            return
        upper, lower = QRect(box), QRect(box)
        upper.setBottom(middle)
        lower.setTop(middle)
        painter.drawText(
            upper, leading | Qt.AlignmentFlag.AlignBottom, self._fit(painter, box, self.text())
        )
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(theme.tokens.muted))
        painter.drawText(
            lower, leading | Qt.AlignmentFlag.AlignTop, self._fit(painter, box, self.step.note)
        )

    @staticmethod
    def _fit(painter: QPainter, box: QRect, words: str) -> str:
        return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())


class StepList(Restyled, QWidget):
    """The column of steps; ``chosen`` gives a key. Arrows move, Enter or Space opens.

    With the tab key one comes to the present step only, and from there to what follows the column.
    """

    chosen = Signal(str)

    def __init__(self, steps: tuple[Step, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, StepButton] = {}
        self._wrapped = False
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        for step in steps:
            self.set_step(step)
        self.dress()

    def set_step(self, step: Step) -> None:
        """Add a step, or change the one with the same key."""
        if step.key in self.buttons:
            self.buttons[step.key].set_step(step)
        else:
            button = StepButton(step)
            self.buttons[step.key] = button
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.clicked.connect(lambda _on=False: self.chosen.emit(step.key))
        self._fit()

    def choose(self, key: str) -> None:
        """Mark a step as the present one, without the signal."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus
            )

    def set_wrapped(self, *, wrapped: bool) -> None:
        """In rows, for where there is no room for a column."""
        self._wrapped = wrapped
        self._fit()

    def column_height(self) -> int:
        """Device pixels that all need below each other."""
        heights = [button.sizeHint().height() for button in self.buttons.values()]
        return sum(heights) + self._flow.spacing() * (len(heights) - 1)

    def _fit(self) -> None:
        words = (button.words_width() for button in self.buttons.values())
        width = 0 if self._wrapped else max(current().px(_LEAST_WIDTH), *words)
        for button in self.buttons.values():
            button.set_width(width)
        self.setMinimumWidth(width)
        across = QSizePolicy.Policy.Preferred if self._wrapped else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)

    def restyle(self) -> None:
        self._flow.setSpacing(current().px(4))
        self._fit()
