"""A mixin for widgets that hold something made from the look: an icon, a font, a fixed size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:  # two Qt bases in one class crash the binding; at run time this is a plain mixin
    _Base = object

_EVENTS = frozenset({QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange})


class Restyled(_Base):
    """Calls ``restyle`` after each change of look or direction.

    A class calls ``dress`` once, at the end of its ``__init__``.
    """

    _ready = False

    def restyle(self) -> None:
        """Set what depends on ``theme.current()``."""

    def dress(self) -> None:
        """Style for the first time and listen to changes from now on."""
        self._ready = True
        self.restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _EVENTS and self._ready:
            self._ready = False
            try:
                self.restyle()
            finally:
                self._ready = True
