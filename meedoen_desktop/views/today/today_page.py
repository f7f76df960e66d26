"""*Vandaag*: what the day asks, and a way to each of it."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services.day import promises
from meedoen_desktop.services.day import today as today_service
from meedoen_desktop.services.day.promises import Promise
from meedoen_desktop.services.day.today import Day, DraftLine
from meedoen_desktop.services.letters import letter_text_drafts
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_names import EXERCISES
from meedoen_desktop.views.letter_pile import PLACE
from meedoen_desktop.views.navigation import paint_when_laid_out
from meedoen_desktop.views.today import calm_cards, sections
from meedoen_desktop.views.today.archive_card import ArchiveCard
from meedoen_desktop.views.today.proposal_deeds import ProposalDeeds
from meedoen_desktop.views.today.proposal_sections import ProposalSections
from meedoen_desktop.views.today.sections import LongCard
from meedoen_desktop.views.today.team_card import team_card
from meedoen_desktop.views.today.week_card import WeekCard
from meedoen_desktop.views.widgets.card_columns import CardColumns
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.spoken_days import greeting

_AFTER_PAINT = 120
"""Milliseconds: what the day asks comes first."""
_TWO_COLUMNS_FROM = 860
"""Logical pixels of the page at text size 100 %."""


class TodayPage(Page):
    """Talks and what is due on the left; open work and promises on the right."""

    def __init__(self, context: Context) -> None:
        now = context.clock.now().astimezone(AMSTERDAM)
        super().__init__(
            greeting(context.translator, now, ""), context.translator.day_long(now.date())
        )
        self.context = context
        self.content: QWidget | None = None
        self._columns: CardColumns | None = None
        self.setObjectName("today")
        self.refresh()

    def refresh(self) -> None:
        """Read the day again; what is shown stays until then. An undo may come after the page."""
        if not shiboken6.isValid(self):
            return
        self.context.tasks.run(today_service.read_day, self.context.store, done=self._show)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _show(self, day: Day) -> None:
        translator = self.context.translator
        now = self.context.clock.now().astimezone(AMSTERDAM)
        self.set_title(greeting(translator, now, day.consultant), self._summary(day))
        paint_when_laid_out(self)
        bar = self.scroller.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, bar.value()))
        self._columns = None  # of the content that goes
        content = calm_cards.teaching(self.context) if day.is_empty else self._filled(day)
        if self.content is not None:
            _open_as_before(self.content, content)
            self.body.removeWidget(self.content)
            self.content.deleteLater()
        self.content = content
        self._fit()
        self.body.addWidget(content)

    def _summary(self, day: Day) -> str:
        translator = self.context.translator
        parts = [translator.day_long(day.today)]
        if day.talks:
            parts.append(translator.plural("{count} gesprek", "{count} gesprekken", len(day.talks)))
        due = day.caseload.due.count
        if due:
            parts.append(translator.plural("{count} aan de beurt", "{count} aan de beurt", due))
        return " · ".join(parts)

    def _filled(self, day: Day) -> QWidget:
        deeds = ProposalDeeds(self.context, self, self.refresh)
        proposed = ProposalSections(self.context, day, deeds)
        left = (
            sections.talks(self.context, day, self.refresh),
            proposed.due(),
            proposed.waiting(),
            proposed.look(),
            proposed.quiet(),
        )
        right = (
            team_card(self.context, day.team, self.refresh),
            ArchiveCard(self.context),
            sections.open_work(self.context, day, self._resume),
            calm_cards.sorting(self.context, day),
            proposed.calls(),
            self._week(),
            proposed.letters(),
            sections.promises(self.context, day, self._finish),
            calm_cards.all_done(self.context, day),
        )
        self._columns = CardColumns(gap=20)
        self._columns.add(left, 3)
        self._columns.add(right, 2)
        return self._columns

    def _week(self) -> QWidget | None:
        """The balance of the week; it is reckoned when the day stands there."""
        if "caseload" not in self.context.places:
            return None
        card = WeekCard(self.context, self.refresh, whole=False)
        QTimer.singleShot(_AFTER_PAINT, card, card.read)
        return card

    def _resume(self, draft: DraftLine) -> None:
        """Go on where the draft was begun."""
        if draft.kind == "note":
            self.context.quick_note("")
        elif draft.subject_id in EXERCISES:
            place = EXERCISES[draft.subject_id].place
            self.context.navigate(place, person_id=draft.person_id)
        elif draft.kind == PLACE:
            self.context.navigate(PLACE, batch_id=draft.id)
        elif draft.kind == "talk":
            about = {"appointment_id": draft.subject_id} if draft.subject_id else {}
            self.context.navigate("talk", person_id=draft.person_id, **about)
        elif draft.kind == letter_text_drafts.KIND:
            self.context.navigate(draft.kind, template_id=draft.subject_id)
        elif draft.kind in self.context.places and draft.person_id:
            self.context.navigate(draft.kind, person_id=draft.person_id)
        elif draft.person_id:
            self.context.navigate("client", person_id=draft.person_id)
        else:
            self.context.navigate(draft.kind)

    def _finish(self, promise: Promise) -> None:
        self.context.tasks.run(
            promises.finish, self.context.store, promise.source, promise.id,
            done=lambda _none: self._finished(promise), owner=self,
        )  # fmt: skip

    def _finished(self, promise: Promise) -> None:
        _ = self.context.translator.text
        self.refresh()
        self.context.messages.done(
            _("Gedaan: {wat}", wat=sections.promise_words(self.context, promise)),
            _("Ongedaan maken"),
            lambda: self._reopen(promise),
        )

    def _reopen(self, promise: Promise) -> None:
        self.context.tasks.run(
            promises.reopen, self.context.store, promise.source, promise.id,
            done=lambda _none: self.refresh(), owner=self,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._columns is not None:
            self._columns.fit(self.width(), _TWO_COLUMNS_FROM)


def _open_as_before(before: QWidget, now: QWidget) -> None:
    """A card that was opened does not fold away at a deed: one is working down its lines."""
    opened = {card.objectName() for card in before.findChildren(LongCard) if card.is_open}
    for card in now.findChildren(LongCard):
        if card.objectName() in opened:
            card.show_all()
