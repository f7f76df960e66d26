"""*Verschillen*: where two people wrote something else, and one press says what is right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services import differences
from meedoen_desktop.services.alarms import Alarm, close_alarm, read_alarms
from meedoen_desktop.services.differences import Difference, Done, Group, Inbox, Side, Wish
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.differences.alarm_card import AlarmCard, AlarmDeeds
from meedoen_desktop.views.differences.difference_row import Deeds, DifferenceRow
from meedoen_desktop.views.differences.nothing_here import nothing_here
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.sharing.name_dialog import NameDialog
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words

_WIDEST = 980
"""Logical pixels at text size 100 %."""


class DifferencesPage(Page):
    """Grouped by client; what is chosen goes away, and can be taken back."""

    def __init__(self, context: Context, first_id: str = "") -> None:
        _ = context.translator.text
        super().__init__(
            _("Verschillen"),
            _("Twee mensen schreven iets anders zonder het van elkaar te weten. Er is niets weg. "
              "Klik op wat klopt."),
        )  # fmt: skip
        self._context, self._wish = context, Wish(first_id, only_mine=not first_id)
        self._content: QWidget | None = None
        self._shown: tuple[Inbox, tuple[Alarm, ...]] | None = None
        self._alarms: tuple[Alarm, ...] = ()
        back = IconButton("arrow-left", _("Terug"), context.back)
        back.setObjectName("differences.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self._deeds = Deeds(self._choose, self._join, self._keep_all)
        context.sharing.exchanged.connect(self.refresh)
        context.tasks.run(read_alarms, context.store, done=self._keep_alarms)
        context.tasks.run(differences.open_inbox, context.store, self._wish, done=self._show)

    def refresh(self) -> None:
        """Read again; the place on the page stays. An undo may come when the page is gone."""
        if shiboken6.isValid(self):
            self._context.tasks.run(
                read_alarms, self._context.store, done=self._keep_alarms, owner=self
            )
            self._context.tasks.run(
                differences.read_inbox, self._context.store, self._wish, done=self._show, owner=self
            )

    def flush(self) -> None:
        """Nothing is typed here."""

    def _keep_alarms(self, alarms: tuple[Alarm, ...]) -> None:
        self._alarms = alarms

    def _show(self, inbox: Inbox) -> None:
        if (inbox, self._alarms) == self._shown:
            return
        self._shown = (inbox, self._alarms)
        place, focus = self.scroller.verticalScrollBar().value(), self._focused()
        before, self._content = self._content, self._build(inbox)
        let_go(before, self.body)
        self.add(self._content, 1)
        QTimer.singleShot(0, self._content, partial(self._settle, place, focus))

    def _settle(self, place: int, focus: int) -> None:
        """Where one was, with the keyboard on what comes next."""
        self.scroller.verticalScrollBar().setValue(place)
        rows = self.findChildren(DifferenceRow)
        alive = [
            row for row in rows if self._content is not None and self._content.isAncestorOf(row)
        ]
        if focus >= 0 and alive:
            alive[min(focus, len(alive) - 1)].tiles[0].setFocus()

    def _focused(self) -> int:
        """The number of the difference that has the keyboard, or -1."""
        rows = self._content.findChildren(DifferenceRow) if self._content is not None else []
        focus = self.focusWidget()
        found = (n for n, row in enumerate(rows) if focus is not None and row.isAncestorOf(focus))
        return next(found, -1)

    def _build(self, inbox: Inbox) -> QWidget:
        """Not wider than one reads; the height goes by that width, so it is that of a widget."""
        content, ground = QWidget(), QWidget()
        row, column = QHBoxLayout(content), QVBoxLayout(ground)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(16))
        ground.setMaximumWidth(current().px(_WIDEST))
        row.addWidget(ground, 1)
        row.addStretch()
        context = self._context
        profile = method_words(context).profile
        reading = Reading(context.translator, context.clock.today(), profile, inbox.names)
        for widget in (*self._whose(inbox), *self._cards(reading, inbox), *self._more(inbox)):
            column.addWidget(widget)
        column.addStretch(1)
        return content

    def _whose(self, inbox: Inbox) -> list[QWidget]:
        """Mine or the team's, where that is not the same."""
        if inbox.mine == inbox.total:
            return []
        _ = self._context.translator.text
        choice = SegmentedChoice(
            [
                ("mine", _("Van mij: {aantal}", aantal=inbox.mine)),
                ("team", _("Van het team: {aantal}", aantal=inbox.total)),
            ],
            "mine" if self._wish.only_mine else "team",
            clearable=False,
        )
        choice.setObjectName("differences.whose")
        choice.changed.connect(lambda key: self._narrow(only_mine=key == "mine"))
        return [choice]

    def _narrow(self, *, only_mine: bool) -> None:
        self._wish = replace(self._wish, only_mine=only_mine)
        self.refresh()

    def _cards(self, reading: Reading, inbox: Inbox) -> list[QWidget]:
        deeds = AlarmDeeds(self._close, self._name_apart)
        alarms: list[QWidget] = [AlarmCard(reading, one, deeds) for one in self._alarms]
        cards: list[QWidget] = [self._card(reading, group) for group in inbox.groups]
        if not inbox.groups:
            look = partial(self._narrow, only_mine=False)
            cards.append(nothing_here(self._context.translator, inbox, look))
        return [*cards, *alarms] if self._wish.first else [*alarms, *cards]

    def _close(self, alarm: Alarm) -> None:
        self._context.tasks.run(
            close_alarm, self._context.store, alarm, done=lambda _none: self.refresh(), owner=self
        )

    def _name_apart(self) -> None:
        NameDialog(self.window(), self._context).show_over()

    def _card(self, reading: Reading, group: Group) -> Card:
        card = Card(group.name or reading.text("Van het hele team"), self._way_to(group))
        card.setObjectName(f"differences.{group.person_id or 'team'}")
        for difference in group.differences:
            card.add(DifferenceRow(reading, difference, self._deeds))
        return card

    def _way_to(self, group: Group) -> QWidget | None:
        if not group.person_id:
            return None
        go = partial(self._context.navigate, "client", person_id=group.person_id)
        button = QuietButton(self._context.translator.text("Open de pagina"), "arrow-right", go)
        button.setAccessibleDescription(group.name)
        return button

    def _more(self, inbox: Inbox) -> list[QWidget]:
        if not inbox.more:
            return []
        words = self._context.translator.plural(
            "Daarna volgt er nog {count}.", "Daarna volgen er nog {count}.", inbox.more
        )
        return [Muted(words)]

    def _choose(self, difference: Difference, side: Side) -> None:
        self._decide(differences.choose, difference, side)

    def _join(self, difference: Difference, text: str) -> None:
        self._decide(differences.join, difference, text)

    def _keep_all(self, difference: Difference) -> None:
        self._decide(differences.keep_all, difference)

    def _decide(self, deed: Callable[..., Done], *about: object) -> None:
        self._context.tasks.run(deed, self._context.store, *about, done=self._done, owner=self)

    def _done(self, done: Done) -> None:
        context, refresh = self._context, self.refresh
        _ = context.translator.text
        refresh()

        def undo() -> None:
            context.tasks.run(
                differences.undo, context.store, done,
                done=lambda is_back: _told_undone(context, is_back, refresh),
                owner=context.messages,
            )  # fmt: skip

        context.messages.done(_("Gekozen. Uw collega's zien dit ook."), _("Ongedaan maken"), undo)


def _told_undone(context: Context, is_back: bool, refresh: Callable[[], None]) -> None:  # noqa: FBT001 - an answer of a service
    """What was taken back; a colleague may have had the choice already."""
    refresh()
    if not is_back:
        _ = context.translator.text
        context.messages.info(
            _("Het staat er weer zoals het was. Een collega had uw keuze al: kiezen hoeft niet.")
        )
