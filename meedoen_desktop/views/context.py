"""What every page gets: the open vault, the language, the look, and ways to act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from meedoen_desktop.clock import Clock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.settings import Settings
from meedoen_desktop.views.autosave import Saves
from meedoen_desktop.views.exchange.delivering import Delivering
from meedoen_desktop.views.exchange.sharing import Sharing
from meedoen_desktop.views.idle import IdleLock
from meedoen_desktop.views.messages import Messages
from meedoen_desktop.views.tasks import Tasks
from meedoen_desktop.views.together import Together

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.theme import Theme


class Navigate(Protocol):
    """``navigate("client", person_id=...)``; see ``places.Place`` for the keys."""

    def __call__(self, place: str, **where: str) -> None: ...


def _no_quick_note(_person_id: str) -> None:
    """A page that stands alone has no quick note."""


@dataclass(frozen=True)
class Context:
    """Passed to every page's constructor; a new one after unlock and after each switch of look."""

    store: Store
    settings: Settings
    translator: Translator
    theme: Theme
    tasks: Tasks
    messages: Messages
    clock: Clock
    navigate: Navigate
    back: Callable[[], None]
    """To where one came from."""
    change_settings: Callable[[Settings], None]
    """Save the settings; another language, theme or text size rebuilds the pages."""
    together: Together
    saves: Saves
    idle: IdleLock
    sharing: Sharing
    """The exchange with colleagues; ``sharing.exchanged`` comes after each that went well."""
    delivering: Delivering
    """Finished documents on their way to the municipality's own files."""
    quick_note: Callable[[str], None] = _no_quick_note
    """Open the quick note for a client (id), or for nobody yet ("")."""
    places: frozenset[str] = frozenset()
    """Keys of the places that exist, so that nobody offers a way to nowhere."""
