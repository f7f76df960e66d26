"""Moving a talk or meeting in the agenda: by dragging it, or with Ctrl and the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Entry
from meedoen_desktop.views.agenda import entry_words
from meedoen_desktop.views.widgets.restyled import Ringed

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Ground(Protocol):
    """Where entries lie: it knows which moment belongs to which place."""

    def moment_at(self, _entry: Entry, corner: QPoint) -> datetime:
        """The moment of an entry whose corner is let go here."""

    def stepped(self, moment: datetime, key: Qt.Key) -> datetime:
        """The moment one arrow further."""

    def put(self, button: MovableEntry) -> None:
        """Lay the button where its entry belongs."""

    def go(self, button: MovableEntry, key: Qt.Key) -> None:
        """Give the keyboard to the neighbour."""


class MovableEntry(Ringed, QAbstractButton):
    """``moved`` gives the new moment once, when the mouse or Ctrl is let go."""

    moved = Signal(object)

    def __init__(
        self, translator: Translator, entry: Entry, ground: Ground, parent: QWidget, *, hidden: bool
    ) -> None:
        super().__init__(parent)
        self.entry, self.shown = entry, entry
        self._translator, self._ground, self._hidden = translator, ground, hidden
        self._grip: QPoint | None = None
        self.is_dragged = False
        self.setObjectName(f"agenda.entry.{entry.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEnabled(not hidden)
        self._describe()
        self.dress()

    def restyle(self) -> None:
        self.update()

    def _describe(self) -> None:
        _ = self._translator.text
        self.setAccessibleName(
            entry_words.spoken(self._translator, self.shown, hidden=self._hidden)
        )
        if not self._hidden:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.accessibleName())
            self.setAccessibleDescription(_("Enter opent, Ctrl met een pijl verzet."))

    def show_at(self, moment: datetime) -> None:
        """Try a moment: the button lies there, nothing is kept yet."""
        if moment != self.shown.at:
            self.shown = replace(self.entry, at=moment)
            self._ground.put(self)
            self.update()

    def take_back(self) -> None:
        """Back to where it was."""
        self._grip, self.is_dragged = None, False
        self.show_at(self.entry.at)
        self.unsetCursor()
        self._describe()

    def _let_go(self) -> None:
        """Keep the moment that is tried."""
        self.is_dragged = False
        if self.shown.at != self.entry.at:
            self.entry = self.shown  # told once, also when the keyboard leaves afterwards
            self.moved.emit(self.shown.at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._grip).manhattanLength()
        if not self.is_dragged and far >= QApplication.startDragDistance():
            self.is_dragged = True
            self.setDown(False)
            self.raise_()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.is_dragged:
            corner = self.mapToParent(event.position().toPoint()) - self._grip
            self.show_at(self._ground.moment_at(self.entry, corner))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        if self.is_dragged:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self._let_go()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.shown != self.entry:
            self.take_back()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key not in _ARROWS:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show_at(self._ground.stepped(self.shown.at, key))
            self._announce()
        else:
            self._ground.go(self, key)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Control and not self.is_dragged:
            self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.is_dragged and self.shown.at != self.entry.at:
            self._let_go()

    def _announce(self) -> None:
        words = (
            f"{self._translator.day_long(self.shown.at.date())}, {entry_words.period(self.shown)}"
        )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def carry_keyboard(old: Sequence[MovableEntry], new: Sequence[MovableEntry]) -> None:
    """What is drawn anew keeps the keyboard: left to Qt, it passes by a neighbour and a day."""
    held = next((one for one in old if one.hasFocus()), None)
    if held is None:
        return
    reason = Qt.FocusReason.TabFocusReason if held.shows_ring() else Qt.FocusReason.MouseFocusReason
    for one in new:
        if one.entry.id == held.entry.id and one.isVisible():
            one.setFocus(reason)


def rounded(moment: datetime, minutes: int = 15) -> datetime:
    """To the nearest quarter of an hour."""
    start = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    steps = round((moment - start).total_seconds() / (60 * minutes))
    return start + timedelta(minutes=steps * minutes)
