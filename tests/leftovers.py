"""Notices what a test leaves behind. Qt is looked at only when the test run has loaded it."""

from __future__ import annotations

import gc
import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 2.0  # seconds that a stopping thread gets


class Watch:
    """What was there before the test, and what was found after it."""

    def __init__(self) -> None:
        self.allow_logs = False
        self.found: list[str] = []


class _Lines(logging.Handler):
    """Keeps log lines from WARNING on: a test that expects one asks for ``caplog``."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"log line {record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def watch(temporary: Path) -> Iterator[Watch]:
    result = Watch()
    lines = _Lines()
    threads = set(threading.enumerate())
    qt = _QtThings()
    logging.getLogger().addHandler(lines)
    try:
        yield result
    finally:
        logging.getLogger().removeHandler(lines)
        qt.close()
    result.found += qt.left_behind()
    result.found += _threads_left(threads)
    result.found += [f"temporary file {path.name}" for path in temporary.iterdir()]
    if not result.allow_logs:
        result.found += lines.lines


def _threads_left(before: set[threading.Thread]) -> list[str]:
    def running() -> list[str]:
        return [
            f"thread {thread.name}"
            for thread in threading.enumerate()
            if thread not in before
            and thread.is_alive()
            and not isinstance(thread, threading._DummyThread)  # of Qt; looked at by _QtThings
        ]

    return _wait_until_empty(running)


def _wait_until_empty(look: Callable[[], list[str]]) -> list[str]:
    deadline = time.monotonic() + PATIENCE
    while (left := look()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return left


class _QtThings:
    """Timers and threads started from Python, and windows, during one test."""

    def __init__(self) -> None:
        self._started: list[Any] = []
        self._restore: list[Callable[[], None]] = []
        self._windows: set[int] = set()
        self._core = sys.modules.get("PySide6.QtCore")
        self._widgets = sys.modules.get("PySide6.QtWidgets")
        if self._core is not None:
            for class_ in (self._core.QTimer, self._core.QThread):
                self._record_starts(class_)
        self._windows = {id(window) for window in self._top_level()}

    def _record_starts(self, class_: Any) -> None:
        original, started = class_.start, self._started

        def start(self: Any, *args: Any) -> Any:
            started.append(self)
            return original(self, *args)

        class_.start = start
        self._restore.append(lambda: setattr(class_, "start", original))

    def close(self) -> None:
        for restore in self._restore:
            restore()

    def _top_level(self) -> list[Any]:
        if self._widgets is None or self._widgets.QApplication.instance() is None:
            return []
        return list(self._widgets.QApplication.topLevelWidgets())

    def left_behind(self) -> list[str]:
        if self._core is None or self._core.QCoreApplication.instance() is None:
            return []
        self._delete_later()
        left = self._look()
        if left:  # perhaps only waiting for the garbage collector
            gc.collect()
            self._delete_later()
            left = _wait_until_empty(self._look)
        for thing in self._started:
            if self._is_alive(thing) and isinstance(thing, self._core.QTimer):
                thing.stop()
        return left

    def _delete_later(self) -> None:
        assert self._core is not None
        self._core.QCoreApplication.sendPostedEvents(None, self._core.QEvent.Type.DeferredDelete)

    def _look(self) -> list[str]:
        assert self._core is not None
        left = [
            f"window {type(window).__name__} {window.objectName()!r}"
            for window in self._top_level()
            if id(window) not in self._windows and (window.isVisible() or _is_ours(window))
        ]
        for thing in self._started:
            if not self._is_alive(thing):
                continue
            if isinstance(thing, self._core.QTimer) and thing.isActive():
                left.append(f"running timer of {thing.parent()!r}")
            if isinstance(thing, self._core.QThread) and thing.isRunning():
                left.append(f"running thread {thing.objectName()!r}")
        return left

    @staticmethod
    def _is_alive(thing: Any) -> bool:
        import shiboken6

        return bool(shiboken6.isValid(thing))


def _is_ours(window: object) -> bool:
    return type(window).__module__.startswith("meedoen_desktop")
