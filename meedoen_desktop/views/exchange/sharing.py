"""The exchange with colleagues as the window sees it: runs by itself, never in the way.

One thread of its own ("sync") talks to the store; the store thread reads how it stands. Offline
is normal: nothing here tells an error unless somebody pressed a button for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import Cancelled, MeedoenError
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.exchange.leaving import Leaving
from meedoen_desktop.views.exchange.rhythm import WATCHING, Rhythm
from meedoen_desktop.views.tasks import Done, Failed, Task, Tasks

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import SyncState
    from meedoen_desktop.store import Store

_READ_AFTER = 400
"""Milliseconds after a change before the state is read again: saving goes first."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What the exchange does now. ``requests`` and ``total`` count (0: nobody knows)."""

    is_busy: bool = False
    requests: int = 0
    total: int = 0
    problem: MeedoenError | None = None
    """Why the last one did not succeed."""


class Sharing(QObject):
    """Lives as long as the program; a vault comes with ``open`` and goes with ``leave``."""

    exchanged = Signal(object)
    """A `syncing.Outcome`, after each exchange that went well: what is shown may be old now."""
    changed = Signal()
    """``state`` or ``activity`` is another one."""
    opened = Signal(object)
    """A vault."""
    left = Signal()
    """The vault locks, or the program ends."""
    ended = Signal()
    """The program ends."""
    written = Signal()
    """Something was written here, in whatever thread."""

    def __init__(
        self, tasks: Tasks, clock: Clock, on_bug: Callable[[BaseException], object]
    ) -> None:
        super().__init__()
        self._tasks, self.clock = tasks, clock
        self._on_bug = on_bug
        self._worker = Tasks(_quiet, self._broke, "sync")
        self._rhythm = Rhythm()
        self._store: Store | None = None
        self._exchange: Task | None = None
        self._has_looked = self._is_wanted = False
        self._watchers = 0
        self.state: SyncState | None = None
        """How sharing stands; None until it was read, and while no vault is open."""
        self.activity = Activity()
        self.leaving = Leaving(self._worker)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._begin)
        self._reading = QTimer(self, singleShot=True, interval=_READ_AFTER)
        self._reading.timeout.connect(self.refresh)
        self.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)

    @property
    def is_shared(self) -> bool:
        """Whether the open vault is known to be shared."""
        return self.state is not None and self.state.is_shared

    @property
    def is_busy(self) -> bool:
        """Whether the sync thread has something to do."""
        return self._worker.is_busy

    def open(self, store: Store) -> None:
        """A vault was opened; nothing happens when that was told before."""
        if store is self._store:
            return
        self.leaving.cancel()
        self._store, self._has_looked = store, False
        store.changes.listener = self.written.emit
        self.opened.emit(store)
        self._reading.start()
        self._plan(self._rhythm.opened(time.monotonic()))

    def leave(self) -> Callable[[], None]:
        """The vault locks. What is returned goes to the store thread, just before the closing.

        What is sealed then leaves after the lock: it needs no key any more.
        """
        store, state, has_looked = self._store, self.state, self._has_looked
        self._forget()
        if store is None or state is None or not state.is_shared:
            return _nothing
        return self.leaving.begin(store, waits=state.waiting > 0, new_too=has_looked)

    def share_now(self) -> None:
        """Exchange at once, also when the vault is shared only since a moment."""
        self._is_wanted = True
        self.refresh()

    def ask(
        self, function: Callable[..., object], *args: object, done: Done, failed: Failed,
        owner: QObject,
    ) -> None:  # fmt: skip
        """Something else that talks to the store, in the sync thread: to set up, to join."""
        self._worker.run(function, *args, done=done, failed=failed, owner=owner)

    def watch(self, watcher: QObject) -> None:
        """Look at the store every few seconds while ``watcher`` lives: a laptop is joining."""
        self._watchers += 1
        watcher.destroyed.connect(self._unwatch)
        self.share_now()

    def stop(self) -> None:
        """Stop the exchange that runs; what was done stays done, the rest comes later."""
        if self._exchange is not None:
            self._exchange.cancel()

    def refresh(self) -> None:
        """Read again how it stands."""
        store = self._store
        if store is not None:
            self._tasks.run(
                errands.read_state, store, done=partial(self._show, store), failed=_quiet,
                owner=self,
            )  # fmt: skip

    def close(self) -> None:
        """The program ends; what is leaving still goes on, see ``finish``."""
        self._forget()
        self._worker.close(0)
        self.ended.emit()

    def finish(self, seconds: float = 20) -> None:
        """The windows are gone: let what is leaving leave, but not for ever."""
        self._worker.close(seconds)

    def _unwatch(self) -> None:
        self._watchers -= 1

    def _forget(self) -> None:
        self._next.stop()
        self._reading.stop()
        self.stop()
        if self._store is not None:
            self._store.changes.listener = None
        self._store, self._exchange, self.state = None, None, None
        self.activity = Activity()
        self.left.emit()

    def _on_written(self) -> None:
        if self._store is not None:
            self._reading.start()
            self._plan(self._rhythm.changed(time.monotonic()))

    def _plan(self, seconds: float) -> None:
        self._next.start(int(min(seconds, WATCHING if self._watchers else seconds) * 1000))

    def _begin(self) -> None:
        store = self._store
        if store is None or (self._exchange is not None and not self._exchange.is_finished):
            return
        if self.is_shared:
            self._next.stop()
            self._is_wanted = False
            self._become(Activity(is_busy=True))
            self._exchange = self._worker.run(
                errands.exchange, store, done=partial(self._went_well, store),
                failed=partial(self._went_wrong, store=store), progress=self._count, owner=self,
            )  # fmt: skip

    def _count(self, done: int, total: int) -> None:
        self._become(Activity(is_busy=True, requests=done, total=total))

    def _went_well(self, store: Store, outcome: object) -> None:
        if store is not self._store:
            return
        self._has_looked = True
        self._plan(self._rhythm.went_well(time.monotonic()))
        self._become(Activity())
        self.refresh()
        self.exchanged.emit(outcome)

    def _went_wrong(self, error: MeedoenError, *, store: Store) -> None:
        if store is self._store:
            self._plan(self._rhythm.went_wrong(time.monotonic()))
            self._become(Activity(problem=None if isinstance(error, Cancelled) else error))
            self.refresh()

    def _broke(self, bug: BaseException) -> None:
        """A fault of ours: reported as any other, and tried again later."""
        self._on_bug(bug)
        if self._store is not None:
            self._plan(self._rhythm.went_wrong(time.monotonic()))
            self._become(Activity())

    def _become(self, activity: Activity) -> None:
        if activity != self.activity:
            self.activity = activity
            self.changed.emit()

    def _show(self, store: Store, state: SyncState) -> None:
        if store is not self._store:
            return
        if state != self.state:
            self.state = state
            self.changed.emit()
        if self._is_wanted:
            self._begin()


def _quiet(_error: MeedoenError) -> None:
    """Nobody asked for it, and it comes again by itself."""


def _nothing() -> None:
    """Nothing to take along."""
