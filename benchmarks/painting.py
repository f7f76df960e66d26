"""Waiting for Qt: until a widget was painted, until the program has nothing to do."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QWidget

PATIENCE_S = 120.0


class _Paints(QObject):
    """Remembers that a widget was painted since it was asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False

    def stop(self) -> None:
        self._widget.removeEventFilter(self)


def wait_until(holds: Callable[[], bool]) -> None:
    """Let Qt work until ``holds()``; TimeoutError when that takes too long.

    One round of events at a time: with a time to fill, what waits for the next frame would be done
    and counted before anybody asks.
    """
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        # Outside exec() nobody else deletes what a screen leaves behind.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() > deadline:
            raise TimeoutError("what was waited for did not come")


def wait_painted(widget: QWidget, act: Callable[[], object] = bool) -> None:
    """Do ``act``, then let Qt work until ``widget`` has been painted once more."""
    paints = _Paints(widget)
    act()
    wait_until(lambda: paints.seen)
    paints.stop()
