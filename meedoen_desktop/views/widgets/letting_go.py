"""Taking widgets off the screen for good: hidden at once, as Qt keeps them until the next turn."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def let_go(widget: QWidget | None, room: QLayout) -> None:
    """Take ``widget`` out of ``room`` and end it; None does nothing."""
    if widget is not None:
        room.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def empty(room: QLayout) -> None:
    """Take everything out of ``room`` and end the widgets; layouts and stretches go too."""
    while (item := room.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
