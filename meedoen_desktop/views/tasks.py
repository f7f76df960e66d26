"""The bridge to the store thread: work goes over, results come back on the GUI thread.

There is one store thread and it works in order of asking. So "flush, then close the store" needs
no locks: what was asked for first is done first. Syncing has a bridge and a thread of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from meedoen_desktop.errors import Cancelled, MeedoenError
from meedoen_desktop.i18n import N_

if TYPE_CHECKING:
    from queue import SimpleQueue

Done: TypeAlias = Callable[[Any], object]
Failed: TypeAlias = Callable[[MeedoenError], object]
Reported: TypeAlias = Callable[[int, int], object]
Answer: TypeAlias = Callable[[], object]


class Task:
    """One piece of asked work."""

    def __init__(self, owner: object, vault: int = 0) -> None:
        self._owner = owner
        self.vault = vault
        self._cancelled = threading.Event()
        self.is_finished = False

    def cancel(self) -> None:
        """Stop before it begins, or at its next progress report. Safe to call at any time.

        Work that stops half-way still delivers ``Cancelled`` to ``failed``.
        """
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def is_wanted(self) -> bool:
        """Whether there is still somebody to deliver to."""
        return not (isinstance(self._owner, QObject) and not shiboken6.isValid(self._owner))

    def is_for_screen_of(self, vault: int) -> bool:
        """Whether it was not asked by a screen of an earlier vault, which is going away."""
        is_screen = isinstance(self._owner, QObject) and self._owner.isWidgetType()
        return not is_screen or self.vault == vault


class Progress:
    """What long work gets as ``progress=``: call it with (done, total) now and then.

    Raises ``Cancelled`` when the user has stopped the work.
    """

    def __init__(self, task: Task, report: Callable[[int, int], None]) -> None:
        self._task = task
        self._report = report

    def __call__(self, done: int, total: int) -> None:
        if self._task.is_cancelled:
            raise Cancelled(N_("Gestopt. Er is niets half gedaan."))
        self._report(done, total)


class Tasks(QObject):
    """Runs service functions in the store thread.

    A ``MeedoenError`` that nobody asked for goes to ``on_error`` (the window's messages); any
    other exception is a fault of ours and goes to ``on_bug``.
    """

    _answered = Signal(object)

    def __init__(
        self, on_error: Failed, on_bug: Callable[[BaseException], object], thread: str = "store"
    ) -> None:
        super().__init__()
        self._on_error = on_error
        self._name = thread
        self._on_bug = on_bug
        self._waiting = self._vault = 0
        self._apart: list[threading.Thread] = []
        self._turn = threading.Lock()
        self._answered.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._thread: threading.Thread | None = None

    def run(
        self,
        function: Callable[..., Any],
        *args: object,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Reported | None = None,
        owner: QObject | None = None,
    ) -> Task:
        """Call ``function(*args)`` in the store thread, then ``done(result)`` on the GUI thread.

        With ``progress`` (called with done and total on the GUI thread) the function gets an extra
        keyword argument ``progress``. Nothing is delivered to a widget that was deleted meanwhile:
        the owner is ``owner``, or the object that ``done`` is a method of.
        """
        task = Task(owner or getattr(done, "__self__", None), self._vault)
        extra: dict[str, object] = {}
        if progress is not None:
            extra["progress"] = Progress(task, self._reporter(task, progress))
        self._waiting += 1
        self._queue.put(lambda: self._attempt(task, lambda: function(*args, **extra), done, failed))
        return task

    def apart(
        self,
        function: Callable[..., Any],
        *args: object,
        done: Done | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Task:
        """As ``run``, in a thread of its own: for long work that must not hold up saving.

        Only for functions that need no order among the others, such as a backup. One at a time.
        """
        task = Task(owner or getattr(done, "__self__", None), self._vault)
        self._waiting += 1

        def alone() -> None:
            with self._turn:
                self._attempt(task, lambda: function(*args), done, failed)

        thread = threading.Thread(target=alone, name="apart", daemon=True)
        self._apart = [one for one in self._apart if one.is_alive()] + [thread]
        thread.start()
        return task

    def leave_vault(self, close: Callable[..., object], *args: object) -> None:
        """Lock with ``close(*args)``: screens get no more results, for they can read nothing then.

        Errors are still told, and what does not belong to a screen is delivered as ever.
        """
        self.run(close, *args)
        self._vault += 1

    def tell(self, error: MeedoenError) -> None:
        """Show an error that has no better place."""
        self._on_error(error)

    @property
    def is_busy(self) -> bool:
        """Whether any answer is still to come."""
        return self._waiting > 0

    def close(self, seconds: float = 30) -> None:
        """Finish what was asked for and stop; what comes back is not delivered."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(seconds)
        for thread in self._apart:
            thread.join(seconds)

    @cached_property
    def _queue(self) -> SimpleQueue[Answer | None]:
        """Made with its thread at the first request: the unlock window has nothing to ask."""
        from queue import SimpleQueue

        asked: SimpleQueue[Answer | None] = SimpleQueue()
        self._thread = threading.Thread(
            target=self._work, args=(asked,), name=self._name, daemon=True
        )
        self._thread.start()
        return asked

    @staticmethod
    def _work(asked: SimpleQueue[Answer | None]) -> None:
        while (step := asked.get()) is not None:
            step()

    def _attempt(
        self, task: Task, work: Callable[[], Any], done: Done | None, failed: Failed | None
    ) -> None:
        """One piece of work (store thread). Ends with exactly one answer."""
        if task.is_cancelled:
            self._answer(task, None)
            return
        try:
            result = work()
        except MeedoenError as problem:
            error = problem
            self._answer(task, lambda: (failed or self._on_error)(error))
        except Exception as problem:  # noqa: BLE001 - a fault of ours: reported, never lost
            bug = problem
            self._answer(task, lambda: self._on_bug(bug))
        else:
            self._answer(task, lambda: self._deliver(task, done, result))

    def _deliver(self, task: Task, done: Done | None, result: object) -> None:
        if done is not None and not task.is_cancelled and task.is_for_screen_of(self._vault):
            done(result)

    def _answer(self, task: Task, deliver: Answer | None) -> None:
        def answer() -> None:
            self._waiting -= 1
            task.is_finished = True
            if deliver is not None and task.is_wanted:
                deliver()

        self._answered.emit(answer)

    def _reporter(self, task: Task, progress: Reported) -> Callable[[int, int], None]:
        def deliver(done: int, total: int) -> None:
            if task.is_wanted and not task.is_finished:
                progress(done, total)

        return lambda done, total: self._answered.emit(lambda: deliver(done, total))

    def _receive(self, answer: Answer) -> None:
        answer()
