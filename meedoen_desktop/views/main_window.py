"""The one window of the consultant. It shows the unlock screen or the frame, never both."""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from contextlib import suppress

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SMALLEST = QSize(760, 480)
USUAL = QSize(1366, 768)


class MainWindow(QMainWindow):
    """Keeps place and size; ``closing`` comes before it goes, so that typing can be saved."""

    closing = Signal()
    painted = Signal()
    """The window is there for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False
        self.setObjectName("main_window")
        self.setWindowTitle("Meedoen")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)

    def show_content(self, content: QWidget) -> None:
        """Replace what is shown; the old content is deleted."""
        self.setCentralWidget(content)

    @property
    def focused_name(self) -> str:
        """The name of the widget that has the keyboard, or ""."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def focus(self, name: str) -> None:
        """Give the keyboard to the widget of this name in what is shown now, if it is there."""
        content = self.centralWidget()
        found = content.findChild(QWidget, name) if content is not None and name else None
        if found is not None:
            found.setFocus()

    def others(self) -> list[QWidget]:
        """The client window, a quick note: whatever is open beside this window."""
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if not isinstance(widget, MainWindow) and widget.isVisible()
        ]

    def close_others(self) -> None:
        """Close whatever is open beside this window."""
        for other in self.others():
            other.close()

    @property
    def geometry_text(self) -> str:
        """Place and size as text, for the settings."""
        return b2a_base64(self.saveGeometry().data(), newline=False).decode()

    def restore(self, geometry_text: str) -> None:
        """Place and size of last time; what is damaged or does not fit any more is ignored."""
        with suppress(ValueError):
            self.restoreGeometry(a2b_base64(geometry_text))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
