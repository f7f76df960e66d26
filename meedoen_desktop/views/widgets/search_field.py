"""A search box: answers at once or after a short pause in typing, Escape empties it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled

_PAUSE_MS = 60


class SearchField(Restyled, QLineEdit):
    """``searched`` gives the words; ``down`` asks to go to the first result.

    ``pause`` is in milliseconds; 0 where an answer takes no longer than a key stroke.
    """

    searched = Signal(str)
    down = Signal()

    def __init__(
        self, placeholder: str, parent: QWidget | None = None, *, pause: int = _PAUSE_MS
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, interval=pause, singleShot=True)
        self._pause.timeout.connect(self._send)
        self.textChanged.connect(lambda _text: self._pause.start() if pause else self._send())
        self.dress()

    def restyle(self) -> None:
        self._sign.setIcon(QIcon(pixmap("magnifying-glass", "muted", 20)))
        for button in self.findChildren(QAction, "_q_qlineeditclearaction"):
            button.setIcon(QIcon(pixmap("x", "muted", 20)))

    def _send(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._send()
        elif key == Qt.Key.Key_Down:
            self._send()
            self.down.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._send()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)
