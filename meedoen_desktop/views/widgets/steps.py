"""Steps or parts at the side: where one is, what is done, what is still open, in any order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled, Ringed

_STATES = {
    "todo": ("circle", "regular", "muted"),
    "busy": ("circle-half", "regular", "accent"),
    "done": ("check-circle", "fill", "success"),
    "skipped": ("minus", "regular", "muted"),
}


@dataclass(frozen=True)
class Step:
    """One step. ``state`` is todo, busy, done or skipped; ``note`` says it in words."""

    key: str
    label: str
    state: str = "todo"
    note: str = ""


class StepButton(Ringed, QAbstractButton):
    """A step that can be pressed."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_step(step)
        self.dress()

    def set_step(self, step: Step) -> None:
        self.step = step
        self.setText(step.label)
        self.setAccessibleName(step.label)
        self.setAccessibleDescription(step.note)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(200), px(56) if self.step.note else px(44))

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
        name, style, ink = _STATES[self.step.state]
        side, pad = px(22), px(12)
        left = self.width() - pad - side if self.isRightToLeft() else pad
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap(name, ink, 22, style))
        space = pad + side + px(10)
        box = self.rect().adjusted(
            pad if self.isRightToLeft() else space, 0, -space if self.isRightToLeft() else -pad, 0
        )
        self._paint_words(painter, box)

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
    """The column of steps; ``chosen`` gives a key. Up and Down move the focus."""

    chosen = Signal(str)

    def __init__(self, steps: tuple[Step, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, StepButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for step in steps:
            self.set_step(step)
        self.dress()

    def set_step(self, step: Step) -> None:
        """Add a step, or change the one with the same key."""
        if step.key in self.buttons:
            self.buttons[step.key].set_step(step)
            return
        button = StepButton(step)
        self.buttons[step.key] = button
        self._column.addWidget(button)
        button.clicked.connect(lambda _on=False: self._press(step.key))

    def choose(self, key: str) -> None:
        """Mark a step as the present one, without the signal."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def _press(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        buttons = list(self.buttons.values())
        focused = [i for i, button in enumerate(buttons) if button.hasFocus()]
        step = steps.get(Qt.Key(event.key()))
        if step is None or not focused:
            super().keyPressEvent(event)
        else:
            buttons[(focused[0] + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        self._column.setSpacing(current().px(4))
