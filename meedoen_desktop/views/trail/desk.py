"""What every item of the page gets: the client's trail, the directory, words and ways to act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.trail.organisations import Directory
from meedoen_desktop.services.trail.trail import Trail
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.doing import Doing
from meedoen_desktop.views.words.trail_wording import TrailWords


@dataclass(frozen=True)
class Desk:
    """``changed`` reads the page again."""

    context: Context
    trail: Trail
    directory: Directory
    page: QWidget
    doing: Doing
    words: TrailWords
    changed: Callable[[], None]

    @property
    def window(self) -> QWidget:
        """Where dialogs open; the page gets into its window only after it is made."""
        return self.page.window()
