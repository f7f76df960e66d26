"""Delivery to the municipality's own files as the window sees it: by itself, never in the way.

A thread of its own ("delivery") talks to the archive, so that one that hangs does not hold up the
exchange with colleagues. A few minutes after work, so that what is undone at once never goes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.exchange.rhythm import Rhythm
from meedoen_desktop.views.exchange.sharing import Sharing
from meedoen_desktop.views.tasks import Done, Failed, Task, Tasks

if TYPE_CHECKING:
    from meedoen_desktop.services.delivery import DeliveryState, Outcome
    from meedoen_desktop.store import Store


class Delivering(QObject):
    """Lives as long as the program; a vault comes and goes as ``sharing`` says."""

    changed = Signal()
    """``state`` or ``is_at_work`` is another one."""
    delivered = Signal(int)
    """How many documents went, after each time that any did."""

    def __init__(
        self, tasks: Tasks, sharing: Sharing, on_bug: Callable[[BaseException], object]
    ) -> None:
        super().__init__()
        self._tasks, self._on_bug = tasks, on_bug
        self._worker = Tasks(_quiet, self._broke, "delivery")
        self._rhythm = Rhythm()
        self._store: Store | None = None
        self._task: Task | None = None
        self._is_wanted = False
        self.is_at_work = False
        self.state: DeliveryState | None = None
        """How it stands; None until it was read, and while no vault is open."""
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._look)
        sharing.opened.connect(self._open)
        sharing.left.connect(self._leave)
        sharing.ended.connect(partial(self.finish, 0))
        sharing.written.connect(self.soon)
        sharing.exchanged.connect(self.soon)

    @property
    def is_busy(self) -> bool:
        """Whether its thread has something to do."""
        return self._worker.is_busy

    def _open(self, store: Store) -> None:
        self._store = store
        self._plan(self._rhythm.opened(time.monotonic()))

    def _leave(self) -> None:
        """What is half uploaded is done again the next time."""
        self._next.stop()
        if self._task is not None:
            self._task.cancel()
        self._store, self._task, self.state = None, None, None
        self._is_wanted = self.is_at_work = False

    def deliver_now(self) -> None:
        """At once, also when it was switched on only since a moment."""
        self._is_wanted = True
        self.refresh()

    def refresh(self) -> None:
        """Read again how it stands; goes on to deliver when that is asked for.

        Apart: with thousands of documents it takes seconds, and saving must not wait for it.
        """
        store = self._store
        if store is not None:
            self._tasks.apart(
                errands.read_delivery, store, done=partial(self._show, store), failed=_quiet,
                owner=self,
            )  # fmt: skip

    def ask(
        self, function: Callable[..., object], *args: object, done: Done, failed: Failed,
        owner: QObject,
    ) -> None:  # fmt: skip
        """Something else that talks to the archive: to try a place."""
        self._worker.run(function, *args, done=done, failed=failed, owner=owner)

    def finish(self, seconds: float = 5) -> None:
        """The windows are gone: what is being uploaded may end."""
        self._worker.close(seconds)

    def soon(self, _outcome: object = None) -> None:
        """Some minutes from now: time to think again."""
        if self._store is not None:
            self._plan(self._rhythm.changed(time.monotonic()))

    def _plan(self, seconds: float) -> None:
        self._next.start(int(seconds * 1000))

    def _look(self) -> None:
        self.deliver_now()

    def _show(self, store: Store, state: DeliveryState) -> None:
        if store is not self._store:
            return
        is_new = state != self.state
        self.state = state
        if self._is_wanted:
            self._is_wanted = False
            self._begin(store, state)
        if is_new:
            self.changed.emit()

    def _begin(self, store: Store, state: DeliveryState) -> None:
        if not state.is_on or self.is_at_work:
            return
        self.is_at_work = True
        self._next.stop()
        self._task = self._worker.run(
            errands.deliver, store, done=partial(self._went_well, store),
            failed=partial(self._went_wrong, store=store), progress=_uncounted, owner=self,
        )  # fmt: skip
        self.changed.emit()

    def _went_well(self, store: Store, outcome: Outcome) -> None:
        if store is self._store:
            self._rest(self._rhythm.went_well(time.monotonic()))
            if outcome.delivered:
                self.delivered.emit(outcome.delivered)

    def _went_wrong(self, _error: MeedoenError, *, store: Store) -> None:
        """Why stands in the state."""
        if store is self._store:
            self._rest(self._rhythm.went_wrong(time.monotonic()))

    def _broke(self, bug: BaseException) -> None:
        """A fault of ours: reported as any other, and tried again later."""
        self._on_bug(bug)
        if self._store is not None:
            self._rest(self._rhythm.went_wrong(time.monotonic()))

    def _rest(self, seconds: float) -> None:
        self.is_at_work = False
        self._plan(seconds)
        self.changed.emit()
        self.refresh()


def exchanges(
    tasks: Tasks, clock: Clock, on_bug: Callable[[BaseException], object]
) -> tuple[Sharing, Delivering]:
    """Both that talk to somewhere else; what one knows of a vault, the other hears."""
    sharing = Sharing(tasks, clock, on_bug)
    return sharing, Delivering(tasks, sharing, on_bug)


def _quiet(_error: MeedoenError) -> None:
    """Nobody asked for it, and it comes again by itself."""


def _uncounted(_done: int, _total: int) -> None:
    """Asked for so that it can be stopped."""
