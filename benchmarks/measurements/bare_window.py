"""Process start until a window with a sentence, a field and a button is painted."""

from __future__ import annotations

import time


def measure() -> dict[str, float]:
    from PySide6.QtWidgets import (
        QApplication,
        QLabel,
        QLineEdit,
        QMainWindow,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )

    application = QApplication([])
    window, content = QMainWindow(), QWidget()
    layout = QVBoxLayout(content)
    for widget in (QLabel("Wachtzin"), QLineEdit(), QPushButton("Open")):
        layout.addWidget(widget)
    window.setCentralWidget(content)

    from benchmarks.painting import wait_painted

    wait_painted(content, window.show)
    painted = time.monotonic()
    application.closeAllWindows()
    return {"at": painted}
