"""The system goes to sleep or locks its screen: lock the vault too.

Linux tells through logind. Where nobody tells, the heartbeat of `IdleLock` notices a laptop that
has slept as soon as it wakes up.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

_SERVICE = "org.freedesktop.login1"
_MANAGER = "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"


class SleepWatch(QObject):
    """Calls ``lock`` before sleep and on a screen lock, where the system says so."""

    def __init__(self, application: QGuiApplication, lock: Callable[[], object]) -> None:
        super().__init__(application)
        self._lock = lock
        application.applicationStateChanged.connect(self._state_changed)

    def listen(self) -> None:
        """Ask logind for its signals; without a system bus nothing happens."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            path = "/org/freedesktop/login1"
            bus.connect(_SERVICE, path, _MANAGER, "PrepareForSleep", self, b"1on_sleep(bool)")
            bus.connect(_SERVICE, "", _SESSION, "Lock", self, b"1on_screen_lock()")

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if begins:
            self._lock()

    @Slot()
    def on_screen_lock(self) -> None:
        self._lock()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self._lock()
