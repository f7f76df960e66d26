"""What happened, newest first: a line with marks. Long histories are built piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body, Caption, Strong
from meedoen_desktop.views.widgets.restyled import Restyled, Ringed

_PIECE = 50
_DISC = 34


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened; ``when`` is a written day, ``tone`` as for a chip."""

    key: str
    when: str
    title: str
    body: str = ""
    icon: str = "note"
    tone: str = "neutral"


class TimelineRow(Ringed, QWidget):
    """One entry; Enter or a click opens it."""

    pressed = Signal(str)

    def __init__(self, entry: TimelineEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry, self.is_first, self.is_last = entry, False, False
        self.setAccessibleName(f"{entry.when}: {entry.title}")
        self.setAccessibleDescription(entry.body)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Caption(entry.when))
        self._column.addWidget(Strong(entry.title))
        if entry.body:
            self._column.addWidget(Body(entry.body))
        self.dress()

    def restyle(self) -> None:
        px = current().px
        lead, rest = px(_DISC + 18), px(8)
        left, right = (rest, lead) if self.isRightToLeft() else (lead, rest)
        self._column.setContentsMargins(left, px(8), right, px(12))
        self._column.setSpacing(px(2))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.entry.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self.entry.key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        side, top = theme.px(_DISC), theme.px(8)
        left = self.width() - side - 3 if self.isRightToLeft() else 3
        tone = theme.tokens.tone(self.entry.tone)
        painter.setPen(QPen(theme.color("line"), 2))
        middle = round(left + side / 2)
        if not self.is_first:
            painter.drawLine(middle, 0, middle, top)
        if not self.is_last:
            painter.drawLine(middle, top + side, middle, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawEllipse(left, top, side, side)
        inset = (side - theme.px(18)) // 2
        painter.drawPixmap(left + inset, top + inset, pixmap(self.entry.icon, tone.ink, 18))
        if self.shows_ring():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class Timeline(Restyled, QWidget):
    """``opened`` gives the key of an entry. Shows 50 entries, then 50 more on request.

    ``more_text`` makes the words of that button from the number that is still hidden.
    """

    opened = Signal(str)

    def __init__(self, more_text: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more_text = more_text
        self._waiting: list[TimelineEntry] = []
        self.rows: list[TimelineRow] = []
        self._column, self._list = QVBoxLayout(self), QVBoxLayout()
        self.more = QuietButton("", "caret-down", self._show_piece)
        self._column.addLayout(self._list)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.dress()

    def set_entries(self, entries: Sequence[TimelineEntry], first: int = _PIECE) -> None:
        """Show other entries; ``first`` of them at once."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self._waiting = [], list(entries)
        self._show_piece(first)

    def _show_piece(self, size: int = _PIECE) -> None:
        piece, self._waiting = self._waiting[:size], self._waiting[size:]
        if self.rows:
            self.rows[-1].is_last = False
            self.rows[-1].update()
        for entry in piece:
            row = TimelineRow(entry)
            row.pressed.connect(self.opened)
            self.rows.append(row)
            self._list.addWidget(row)
        if self.rows:
            self.rows[0].is_first = True
            self.rows[-1].is_last = not self._waiting
        self.more.setText(self._more_text(len(self._waiting)))
        self.more.setVisible(bool(self._waiting))
