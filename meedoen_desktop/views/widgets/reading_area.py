"""Text to read that may be longer than its place: the keyboard can scroll it too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ReadingArea(QScrollArea):
    """A stop for Tab while there is something to scroll; ``name`` is read aloud there."""

    def __init__(self, name: str, content: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "reading")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._become_a_stop)
        if content is not None:
            self.setWidget(content)

    def _become_a_stop(self, _lowest: int, highest: int) -> None:
        """Whoever has the keyboard keeps it."""
        if highest or not self.hasFocus():
            stop = Qt.FocusPolicy.TabFocus if highest else Qt.FocusPolicy.NoFocus
            self.setFocusPolicy(stop)
