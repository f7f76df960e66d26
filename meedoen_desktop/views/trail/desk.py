"""What every item of the page gets: the client's trail, the directory, words and ways to act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.organisations import Directory
from meedoen_desktop.services.trail import Trail
from meedoen_desktop.views.clients.trail_wording import TrailWords
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.doing import Doing


@dataclass(frozen=True)
class Desk:
    """``window`` is where dialogs open; ``changed`` reads the page again."""

    context: Context
    trail: Trail
    directory: Directory
    window: QWidget
    doing: Doing
    words: TrailWords
    changed: Callable[[], None]
