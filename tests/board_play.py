"""Playing the board the way a client does: with a mouse, with a finger, or with keys alone."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.views.client_window.window import ClientWindow


def settle() -> None:
    """Let what was asked for happen, and what was left behind be deleted."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete


class Player(ABC):
    """What a client can do in the window, whatever the input."""

    def __init__(self, window: ClientWindow) -> None:
        self.window = window

    def part(self, name: str) -> QWidget:
        settle()
        found = [w for w in self.window.findChildren(QWidget, f"client.{name}") if w.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    @abstractmethod
    def press(self, name: str, at: QPoint | None = None) -> None:
        """Press the widget of this name, in its middle or ``at`` a spot of it."""

    def lay(self, importance: int) -> None:
        self.press(f"tray.{importance}")

    def number(self, number: int) -> None:
        self.press(f"number.{number}")


class Mouse(Player):
    def press(self, name: str, at: QPoint | None = None) -> None:
        widget = self.part(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        settle()

    def drag(self, name: str, target: str) -> None:
        card, to = self.part(name), self.part(target)
        start = card.rect().center()
        way = to.mapToGlobal(to.rect().center()) - card.mapToGlobal(start)
        QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
        # The card moves along with the pointer, so that the pointer stays at the same spot of it.
        for share in (0.1, 0.5, 1.0):
            gone = card.mapToGlobal(start) - self._origin(card, start)
            QTest.mouseMove(card, start + way * share - gone)
        QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=start)
        settle()

    def _origin(self, card: Any, start: QPoint) -> QPoint:
        return card.parentWidget().mapToGlobal(card._home) + start  # type: ignore[no-any-return]


class Finger(Player):
    device = None

    def __init__(self, window: ClientWindow) -> None:
        super().__init__(window)
        if Finger.device is None:
            Finger.device = QTest.createTouchDevice()

    def press(self, name: str, at: QPoint | None = None) -> None:
        widget = self.part(name)
        at = at or widget.rect().center()
        self._touch(widget, lambda sequence: sequence.press(0, at, widget))
        self._touch(widget, lambda sequence: sequence.release(0, at, widget))
        settle()

    def drag(self, name: str, target: str) -> None:
        card, to = self.part(name), self.part(target)
        top = card.window()
        start = card.mapTo(top, card.rect().center())
        end = to.mapTo(top, to.rect().center())
        self._touch(top, lambda sequence: sequence.press(0, start, top))
        for share in (0.2, 0.6, 1.0):
            at = start + (end - start) * share
            self._touch(top, lambda sequence, at=at: sequence.move(0, at, top))
        self._touch(top, lambda sequence: sequence.release(0, end, top))
        settle()

    def _touch(self, widget: QWidget, step: Callable[[Any], object]) -> None:
        sequence = QTest.touchEvent(widget, Finger.device, False)
        step(sequence)
        sequence.commit()


class Keys(Player):
    """Only keys, sent to whatever has the focus; it looks for its way as a person does."""

    def key(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key)
        settle()

    def lay(self, importance: int) -> None:
        self.key(Qt.Key(Qt.Key.Key_1 + importance))

    def number(self, number: int) -> None:
        self.key(Qt.Key(Qt.Key.Key_0 + number % 10))

    def press(self, name: str, at: QPoint | None = None) -> None:
        wanted = self.part(name)
        for _ in range(60):
            if QApplication.focusWidget() is wanted:
                break
            self.key(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted, f"{name} cannot be reached with Tab"
        self.key(Qt.Key.Key_Return)
