"""A mixin for widgets that hold something made from the look: an icon, a font, a fixed size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPainter

from meedoen_desktop.views.theme import Theme, current

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:  # two Qt bases in one class crash the binding; at run time this is a plain mixin
    _Base = object

_EVENTS = frozenset({QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange})
_BY_POINTER = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason})
_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class Restyled(_Base):
    """Calls ``restyle`` after each change of look or direction.

    A class calls ``dress`` once, at the end of its ``__init__``. Qt sends such a change for every
    new parent too; those in which nothing changed cost a comparison only.
    """

    _worn: tuple[Theme, bool] | None = None

    def restyle(self) -> None:
        """Set what depends on ``theme.current()``."""

    def dress(self) -> None:
        """Style for the first time and listen to changes from now on."""
        self._worn = (current(), self.isRightToLeft())
        self.restyle()

    def painter(self) -> QPainter:
        """A smooth painter; each text keeps the direction of its own script."""
        made = QPainter(self)
        made.setRenderHint(QPainter.RenderHint.Antialiasing)
        made.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        return made

    def leading(self) -> Qt.AlignmentFlag:
        """The side where reading starts in this window, for words of any script."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        worn = self._worn
        if worn is None or (worn[0] is current() and worn[1] is self.isRightToLeft()):
            return
        if event.type() in _EVENTS:
            self.dress()


class Ringed(Restyled):
    """A painted control that shows its focus ring to who uses the keyboard, not the mouse."""

    _ring = False

    def shows_ring(self) -> bool:
        """Whether to paint the ring now."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self._ring = True
        elif event.reason() in _BY_POINTER:
            self._ring = False
