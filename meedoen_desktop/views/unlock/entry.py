"""What the screens before an open vault get."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from meedoen_desktop.clock import Clock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.settings import Settings
from meedoen_desktop.views.exchange.sharing import Sharing
from meedoen_desktop.views.messages import Messages
from meedoen_desktop.views.tasks import Tasks

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class Entry(NamedTuple):
    """The little that is known before unlocking; ``opened`` hands the vault to the program."""

    translator: Translator
    tasks: Tasks
    messages: Messages
    clock: Clock
    settings: Settings
    change_settings: Callable[[Settings], None]
    sharing: Sharing
    opened: Callable[[Store], None]
    folder: Path | None = None
    """The vault of just now or of last time."""
