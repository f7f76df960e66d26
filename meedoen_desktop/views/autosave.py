"""What is typed is saved: soon after the last key, and at once on focus change, lock and close.

sync.md 3: *acknowledged* means that the status line says "bewaard", at most a second after the
last key. Every place that saves while typing uses an ``Autosave``, so that the status line tells
the truth about all of them together.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.tasks import Tasks

DELAY = 500
"""Milliseconds after the first unsaved key; the rest of the second is for writing."""


class Saves(QObject):
    """How many pieces of typing are not on disk yet; ``changed`` when that becomes none or some."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unsaved = 0
        self.has_failed = False

    @property
    def all_saved(self) -> bool:
        return self._unsaved == 0 and not self.has_failed

    def begin(self) -> None:
        self._unsaved += 1
        if self._unsaved == 1:
            self.changed.emit()

    def end(self, *, ok: bool) -> None:
        self._unsaved -= 1
        self.has_failed = not ok
        self.changed.emit()


class Autosave(QObject):
    """Calls ``save`` in the store thread while somebody types.

    ``collect`` runs on the GUI thread and returns the arguments of ``save``. A failed save is
    told once by ``tasks``' messages and tried again with the next key.
    """

    def __init__(
        self,
        parent: QObject,
        tasks: Tasks,
        saves: Saves,
        collect: Callable[[], tuple[object, ...]],
        save: Callable[..., object],
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._saves = saves
        self._collect = collect
        self._save = save
        self._is_dirty = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that has not been handed to the store thread."""
        return self._is_dirty

    def touch(self) -> None:
        """Something was typed; who types on and on is saved every ``DELAY`` milliseconds."""
        if not self._is_dirty:
            self._is_dirty = True
            self._saves.begin()
            self._timer.start()

    def flush(self) -> None:
        """Hand what was typed to the store thread now."""
        self._timer.stop()
        if not self._is_dirty:
            return
        self._is_dirty = False
        saves = self._saves
        self._tasks.run(
            self._save,
            *self._collect(),
            done=lambda _result: saves.end(ok=True),
            failed=self._failed,
            owner=saves,
        )

    def _failed(self, error: MeedoenError) -> None:
        self._saves.end(ok=False)
        self._tasks.tell(error)
