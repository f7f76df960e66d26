"""The days above their columns: name, number, and what is true for the day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.agenda import Agenda, DayFacts
from meedoen_desktop.views.agenda.time_grid import GUTTER
from meedoen_desktop.views.agenda.time_scale import TimeScale
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled, Ringed

_HEIGHT = 64


def facts_in_words(
    translator: Translator,
    facts: DayFacts,
    *,
    busy: bool,
    hidden: bool = False,
    shade: bool = False,
) -> str:
    """A holiday, leave, a day on which one does not work, or "" on a plain working day.

    With ``shade`` a plain free weekday has no word: its shade says so.
    """
    _ = translator.text
    said = []
    if facts.holiday:
        said.append(facts.holiday)
    if facts.leave is not None:
        with_note = facts.leave and not hidden
        said.append(_("vrij: {reden}", reden=facts.leave) if with_note else _("vrij"))
    if not said and not facts.works and not shade:
        said.append(_("geen werkdag"))
    if busy:
        said.append(_("bezet"))
    return ", ".join(said)


class DayHead(Restyled, QWidget):
    """A row of days in the columns of the grid below; ``chosen`` gives a day."""

    chosen = Signal(object)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._buttons: list[DayButton] = []
        self._right = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def show_days(self, agenda: Agenda, days: tuple[date, ...], *, hidden: bool) -> None:
        """Name the days that are shown."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        facts = {one.day: one for one in agenda.days}
        self._buttons = []
        for day in days:
            busy = any(one.is_whole_day for one in agenda.busy_on(day))
            said = facts_in_words(self._translator, facts[day], busy=busy, hidden=hidden)
            button = DayButton(self._translator, day, said, self, is_today=day == agenda.today)
            button.clicked.connect(lambda _on=False, day=day: self.chosen.emit(day))
            self._buttons.append(button)
            button.show()
        self._lay()

    def set_right(self, width: int) -> None:
        """The width of the scroll bar beside the grid."""
        if width != self._right:
            self._right = width
            self._lay()

    def restyle(self) -> None:
        self.setFixedHeight(current().px(_HEIGHT))
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        px = current().px
        days = tuple(button.day for button in self._buttons)
        scale = TimeScale(days, px(GUTTER), self.width() - self._right, 1, 0, 24)
        for number, button in enumerate(self._buttons):
            left, width = scale.column(number)
            button.setGeometry(left, 0, width, self.height())


class DayButton(Ringed, QAbstractButton):
    """One day; pressing it shows that day alone."""

    def __init__(
        self, translator: Translator, day: date, said: str, parent: QWidget, *, is_today: bool
    ) -> None:
        super().__init__(parent)
        from babel.dates import format_date

        self.day, self._said, self._is_today = day, said, is_today
        self._name = format_date(day, "EEE", locale=translator.language).strip(".")
        spoken = translator.day_long(day)
        today = translator.text("vandaag") if is_today else ""
        self.setAccessibleName(". ".join(part for part in (spoken, today, said) if part))
        self.setToolTip(self.accessibleName())
        self.setObjectName(f"agenda.day.{day.isoformat()}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dress()

    def restyle(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(90), current().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = current(), current().px
        painter = self.painter()
        if self.underMouse() or self.shows_ring():
            painter.setPen(
                QPen(theme.color("focus"), 2) if self.shows_ring() else Qt.PenStyle.NoPen
            )
            painter.setBrush(theme.color("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -4), px(8), px(8))
        self._paint_day(painter)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        box = self.rect().adjusted(px(8), px(38), -px(4), -px(4))
        said = painter.fontMetrics().elidedText(
            self._said, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, said)

    def _paint_day(self, painter: QPainter) -> None:
        """The name, and the number: in a filled round today."""
        theme, px = current(), current().px
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("accent" if self._is_today else "muted"))
        row = QRect(px(8), px(4), self.width() - px(12), px(34))
        painter.drawText(row, middle, self._name)
        row.adjust(painter.fontMetrics().horizontalAdvance(self._name) + px(8), 0, 0, 0)
        painter.setFont(theme.font("section"))
        number = str(self.day.day)
        if self._is_today:
            size = px(32)
            round_ = QRectF(row.left(), row.center().y() - size / 2 + 1, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(round_)
            painter.setPen(QColor(theme.tokens.on_accent))
            painter.drawText(round_, Qt.AlignmentFlag.AlignCenter, number)
        else:
            painter.setPen(theme.color("text"))
            painter.drawText(row, middle, number)
