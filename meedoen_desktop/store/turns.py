"""Who writes next: in order of asking. SQLite itself only lets waiters look again now and then.

A long exchange writes transaction after transaction; who saves a note in between must wait for one
of them, not for whichever gap it happens to see.
"""

from __future__ import annotations

from collections import deque
from threading import Lock, get_ident
from types import TracebackType


class Turns:
    """A lock for the threads of this process that is handed on in order.

    ``RuntimeError`` for who asks again while it is his turn: waiting would never end.
    """

    def __init__(self) -> None:
        self._inner = Lock()
        self._is_taken = False
        self._whose = 0
        self._waiting: deque[Lock] = deque()

    def __enter__(self) -> None:
        with self._inner:
            if not self._is_taken:
                self._is_taken, self._whose = True, get_ident()
                return
            if self._whose == get_ident():
                raise RuntimeError("a transaction was begun inside a transaction")
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        mine.acquire()  # released by whoever goes before
        self._whose = get_ident()

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        with self._inner:
            self._whose = 0
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False
