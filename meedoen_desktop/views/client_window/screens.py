"""On which screen the client window is, and what happens when that screen is unplugged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

AS_WINDOW = "venster"
"""In place of the name of a screen: a window to share in a video call, beside the consultant's."""
SHARED = QSize(1366, 768)


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


def show_as_window(window: QWidget, screen: QScreen) -> None:
    """A window of its own on ``screen``, to share in a video call; keeps its place and size."""
    if window.isFullScreen() or not window.isVisible():
        room = screen.availableGeometry()
        size = SHARED.scaled(room.size() * 0.8, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(), size)
        place.moveCenter(room.center())
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(place)
    window.show()
    window.raise_()


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
