"""Pictures of every widget in every look, to judge them side by side.

Usage: python -m tools.gallery OUT [board ...]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from meedoen_desktop.views.style.fonts import load_rest
from meedoen_desktop.views.theme import Theme
from tools import gallery_boards as boards
from tools import gallery_parts as parts

LOOKS = {
    "light": Theme(),
    "dark": Theme(dark=True),
    "big": Theme(text_percent=150),
    "small": Theme(text_percent=200),
    "rtl": Theme(),
    "green": Theme(accent="#2E6B3F"),
}
BOARDS: dict[str, Callable[[], QWidget]] = {
    "today": boards.today,
    "forms": boards.forms,
    "list": boards.client_list,
    "history": boards.history,
    "messages": boards.messages,
    "charts": parts.charts,
    "pictures": parts.pictures,
    "empty": parts.empty,
    "qt": parts.qt_controls,
    "dialog": parts.dialog,
}


def window(board: Callable[[], QWidget], look: str) -> QWidget:
    """A main window with the rail and one board."""
    made = QWidget()
    made.setObjectName("ground")
    if look == "rtl":
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = boards.rail()
    rail.set_narrow(narrow=look == "small")
    row.addWidget(rail)
    row.addWidget(board(), 1)
    made.resize(*((1024, 600) if look == "small" else (1366, 768)))
    return made


def main(out: Path, wanted: list[str]) -> None:
    app = QApplication([])
    load_rest()
    out.mkdir(parents=True, exist_ok=True)
    for look, theme in LOOKS.items():
        theme.apply(app)
        for name in wanted or BOARDS:
            made = window(BOARDS[name], look)
            made.show()
            for _ in range(3):
                app.processEvents()
            made.grab().save(str(out / f"{name}-{look}.png"))
            made.close()
            made.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
