"""The card with the flow of a caseload: the picture, what its lines mean, and the same in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.caseload.flow import Walks
from meedoen_desktop.views.caseload.flow_paper import in_and_out
from meedoen_desktop.views.caseload.flow_picture import LEAST, FlowPicture
from meedoen_desktop.views.caseload.flow_words import FlowWords
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted, Strong
from meedoen_desktop.views.widgets.letting_go import empty
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.days import short_day

_FIRST = 5
"""Moves that are told before *toon alle*."""


class FlowCard(Card):
    """``open_station`` is called with the code of the station that was pressed."""

    def __init__(
        self, context: Context, printer: QWidget | None, open_station: Callable[[str], object]
    ) -> None:
        _ = context.translator.text
        super().__init__(_("Van instroom naar uitstroom"), printer)
        self.setObjectName("caseload.flow")
        self._context = context
        self.picture = FlowPicture(_("Stroomschema"))
        self.picture.chosen.connect(open_station)
        self._period = Caption()
        self._legend = _legend(context)
        self._said = QVBoxLayout()
        self.add(self._period)
        self.add(self.picture)
        self.add(self._legend)
        self.body.addLayout(self._said)

    def show_walks(self, walks: Walks, words: FlowWords) -> None:
        """Show these routes."""
        _ = self._context.translator.text
        since = short_day(
            walks.since.year, walks.since.month, walks.since.day, self._context.translator
        )
        self._period.setText(
            _("Het getal in een vak: wie er nu staat. De pijlen: wie er sinds {dag} verschoof. "
              "Druk op een vak voor de lijst.", dag=since)
        )  # fmt: skip
        self.picture.show_flow(words)
        self._say(walks, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= current().px(LEAST + 30)
        self.picture.setVisible(fits)
        self._legend.setVisible(fits)

    def _say(self, walks: Walks, words: FlowWords) -> None:
        """The moves as lines: what the picture says, for who reads rather than looks."""
        _ = self._context.translator.text
        empty(self._said)
        columns = Columns(stack_below=560)
        every = _("Toon alle")
        columns.add(_Moves(_("Vooruit"), words.forward(), _("Nog geen verschuivingen."), every))
        columns.add(_Moves(_("Teruggevallen"), words.back(), _("Niemand viel terug."), every))
        columns.add(self._in_and_out(walks, words))
        self._said.addWidget(columns)

    def _in_and_out(self, walks: Walks, words: FlowWords) -> QWidget:
        _ = self._context.translator.text
        lines = in_and_out(self._context, walks, words)
        return _Moves(_("Erbij en eraf"), lines, "", "")


class _Moves(QWidget):
    """Lines with their numbers; the smaller moves when they are asked for."""

    def __init__(
        self, title: str, lines: Sequence[tuple[str, int]], nothing: str, every: str
    ) -> None:
        super().__init__()
        self._column, self._lines = QVBoxLayout(self), lines
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(4))
        self._column.addWidget(Strong(title))
        for words, count in lines[:_FIRST]:
            self._column.addLayout(_line(words, count))
        if not lines:
            self._column.addWidget(Muted(nothing))
        if len(lines) > _FIRST:
            self._more = QuietButton(every, "caret-down", self._show_all)
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)

    def _show_all(self) -> None:
        self._more.hide()
        for at, (words, count) in enumerate(self._lines[_FIRST:]):
            self._column.insertLayout(1 + _FIRST + at, _line(words, count))


def _line(words: str, count: int) -> QHBoxLayout:
    row = QHBoxLayout()
    number = Body(str(count))
    number.align(Qt.AlignmentFlag.AlignTrailing)
    number.setFixedWidth(current().px(34))
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Body(words), 1)
    row.setSpacing(current().px(10))
    return row


def _legend(context: Context) -> QWidget:
    _ = context.translator.text
    ground = QWidget()
    flow = FlowLayout(ground)
    for words, is_back in ((_("verder, breder is meer mensen"), False), (_("terugval"), True)):
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, current().px(14), 0)
        row.addWidget(_Sample(is_back=is_back))
        said = Caption(words)
        said.setWordWrap(False)
        row.addWidget(said)
        flow.addWidget(part)
    return ground


class _Sample(Restyled, QWidget):
    """A short piece of a line."""

    def __init__(self, *, is_back: bool) -> None:
        super().__init__()
        self._is_back = is_back
        self.dress()

    def restyle(self) -> None:
        self.setFixedSize(QSize(current().px(34), current().px(14)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, px, painter = current().tokens, current().px, self.painter()
        if self._is_back:
            pen = QPen(QColor(tokens.warning.ink), px(3))
            pen.setDashPattern([2.2, 1.6])
        else:
            color = QColor(tokens.accent)
            color.setAlphaF(0.5)
            pen = QPen(color, px(8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
