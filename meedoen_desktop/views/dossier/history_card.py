"""The history of a client: the newest lines at once, older ones on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.timeline import Timeline
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.timeline import Timeline as TimelineWidget
from meedoen_desktop.views.words.history_words import HistoryWords
from meedoen_desktop.views.words.method_words import method_words

_AT_ONCE = 6
"""Lines painted with the page; the others follow when it is there."""

_OPENS = {
    timeline.LETTER: ("letter", "letter_id"),
    timeline.INTAKE: ("intake", "intake_id"),
    timeline.TALK: ("talk", "talk_id"),
    timeline.EXERCISE: ("results", "result_id"),
    timeline.GOAL: ("plan", ""),
    timeline.AGREEMENT: ("plan", ""),
}
"""Kind of line -> the place that shows it, and what that place wants to know."""


class HistoryCard(Card):
    """Contacts, talks, intakes, exercises, letters, files and decisions, newest first."""

    def __init__(self, context: Context, person_id: str, read: Timeline, parent: QWidget) -> None:
        _ = context.translator.text
        super().__init__(_("Wat er is gebeurd"), None, parent)
        self.setObjectName("client.history")
        self._context = context
        self._person_id = person_id
        self._limit = timeline.PAGE
        profile = method_words(context).profile
        self._words = HistoryWords(context.translator, profile, together=context.together.is_on)
        self.lines = TimelineWidget(lambda count: _("Nog {aantal}", aantal=count))
        self._older = QuietButton(_("Laat oudere zien"), "caret-down", self._read_older)
        self._older.setObjectName("client.older")
        self._nothing = Muted(
            _("Nog niets. Een gesprek, brief of notitie komt hier vanzelf te staan.")
        )
        for widget in (self.lines, self._nothing):
            self.add(widget)
        self.body.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        self.lines.opened.connect(self._open)
        self._show(read, at_once=_AT_ONCE)
        QTimer.singleShot(0, self, self._show_rest)

    def _show(self, read: Timeline, *, at_once: int) -> None:
        shown = [self._words.line(entry) for entry in read.entries if self._words.shows(entry)]
        self._total = len(shown)
        self.lines.set_entries(shown, at_once)
        self._mark_what_opens()
        self.lines.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._older.setVisible(read.has_more)

    def _show_rest(self) -> None:
        if self.lines.more.isVisibleTo(self):
            self.lines.more.click()
            self._mark_what_opens()

    def _read_older(self) -> None:
        self._limit += timeline.PAGE
        self._context.tasks.run(
            timeline.read_timeline,
            self._context.store,
            self._person_id,
            self._limit,
            done=self._older_arrived,
        )

    def _older_arrived(self, read: Timeline) -> None:
        self._show(read, at_once=self._limit)

    def _open(self, key: str) -> None:
        """A letter, intake or exercise opens; other lines say all they know."""
        kind, _colon, record_id = key.partition(":")
        place, name = _OPENS.get(kind, ("", ""))
        if place in self._context.places:
            about = {name: record_id} if name else {}
            self._context.navigate(place, person_id=self._person_id, **about)

    def _mark_what_opens(self) -> None:
        for row in self.lines.rows:
            if row.entry.key.partition(":")[0] not in _OPENS:
                row.setCursor(Qt.CursorShape.ArrowCursor)

    @property
    def keys(self) -> Sequence[str]:
        """The keys of the lines that are shown."""
        return [row.entry.key for row in self.lines.rows]
