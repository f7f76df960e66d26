"""One place or part in a column at the side: pressed to go there, walked with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from meedoen_desktop.views.widgets.restyled import Ringed

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_SIDEWAYS = {Qt.Key.Key_Right, Qt.Key.Key_Left}


class SideButton(Ringed, QAbstractButton):
    """Arrows move the keyboard along the column, round at both ends; Enter or Space opens.

    Qt itself would leave the column at its end, and open each place on the way in a group of which
    one is chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = _STEPS.get(key)
        if step is None:
            super().keyPressEvent(event)
            return
        if key in _SIDEWAYS and self.isRightToLeft():
            step = -step
        column = self._column()
        found = column[(column.index(self) + step) % len(column)]
        found.setFocus(Qt.FocusReason.TabFocusReason)
        found.bring_in_sight()

    def bring_in_sight(self) -> None:
        """Scroll to it, where its column scrolls."""
        one = self.parentWidget()
        while one is not None:
            if isinstance(one, QScrollArea):
                one.ensureWidgetVisible(self)
            one = one.parentWidget()

    def _column(self) -> list[SideButton]:
        """What stands with it, from top to bottom: in the order in which it was made."""
        beside = self.parentWidget()
        every = beside.children() if beside is not None else [self]
        return [one for one in every if isinstance(one, SideButton) and one.isVisible()]
