"""*Samen kijken*: the client may see this screen, so everything that is not theirs is hidden.

Hints, signals, group codes, other clients, search and notifications (experience.md).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Together(QObject):
    """An observable switch. Pages read ``is_on`` while building and listen to ``changed``."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._is_on = False

    @property
    def is_on(self) -> bool:
        return self._is_on

    def set(self, is_on: bool) -> None:  # noqa: FBT001 - the switch itself
        """Switch; nothing happens when it already stands so."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit(is_on)

    def toggle(self) -> None:
        self.set(not self._is_on)
