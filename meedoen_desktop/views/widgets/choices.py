"""Choices as a row of buttons: everything in sight, one press, arrow keys move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.restyled import Restyled, Ringed


class ChoiceButton(Ringed, QRadioButton):
    """One option; a radio button for the keyboard and the screen reader, painted as a button."""

    cleared = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, width: int = 0) -> None:
        super().__init__(parent)
        self._width = width
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        self.setFont(current().font("strong"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = current().px
        words = self.fontMetrics().horizontalAdvance(self.text()) + px(30)
        return QSize(px(self._width) if self._width else words, px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.isChecked() and event.button() == Qt.MouseButton.LeftButton:
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, tokens = current(), current().tokens
        painter = self.painter()
        ground, line, ink = self._colours()
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(ground))
        radius = theme.px(9)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), radius, radius)
        if self.shows_ring():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), radius + 1, radius + 1
            )
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _colours(self) -> tuple[str, str, str]:
        tokens = current().tokens
        if not self.isEnabled():
            return tokens.sunken, tokens.line, tokens.muted
        if self.isChecked():
            return tokens.accent, tokens.accent, tokens.on_accent
        ground = tokens.accent_soft if self.underMouse() else tokens.surface
        return ground, tokens.strong_line, tokens.text


class SegmentedChoice(Restyled, QWidget):
    """One of a few options, or none. ``changed`` gives the key, "" when the answer is taken back.

    Pressing the chosen option again, Delete or Backspace takes the answer back if ``clearable``.
    """

    changed = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        value: str = "",
        parent: QWidget | None = None,
        *,
        clearable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._clearable = clearable
        self.buttons: dict[str, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        for key, label in options:
            self.add_option(key, label)
        self.set_value(value)
        self.dress()

    def add_option(self, key: str, label: str, *, width: int = 0) -> ChoiceButton:
        """Add an option; ``width`` in logical pixels at 100 %, else as wide as the words."""
        button = ChoiceButton(label, self, width=width)
        self.buttons[key] = button
        self._group.addButton(button)
        self._flow.addWidget(button)
        button.clicked.connect(lambda _on=False: self.changed.emit(self.value()))
        button.cleared.connect(self._clear_by_user)
        return button

    def on_one_line(self) -> SegmentedChoice:
        """Never wrap: for a few short options beside other things; returns itself."""
        buttons = self.buttons.values()
        room = sum(button.sizeHint().width() for button in buttons)
        self.setFixedWidth(room + (len(buttons) - 1) * current().px(4))
        return self

    def value(self) -> str:
        """The key of the chosen option, or ""."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without the signal; an unknown key or "" chooses nothing."""
        self._group.setExclusive(False)
        for key, button in self.buttons.items():
            button.setChecked(key == value)
        self._group.setExclusive(True)

    def choose(self, value: str) -> None:
        """Choose as the user does, with the signal."""
        if value != self.value():
            self.set_value(value)
            self.changed.emit(value)

    def _clear_by_user(self) -> None:
        if self._clearable:
            self.choose("")

    def restyle(self) -> None:
        self._flow.setSpacing(current().px(4))
