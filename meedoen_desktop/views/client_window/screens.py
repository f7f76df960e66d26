"""On which screen the client window is, and what happens when that screen is unplugged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screens() -> list[QScreen]:
    """All screens, the primary one first."""
    first = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)


def wanted_screen(name: str, own: QScreen) -> QScreen:
    """The remembered screen; else one that is not the consultant's; else the consultant's."""
    found = screens()
    for screen in found:
        if name and screen.name() == name:
            return screen
    return next((screen for screen in found if screen is not own), own)


def show_on(window: QWidget, screen: QScreen) -> None:
    """Full screen on ``screen``."""
    window.winId()  # there has to be a window before it can be moved
    handle = window.windowHandle()
    if handle is not None:
        handle.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    if window.geometry() != screen.geometry():
        window.setGeometry(screen.geometry())


class ScreenWatch(QObject):
    """Calls ``gone`` with the name of a screen that was unplugged, ``changed`` after any change."""

    def __init__(
        self, parent: QObject, gone: Callable[[str], object], changed: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._gone, self._changed = gone, changed
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._removed)
            app.screenAdded.connect(self._added)

    def _removed(self, screen: QScreen) -> None:
        self._gone(screen.name())
        self._changed()

    def _added(self, _screen: QScreen) -> None:
        self._changed()
