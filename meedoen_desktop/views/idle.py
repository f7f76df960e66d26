"""Locks after minutes without a key, click or touch; longer while a conversation is going on."""

from __future__ import annotations

from datetime import timedelta

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from meedoen_desktop.clock import Clock

CONVERSATION_FACTOR = 6
"""How many times longer the lock waits while an intake or a client window is open."""

_HEARTBEAT = 20
"""Seconds."""
_SLEPT = timedelta(seconds=90)
_ACTIVITY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


class IdleLock(QObject):
    """Emits ``idle`` once after the given minutes without activity in any of our windows.

    It listens to windows, not to the whole program: a filter on every event would make painting
    a long list slower.
    """

    idle = Signal()

    def __init__(self, application: QGuiApplication, clock: Clock, minutes: int) -> None:
        super().__init__()
        self._clock = clock
        self._minutes = minutes
        self._conversations: set[int] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self._heartbeat = QTimer(self, interval=_HEARTBEAT * 1000)
        self._heartbeat.timeout.connect(self._beat)
        self._last_beat = clock.now()
        application.focusWindowChanged.connect(self._watch)

    def hold(self, conversation: QObject) -> None:
        """Wait longer until ``release`` or until ``conversation`` is deleted."""
        key = id(conversation)
        self._conversations.add(key)
        conversation.destroyed.connect(lambda: self._release(key))
        self._restart()

    def release(self, conversation: QObject) -> None:
        """The conversation is over."""
        self._release(id(conversation))

    @property
    def milliseconds(self) -> int:
        """How long the lock waits now."""
        factor = CONVERSATION_FACTOR if self._conversations else 1
        return self._minutes * 60_000 * factor

    def set_minutes(self, minutes: int) -> None:
        self._minutes = minutes
        self._restart()

    def start(self) -> None:
        """Begin to count; only while a vault is open."""
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._timer.start(self.milliseconds)
        self._last_beat = self._clock.now()
        self._heartbeat.start()

    def stop(self) -> None:
        self._timer.stop()
        self._heartbeat.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self._restart()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
            self._restart()

    def _beat(self) -> None:
        """A beat that comes far too late means that the laptop has slept: lock."""
        before, self._last_beat = self._last_beat, self._clock.now()
        if self._last_beat - before > _SLEPT:
            self.idle.emit()

    def _release(self, key: int) -> None:
        self._conversations.discard(key)
        if shiboken6.isValid(self._timer):  # at the end of the program it may be gone first
            self._restart()

    def _restart(self) -> None:
        if self._timer.isActive():
            self._timer.start(self.milliseconds)
