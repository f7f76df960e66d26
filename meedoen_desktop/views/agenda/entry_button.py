"""The face of a talk or meeting in the agenda: who, when, how."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import MEETING, Entry
from meedoen_desktop.views.agenda import entry_words
from meedoen_desktop.views.agenda.entry_moving import Ground, MovableEntry
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap

_BAR = 4
_TIGHT = 0.88
"""Of the usual height of a line: a talk of 45 minutes has room for two."""


class EntryButton(MovableEntry):
    """Press it to open it. ``is_line``: one line without a ground of its own, as in a month."""

    def __init__(
        self,
        translator: Translator,
        entry: Entry,
        ground: Ground,
        parent: QWidget,
        *,
        hidden: bool,
        is_line: bool = False,
    ) -> None:
        self.is_line = is_line
        super().__init__(translator, entry, ground, parent, hidden=hidden)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        ground, bar, ink = self._colours()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = theme.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self.is_line or self.underMouse():
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, radius, radius)
        if not self.is_line and bar:
            painter.setClipRect(QRectF(0, 0, theme.px(_BAR), self.height()))
            painter.setBrush(QColor(bar))
            painter.drawRoundedRect(box, radius, radius)
            painter.setClipping(False)
        self._paint_edge(painter, box, radius)
        self._paint_words(painter, ink)

    def _paint_edge(self, painter: QPainter, box: QRectF, radius: float) -> None:
        tokens = current().tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.shows_ring() or self.is_dragged:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        elif self.underMouse() and self.isEnabled() and not self.is_line:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRoundedRect(box, radius, radius)

    def _colours(self) -> tuple[str, str, str]:
        """Ground, bar and ink."""
        tokens = current().tokens
        if self._hidden:
            return tokens.accent_soft, tokens.accent, tokens.text
        if self.entry.status in {"done", "no_show"}:
            return tokens.neutral.ground, tokens.strong_line, tokens.neutral.ink
        if self.entry.sort == MEETING:
            return tokens.success.ground, tokens.success.ink, tokens.text
        return tokens.accent_soft, tokens.accent, tokens.text

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        px = current().px
        left = px(2) if self.is_line else px(_BAR + 6)
        box = self.rect().adjusted(left, 0, -px(4), 0)
        name = entry_words.title(self._translator, self.entry, hidden=self._hidden)
        if self.is_line or self.height() < px(35):
            self._one_line(painter, box, ink, name)
        else:
            self._lines(painter, box.adjusted(0, px(2), 0, 0), ink, name)

    def _one_line(self, painter: QPainter, box: QRect, ink: str, name: str) -> None:
        """Time, and the name in the room that is left."""
        theme, px = current(), current().px
        middle = self.leading() | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption"))
        if not (self.is_line or self._hidden) and box.width() > px(110):
            icon = pixmap(entry_words.icon_name(self.entry), ink, 16)
            painter.drawPixmap(box.left(), box.center().y() - px(8) + 1, icon)
            box = box.adjusted(px(21), 0, 0, 0)
        painter.setPen(QColor(theme.tokens.muted if self.is_line else ink))
        time = entry_words.clock_time(self.shown.at)
        painter.drawText(box, middle, time)
        used = painter.fontMetrics().horizontalAdvance(time) + theme.px(6)
        painter.setPen(QColor(ink))
        box = box.adjusted(used, 0, 0, 0)
        painter.drawText(box, middle, _elided(painter, name, box.width()))

    def _lines(self, painter: QPainter, box: QRect, ink: str, name: str) -> None:
        """Name with its icon, the time, and below it how and where when there is room."""
        theme, px = current(), current().px
        icon = "" if self._hidden else entry_words.icon_name(self.entry)
        middle = self.leading() | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("strong"))
        height = round(painter.fontMetrics().height() * _TIGHT)
        row = QRect(box.left(), box.top(), box.width(), height)
        if icon:
            painter.drawPixmap(row.left(), row.center().y() - px(8) + 1, pixmap(icon, ink, 16))
            row.adjust(px(21), 0, 0, 0)
        painter.setPen(QColor(ink))
        painter.drawText(row, middle, _elided(painter, name, row.width()))
        painter.setFont(theme.font("caption"))
        line = round(painter.fontMetrics().height() * _TIGHT)
        said = entry_words.period(self.shown)
        more = "" if self._hidden else entry_words.detail(self._translator, self.entry)
        roomy = box.top() + height + 2 * line <= self.height()
        texts = [said, more] if roomy else [", ".join(part for part in (said, more) if part)]
        painter.setPen(QColor(theme.tokens.muted if ink == theme.tokens.text else ink))
        for number, text in enumerate(texts):
            place = QRect(box.left(), box.top() + height + number * line, box.width(), line)
            painter.drawText(place, middle, _elided(painter, text, place.width()))


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
