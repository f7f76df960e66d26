"""The chosen strengths against the dates: a mark where it was chosen, a word for what stayed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.exercises.kept_exercises import StrengthsRecord
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.days import short_day

STAYED, NEW, EARLIER = N_("bleef"), N_("nieuw"), N_("eerder gekozen")
_MOST = 4
"""Dates side by side: the first and the latest."""
_ROW, _MARK, _STATE = 34, 18, 120


@dataclass(frozen=True)
class StrengthLine:
    """One strength; ``marks`` tell for each date whether it was chosen. ``state`` is marked text.

    ``state`` is "" when there is only one date.
    """

    name: str
    marks: tuple[bool, ...]
    state: str


def strength_lines(played: Sequence[StrengthsRecord]) -> tuple[StrengthLine, ...]:
    """Every strength that was ever chosen: those of the last time first, in the client's order."""
    names: dict[str, str] = {}
    for record in reversed(played):
        for card in record.chosen:
            names.setdefault(card.id, card.name)
    chosen = [{card.id for card in record.chosen} for record in played]
    return tuple(
        StrengthLine(name, tuple(card in one for one in chosen), _state(card, chosen))
        for card, name in names.items()
    )


def _state(card: str, chosen: list[set[str]]) -> str:
    if len(chosen) < 2:
        return ""
    if card not in chosen[-1]:
        return EARLIER
    return STAYED if any(card in one for one in chosen[:-1]) else NEW


class StrengthsTable(Restyled, QWidget):
    """Painted, with the same in words for the screen reader."""

    def __init__(self, context: Context, played: Sequence[StrengthsRecord]) -> None:
        super().__init__()
        self._context = context
        shown = played if len(played) <= _MOST else (played[0], *played[1 - _MOST :])
        self._days = [
            short_day(one.played_on.year, one.played_on.month, one.played_on.day,
                      context.translator)
            for one in shown
        ]  # fmt: skip
        self.lines = strength_lines(shown)
        _ = context.translator.text
        self.setAccessibleName(_("Gekozen sterke kanten"))
        said = (f"{line.name}, {_(line.state)}" if line.state else line.name for line in self.lines)
        self.setAccessibleDescription(". ".join(said))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(440), px(_ROW) * (len(self.lines) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, high = self.painter(), current().px(_ROW)
        columns = self._columns()
        self._paint_days(painter, columns, high)
        for number, line in enumerate(self.lines, start=1):
            painter.fillRect(0, number * high, self.width(), 1, current().color("line"))
            self._paint_line(painter, columns, QRectF(0, number * high, self.width(), high), line)

    def _columns(self) -> list[QRectF]:
        """The name, each date, and the state: boxes of one row high, from left to right."""
        px = current().px
        state = px(_STATE) if len(self._days) > 1 else 0
        name = max(px(110), round((self.width() - state) * 0.34))
        day = (self.width() - state - name) / max(1, len(self._days))
        widths = [float(name), *(day for _day in self._days), float(state)]
        boxes, left = [], 0.0
        for width in widths:
            boxes.append(QRectF(left, 0, width, px(_ROW)))
            left += width
        return boxes

    def _paint_days(self, painter: QPainter, columns: list[QRectF], high: int) -> None:
        painter.setFont(current().font("caption"))
        painter.setPen(current().color("muted"))
        for day, box in zip(self._days, columns[1:-1], strict=True):
            painter.drawText(
                QRectF(box.left(), 0, box.width(), high), Qt.AlignmentFlag.AlignCenter, day
            )

    def _paint_line(
        self, painter: QPainter, columns: list[QRectF], row: QRectF, line: StrengthLine
    ) -> None:
        theme = current()
        is_now = line.marks[-1]
        painter.setFont(theme.font("strong" if is_now else "body"))
        painter.setPen(theme.color("text" if is_now else "muted"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(columns[0].translated(0, row.top()), middle, line.name)
        mark = theme.px(_MARK)
        for is_chosen, box in zip(line.marks, columns[1:-1], strict=True):
            place = box.translated(0, row.top()).center()
            if is_chosen:
                drawn = pixmap("check-circle", "success" if is_now else "muted", _MARK)
                painter.drawPixmap(round(place.x() - mark / 2), round(place.y() - mark / 2), drawn)
        if line.state:
            painter.setFont(theme.font("caption"))
            ink = theme.tokens.tone("info").ink if line.state == NEW else theme.tokens.muted
            painter.setPen(QColor(ink))
            painter.drawText(
                columns[-1].translated(0, row.top()), middle,
                self._context.translator.text(line.state),
            )  # fmt: skip
