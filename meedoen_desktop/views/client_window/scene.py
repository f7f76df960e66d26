"""What each step of an exercise has in common, and moving through it with the arrow keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import Action, for_client
from meedoen_desktop.views.client_window.sight import Pair, Sight

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TEN = 10


class Scene(QWidget):
    """One step. It shows a state and says what the client does; it decides nothing.

    ``content`` is what the exercise lays on the table: a deck with its texts.
    """

    has_past = False
    """Whether earlier times can be looked at here."""
    is_tall = False
    """Whether it takes the room of the question above it, because it asks nothing there."""
    acted = Signal(object)

    def __init__(
        self,
        sight: Sight,
        content: Any,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.sight, self.content = sight, content
        self.state: Any = None

    def heading(self) -> tuple[Pair, Pair]:
        """The question, and how to answer it."""
        return Pair(""), Pair("")

    def aside(self) -> Pair:
        """More words of the question, that stand in the scene itself: these are read aloud too."""
        return Pair("")

    def show_state(self, state: Any) -> None:
        """Show ``state``; what was noted is none of this window's business."""
        self.state = for_client(state)
        self.renew()
        self.arrange()

    def renew(self) -> None:
        """Bring what is shown in line with ``self.state``."""

    def arrange(self) -> None:
        """Give everything its place for the present size."""

    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def handle_key(self, event: QKeyEvent) -> bool:
        """Keys with a meaning of their own in this step; whether it was one."""
        return event.key() == Qt.Key.Key_unknown

    def do(self, do: str, card: str = "", field: str = "", value: int | None = None) -> None:
        """Say what the client did."""
        self.acted.emit(Action(do, card, field, value))

    def place(self, widget: QWidget, x: float, y: float, width: float, height: float) -> QRect:
        """Geometry from the side where reading starts."""
        box = QRect(round(x), round(y), round(width), round(height))
        box = self.sight.mirrored(box, self.width())
        widget.setGeometry(box)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.state is not None:
            self.arrange()


def digit(event: QKeyEvent) -> int | None:
    """1-10 of a number key, where 0 means 10."""
    text = event.text()
    return (int(text) or _TEN) if len(text) == 1 and text in "0123456789" else None


def beside(widgets: Iterable[QWidget], here: QWidget, key: int) -> QWidget | None:
    """The nearest of ``widgets`` in the direction of an arrow key, as the eye sees it."""
    across, down = _WAYS[Qt.Key(key)]
    start = _middle(here)
    best: tuple[float, QWidget] | None = None
    for widget in widgets:
        way = _middle(widget) - start
        along = way.x() * across + way.y() * down
        aside = abs(way.x() * down) + abs(way.y() * across)
        if widget is here or along <= 2:
            continue
        if best is None or along + aside * 2.2 < best[0]:
            best = (along + aside * 2.2, widget)
    return best[1] if best else None


def is_arrow(event: QKeyEvent) -> bool:
    """Whether it is one of the four arrow keys."""
    return event.key() in _WAYS


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())
