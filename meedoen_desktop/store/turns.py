"""Who writes next: in order of asking. SQLite itself only lets waiters look again now and then.

A long exchange writes transaction after transaction; who saves a note in between must wait for one
of them, not for whichever gap it happens to see.
"""

from __future__ import annotations

from collections import deque
from threading import Lock
from types import TracebackType


class Turns:
    """A lock for the threads of this process that is handed on in order."""

    def __init__(self) -> None:
        self._inner = Lock()
        self._is_taken = False
        self._waiting: deque[Lock] = deque()

    def __enter__(self) -> None:
        with self._inner:
            if not self._is_taken:
                self._is_taken = True
                return
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        mine.acquire()  # released by whoever goes before

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        with self._inner:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False
