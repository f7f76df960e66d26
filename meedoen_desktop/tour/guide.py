"""Leads through the real program as a person would: find, press, type, wait, take a picture."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from meedoen_desktop.store import Store
from meedoen_desktop.views.frame import Frame
from meedoen_desktop.views.main_window import MainWindow
from meedoen_desktop.views.pdf.pdf_view import PdfView
from meedoen_desktop.views.program import Program

PATIENCE = 30
"""Seconds that one step may take on a slow machine before the tour gives up."""
_WHITE = 255
_QUICKLY = 70
"""Compresses in half the time, for files a fifth larger."""


class TourError(Exception):
    """A step that did not do what it should; the tour ends with a failure."""


class Guide:
    """Drives ``program`` and keeps pictures in ``folder``."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.pictures: list[Path] = []

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def store(self) -> Store:
        """The open vault; ``TourError`` when it is locked."""
        if self.program.store is None:
            raise TourError("no vault is open")
        return self.program.store

    @property
    def frame(self) -> Frame:
        """The screens of the open vault; ``TourError`` when it is locked."""
        if self.program.frame is None:
            raise TourError("no vault is open")
        return self.program.frame

    def settle(self) -> None:
        """Let everything happen that is waiting, deletions included."""
        application = QApplication.instance()
        for _ in range(4):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if application is None:
            raise TourError("there is no program to show")

    def wait(self, what: str, ready: Callable[[], object]) -> None:
        """Until ``ready``; ``TourError`` names ``what`` did not come."""
        deadline = QDeadlineTimer(PATIENCE * 1000)
        while not ready():
            if deadline.hasExpired():
                raise TourError(f"waited in vain for {what}")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)
        self.settle()

    def rest(self) -> None:
        """Until the store thread has nothing left to do, and what it brought is shown."""
        self.settle()
        self.wait("the store thread", self._is_at_rest)

    def _is_at_rest(self) -> bool:
        if self.program.tasks.is_busy or not self.program.saves.all_saved:
            return False
        frame = self.program.frame
        page = frame.navigator.stack.currentWidget() if frame is not None else None
        return bool(getattr(page, "is_whole", True))

    def everywhere(self) -> list[QWidget]:
        """All windows that are shown, the main window last."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and self._is_ours(w)]
        return sorted(shown, key=lambda window: window is self.window)

    def _is_ours(self, window: QWidget) -> bool:
        """Not of the other laptop, when there are two in the picture."""
        owner = window.parentWidget()
        main = owner.window() if owner is not None else window
        return main is self.window or not isinstance(main, MainWindow)

    def maybe(self, name: str) -> QWidget | None:
        """The visible widget with this object name, if any."""
        for window in self.everywhere():
            for found in (window, *window.findChildren(QWidget, name)):
                if found.objectName() == name and found.isVisible():
                    return found
        return None

    def find(self, name: str) -> QWidget:
        """As ``maybe``, but waits for it."""
        self.wait(name, lambda: self.maybe(name) is not None)
        return cast("QWidget", self.maybe(name))

    def press(self, name: str) -> None:
        """Press a button."""
        button = cast("QAbstractButton", self.find(name))
        self.wait(f"{name} to be enabled", button.isEnabled)
        button.click()
        self.rest()

    def type(self, name: str, text: str) -> None:
        """Fill a field as if typed."""
        field = self.find(name)
        inner = field.findChild(QLineEdit) if not hasattr(field, "setText") else None
        target = inner or field
        if isinstance(target, QLineEdit):
            target.setText(text)
            target.textEdited.emit(text)
            target.editingFinished.emit()
        elif isinstance(target, QPlainTextEdit | QTextEdit):
            target.setPlainText(text)
        else:
            raise TourError(f"{name} is not a field to type in")
        self.settle()

    def go(self, place: str, **where: str) -> None:
        """To a place of the program."""
        self.frame.navigator.go(place, **where)
        self.rest()

    def show(self, name: str, widget: QWidget | None = None) -> None:
        """Take a picture of ``widget`` (the main window when none is given)."""
        self.rest()
        target = widget or self.window
        for paper in target.findChildren(PdfView):
            if paper.isVisible():
                self.wait("a page to be drawn", partial(_has_ink, paper))
        picture = target.grab()
        self._save(name, picture)

    def _save(self, name: str, picture: QPixmap) -> None:
        path = self.folder / f"{name}.png"
        flat = picture.toImage().convertToFormat(picture.toImage().Format.Format_RGB32)
        flat.setDevicePixelRatio(1)
        if not flat.save(str(path), "PNG", _QUICKLY):  # type: ignore[call-overload]
            raise TourError(f"cannot write {path.name}")
        self.pictures.append(path)

    def keep(self, name: str, document: bytes) -> None:
        """Keep a PDF beside the pictures."""
        path = self.folder / f"{name}.pdf"
        path.write_bytes(document)
        self.pictures.append(path)

    def activate(self) -> None:
        """Give the main window the keyboard."""
        self.window.activateWindow()
        self.wait("the window to be active", self.window.isActiveWindow)

    def resize(self, width: int, height: int) -> None:
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(width, height)
        self.settle()


def _has_ink(paper: PdfView) -> bool:
    """White paper and dark letters tell that the letter is there."""
    seen = paper.viewport().grab().toImage().scaledToWidth(160)
    lights = {
        seen.pixelColor(x, y).lightness() for x in range(seen.width()) for y in range(seen.height())
    }
    return max(lights) == _WHITE and min(lights) < _WHITE // 2
