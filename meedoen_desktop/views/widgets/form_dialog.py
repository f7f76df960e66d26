"""A dialog with fields: wide enough for columns, and it scrolls where the screen is small."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.dialog import Dialog

_WIDTH = 660
_EDGE = 24
"""Logical pixels that stay free around the dialog."""


class FormDialog(Dialog):
    """Put widgets in ``lines``; call ``fit`` when they need more or less room."""

    wide = _WIDTH
    """Logical pixels at text size 100 %."""

    def __init__(
        self, parent: QWidget, title: str, sentence: str = "", *, accept_text: str, cancel_text: str
    ) -> None:
        super().__init__(parent, title, sentence, accept_text=accept_text, cancel_text=cancel_text)
        self._ground = QWidget()
        self._ground.setObjectName("scrollBody")
        self.lines = QVBoxLayout(self._ground)
        self.lines.setContentsMargins(0, 0, current().px(8), 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(self._ground.focusPolicy())
        self._area.setWidget(self._ground)
        self.body.addWidget(self._area, 1)
        self.first: QWidget | None = None
        """The field where the cursor begins."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        self.fit_soon()
        if self.first is not None:
            self.first.setFocus()

    def _submit(self) -> None:
        """What is said at a field that will not do stands in sight."""
        super()._submit()
        if self.isVisible():
            self.fit_soon()

    def fit(self) -> None:
        """As high as the fields need, never higher or wider than the window behind it."""
        px, behind = current().px, self._room()
        width = min(px(self.wide), behind[0])
        self.resize(width, self.height())
        inner = self._area.viewport().width()
        chrome = self.height() - self._area.height()
        wanted = self.lines.totalHeightForWidth(inner)
        if wanted < 0:
            wanted = self.lines.sizeHint().height()
        self.resize(width, min(wanted + chrome + px(4), behind[1]))

    def fit_soon(self) -> None:
        """As ``fit``, when what was just added or taken away is laid out."""
        QTimer.singleShot(0, self, self.fit)

    def _room(self) -> tuple[int, int]:
        behind = self.parentWidget()
        size = behind.window().size() if behind is not None else self.size()
        edge = current().px(_EDGE)
        return max(size.width() - edge, 320), max(size.height() - edge, 240)
