"""What happened, newest first: a line with marks. Long histories are built piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import Theme, current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.restyled import Restyled, Ringed

_PIECE = 50
_DISC = 34
_WRAP = int(Qt.TextFlag.TextWordWrap)


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
    """One entry; Enter or a click opens it. Painted: a history has many of them."""

    pressed = Signal(str)

    def __init__(self, entry: TimelineEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry, self.is_first, self.is_last = entry, False, False
        self._known: dict[int, list[tuple[str, QRect]]] = {}
        self._heights: dict[int, int] = {}
        self.setAccessibleName(f"{entry.when}: {entry.title}")
        self.setAccessibleDescription(entry.body)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dress()

    def restyle(self) -> None:
        self._known.clear()
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = current().px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(180), current().px(_DISC + 16))

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask this many times
            low = self._lines(width)[-1][1].bottom() + current().px(14)
            self._heights[width] = max(low, current().px(_DISC + 16))
        return self._heights[width]

    def _lines(self, width: int) -> list[tuple[str, QRect]]:
        """The role of each piece of text with the place that it takes in ``width``."""
        if width not in self._known:
            self._known[width] = self._measured(width)
        return self._known[width]

    def _measured(self, width: int) -> list[tuple[str, QRect]]:
        px = current().px
        lead, rest = px(_DISC + 18), px(8)
        left, room = (rest if self.isRightToLeft() else lead), width - lead - rest
        top, lines = px(8), []
        for role, text in _texts(self.entry):
            asked = QRect(left, top, room, 100_000)
            high = QFontMetrics(_fonts(current())[role]).boundingRect(asked, _WRAP, text).height()
            lines.append((role, QRect(left, top, room, high)))
            top += high + px(2)
        return lines

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.entry.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self.entry.key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        self._paint_disc(painter)
        for (role, box), (_role, text) in zip(
            self._lines(self.width()), _texts(self.entry), strict=True
        ):
            painter.setFont(_fonts(current())[role])
            painter.setPen(current().color("muted" if role == "caption" else "text"))
            painter.drawText(box, int(self.leading()) | _WRAP, text)
        if self.shows_ring():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current().color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_disc(self, painter: QPainter) -> None:
        theme = current()
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


def _texts(entry: TimelineEntry) -> list[tuple[str, str]]:
    texts = [("caption", entry.when), ("strong", entry.title), ("body", entry.body)]
    return [(role, text) for role, text in texts if text]


@lru_cache(maxsize=2)
def _fonts(theme: Theme) -> dict[str, QFont]:
    return {role: theme.font(role) for role in ("caption", "strong", "body")}


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
            let_go(row, self._list)
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
