"""The life areas over time: two times side by side, with importance and the client's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.exercises.client_results import AreaSession, ClientResults
from meedoen_desktop.services.exercises.exercise_words import areas_in
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.area_row import AreaRow
from meedoen_desktop.views.exercises.board_outcome import BoardOutcome, change_chips
from meedoen_desktop.views.exercises.results_papers import ResultsPapers
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.words.days import short_day


class AreaResults(QWidget):
    """``now`` is the time looked at, ``then`` the one it is compared with (None: with nothing)."""

    def __init__(
        self, context: Context, results: ClientResults, papers: ResultsPapers, result_id: str
    ) -> None:
        super().__init__()
        self._context, self._papers = context, papers
        self._sessions = results.sessions
        self.now = {one.id: one for one in self._sessions}.get(result_id, self._sessions[-1])
        self.then = self._sessions[0] if self.now is not self._sessions[0] else None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(16))
        self.pickers = self._make_pickers()
        self._column.addWidget(self.pickers)
        self._content: QWidget | None = None
        self._renew()

    def _make_pickers(self) -> Card:
        _ = self._context.translator.text
        card = Card()
        self.shown = SegmentedChoice(self._labels(self._sessions), self.now.id, clearable=False)
        self.shown.setObjectName("results.now")
        self.shown.changed.connect(self._look_at)
        self.compared = SegmentedChoice(self._labels(self._sessions[:-1]))
        self.compared.setObjectName("results.then")
        self.compared.changed.connect(self._compare)
        self.sheet = SecondaryButton(_("Blad voor de cliënt"), "printer", self._print)
        self.sheet.setObjectName("results.sheet")
        self._compared_words = Caption(_("Vergelijk met"))
        rows = ((Caption(_("Laat zien")), self.shown), (self._compared_words, self.compared))
        across, column = QHBoxLayout(), QVBoxLayout()
        for words, choice in rows:
            choice.setAccessibleName(words.text())
            row = QHBoxLayout()
            words.setFixedWidth(current().px(96))
            row.addWidget(words)
            row.addWidget(choice, 1)
            column.addLayout(row)
        across.addLayout(column, 1)
        across.addWidget(self.sheet)
        card.body.addLayout(across)
        return card

    def _labels(self, sessions: Sequence[AreaSession]) -> list[tuple[str, str]]:
        _ = self._context.translator.text
        labels = []
        for session in sessions:
            day = session.on
            words = short_day(day.year, day.month, day.day, self._context.translator)
            labels.append((session.id, words if session.board else _("{dag} · intake", dag=words)))
        return labels

    def _look_at(self, session_id: str) -> None:
        """Another time; compared with the first again when that is no longer earlier."""
        order = [one.id for one in self._sessions]
        self.now = self._sessions[order.index(session_id)]
        if self.now is self._sessions[0]:
            self.then = None
        elif self.then is None or order.index(self.then.id) >= order.index(self.now.id):
            self.then = self._sessions[0]
        self._renew()

    def _compare(self, session_id: str) -> None:
        self.then = {one.id: one for one in self._sessions}.get(session_id)
        self._renew()

    def _print(self) -> None:
        self._papers.session_sheet(self.now)

    def _renew(self) -> None:
        self.compared.set_value(self.then.id if self.then else "")
        earlier = self._sessions[: self._sessions.index(self.now)]
        for session in self._sessions[:-1]:
            self.compared.buttons[session.id].setVisible(session in earlier)
        for part in (self.compared, self._compared_words):
            part.setVisible(bool(earlier))
        before, self._content = self._content, self._build()
        let_go(before, self._column)
        self._column.addWidget(self._content)
        self._content.show()

    def _build(self) -> QWidget:
        _ = self._context.translator.text
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(16))
        together = self._context.together.is_on
        areas = areas_in(*(one for one in (self.then, self.now) if one))
        rows = Card(_("Per leefgebied"))
        rows.setObjectName("results.areas")
        if self.then is not None:
            rows.body.addLayout(change_chips(self._context, self.then, self.now, areas))
        for area in areas:
            rows.add(AreaRow(self._context, area, self.then, self.now, together=together))
        column.addWidget(rows)
        if self.now.board is not None:
            column.addWidget(BoardOutcome(self._context, self.now.board, together=together))
        return content
