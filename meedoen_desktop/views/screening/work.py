"""The work on a row of files: choose, go back, later, undo; each step is kept before the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.rhythm import screening, screening_queue
from meedoen_desktop.services.rhythm.screening import Deed
from meedoen_desktop.services.rhythm.screening_queue import Queue, Whom
from meedoen_desktop.views.context import Context


@dataclass(frozen=True, slots=True)
class _Done:
    """A choice that can be taken back, and the place where it was made."""

    deed: Deed
    at: int


class ScreeningWork(QObject):
    """``moved`` tells the place in the row, ``refused`` what could not be done."""

    moved = Signal(object)
    refused = Signal(object)
    ended = Signal()

    def __init__(self, context: Context, profile: Profile | None, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._profile = context, profile
        self.queue: Queue | None = None
        self._done: list[_Done] = []
        self._is_busy = False

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    def resume(self) -> None:
        """Go on with the row that is open, if any."""
        self._run(screening_queue.resume, then=self._at)

    def start(self, whom: Whom) -> None:
        """Begin a new row."""
        self._done.clear()
        self._run(screening_queue.start, whom, then=self._at)

    def fact(self, kind: str, code: str) -> NewFact | None:
        """The decision that stands for a choice; None without a usable profile."""
        return screening.choice(self._profile, kind, code) if self._profile else None

    def choose(self, chosen: NewFact, reason: str, *, moves_on: bool) -> None:
        """Keep a choice for this file and, in the same transaction, the next place."""
        queue = self.queue
        if queue is None or queue.is_over or self._is_busy:
            return
        after = queue.moved(1) if moves_on else queue
        people = (queue.person_id,)

        def kept(deed: Deed) -> None:
            self._done.append(_Done(deed, queue.at))
            self._at(after)

        self._run(screening.sort, people, chosen, reason, after, then=kept)

    def move(self, steps: int) -> None:
        """Look at another file of the row; nothing is decided by that."""
        queue = self.queue
        if queue is not None and not self._is_busy:
            self._keep(queue.moved(steps))

    def later(self) -> None:
        """The file comes back at the end of the row."""
        queue = self.queue
        if queue is not None and not queue.is_over and not self._is_busy:
            self._keep(queue.later())

    def undo(self) -> None:
        """Take the last choice back and return to its file."""
        if self.queue is None or not self._done or self._is_busy:
            return
        last = self._done.pop()
        (person,) = last.deed.people
        at = self.queue.people.index(person) if person in self.queue.people else last.at
        place = replace(self.queue, at=at)
        self._run(screening.take_back, last.deed, place, then=lambda _none: self._at(place))

    def stop(self) -> None:
        """End the row; what was sorted stays sorted."""
        if self.queue is not None:
            self._run(screening_queue.end, self.queue, then=lambda _none: self._end())

    def _end(self) -> None:
        self.queue = None
        self._done.clear()
        self.ended.emit()

    def _keep(self, queue: Queue) -> None:
        self._run(screening_queue.keep, queue, then=lambda _none: self._at(queue))

    def _at(self, queue: Queue | None) -> None:
        self.queue = queue
        self.moved.emit(queue)

    def _run(
        self, function: Callable[..., Any], *args: object, then: Callable[[Any], object]
    ) -> None:
        """One step at a time: the next key waits until this one is kept."""
        self._is_busy = True

        def done(result: object) -> None:
            self._is_busy = False
            then(result)

        self._context.tasks.run(
            function, self._context.store, *args, done=done, failed=self._failed, owner=self
        )

    def _failed(self, error: MeedoenError) -> None:
        self._is_busy = False
        self.refused.emit(error)
