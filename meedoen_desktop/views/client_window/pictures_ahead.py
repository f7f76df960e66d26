"""Drawing pictures ahead in idle moments, so that new cards are there at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from meedoen_desktop.views.client_window.deck_pictures import picture

_PAUSE = 25
"""Milliseconds between two pictures: the window stays quick."""


class DrawAhead(QObject):
    """One picture at a time, in the thread of the window: pixmaps belong there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Path, float]] = []
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._draw)

    @property
    def is_ready(self) -> bool:
        return not self._waiting

    def want(self, paths: Iterable[Path], width: float) -> None:
        """Draw these instead of what was still waiting; ``width`` as in ``picture``."""
        self._waiting = [(path, width) for path in paths]
        self._timer.start()

    def _draw(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        picture(*self._waiting.pop(0))
