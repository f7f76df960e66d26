"""Long work in one line: what is done, how far, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.restyled import Restyled


class ProgressRow(Restyled, QWidget):
    """``cancelled`` is sent once; after that the button waits until the work really stopped."""

    cancelled = Signal()

    def __init__(self, text: str, cancel_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.bar = Body(text), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(text)
        self.button = SecondaryButton(cancel_text, "x", self._cancel)
        self._row, self._column = QHBoxLayout(self), QVBoxLayout()
        self._column.addWidget(self.label)
        self._column.addWidget(self.bar)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self.button)
        self.dress()

    def set_progress(self, done: int, total: int, text: str = "") -> None:
        """``total`` 0 means that nobody knows how much there is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if text:
            self.label.setText(text)
            self.bar.setAccessibleName(text)

    def _cancel(self) -> None:
        self.button.setEnabled(False)
        self.cancelled.emit()

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(20))
        self._column.setSpacing(px(8))
