"""A field for a file or folder: to type, or to point at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton


class FileField(QWidget):
    """``kinds`` as a file dialog wants them; empty: a folder is asked."""

    def __init__(self, name: str, choose: str, question: str, kinds: str = "") -> None:
        super().__init__()
        self._question, self._kinds = question, kinds
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.setFocusProxy(self.line)
        button = SecondaryButton(choose, "folder-open", self.choose)
        button.setObjectName(f"{name}.choose")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(10))
        row.addWidget(self.line, 1)
        row.addWidget(button)

    def text(self) -> str:
        return self.line.text().strip()

    def path(self) -> Path:
        """What was typed or chosen, as a path."""
        return Path(self.text())

    def choose(self) -> None:
        """Let the user point at it."""
        if self._kinds:
            found, _kind = QFileDialog.getOpenFileName(self, self._question, "", self._kinds)
        else:
            found = QFileDialog.getExistingDirectory(self, self._question, self.text())
        if found:
            self.line.setText(found)
