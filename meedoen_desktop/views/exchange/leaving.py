"""What still leaves after a vault was locked, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.tasks import Task, Tasks

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Departure
    from meedoen_desktop.store import Store


class Farewell(Enum):
    """What becomes of the last work of a vault that was locked."""

    NOTHING = auto()
    LEAVING = auto()
    ARRIVED = auto()
    WAITS = auto()
    """In the vault, for the next time."""


class Leaving(QObject):
    """One departure at a time, in the sync thread."""

    changed = Signal()

    def __init__(self, worker: Tasks) -> None:
        super().__init__()
        self._worker = worker
        self._task: Task | None = None
        self.farewell = Farewell.NOTHING

    def begin(self, store: Store, *, waits: bool, new_too: bool) -> Callable[[], None]:
        """What is returned seals, in the store thread just before the closing; then it leaves.

        ``waits``: there is work that no colleague has. ``new_too``: see `services.syncing`.
        """
        self.farewell = Farewell.LEAVING if waits else Farewell.NOTHING
        sealed: Future[Departure | None] = Future()
        self._task = self._worker.run(
            errands.send_off, sealed, done=self._arrived, failed=self._stays, progress=_uncounted,
            owner=self,
        )  # fmt: skip
        return partial(errands.take_along, store, sealed, new_too=new_too)

    def cancel(self) -> None:
        """A vault is open again: its exchange does the same, and keeps count."""
        if self._task is not None:
            self._task.cancel()
        self._task, self.farewell = None, Farewell.NOTHING

    def _arrived(self, has_gone: bool) -> None:  # noqa: FBT001 - an answer
        self._become(Farewell.ARRIVED if has_gone else Farewell.NOTHING)

    def _stays(self, _error: MeedoenError) -> None:
        self._become(Farewell.WAITS)

    def _become(self, farewell: Farewell) -> None:
        if self.farewell is Farewell.LEAVING:
            self.farewell = farewell
            self.changed.emit()


def _uncounted(_done: int, _total: int) -> None:
    """Asked for so that it can be stopped."""
