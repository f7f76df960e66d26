"""One client, readable in half a minute: who, what we agreed, what is next, how to reach."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.messages.chain import Chain, chains
from meedoen_desktop.services.rhythm.pauses import RestNow
from meedoen_desktop.services.rhythm.pauses import current as current_rest
from meedoen_desktop.services.rhythm.proposals import ProposalLine, Who, for_client
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.agreed_card import AgreedCard
from meedoen_desktop.views.dossier.areas_card import AreasCard
from meedoen_desktop.views.dossier.attachments_card import AttachmentsCard
from meedoen_desktop.views.dossier.cards_card import cards_card
from meedoen_desktop.views.dossier.client_actions import ClientActions, chosen_action
from meedoen_desktop.views.dossier.client_header import attention_card, subtitle
from meedoen_desktop.views.dossier.closed_card import closed_card
from meedoen_desktop.views.dossier.columns import Columns
from meedoen_desktop.views.dossier.difference_notice import difference_notice
from meedoen_desktop.views.dossier.group_card import GroupCard
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.dossier.next_card import NextCard
from meedoen_desktop.views.dossier.people_card import PeopleCard
from meedoen_desktop.views.dossier.proposals_part import MakeDeeds
from meedoen_desktop.views.dossier.reach_card import ReachCard
from meedoen_desktop.views.dossier.route_card import route_card
from meedoen_desktop.views.dossier.trail_card import TrailCard
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class ClientPage(Page):
    """The page of ``person_id``. `NotFound` when that client is gone."""

    def __init__(
        self, context: Context, person_id: str, make_deeds: MakeDeeds | None = None
    ) -> None:
        self._context, self._make_deeds = context, make_deeds
        self._person_id = person_id
        self._method = method_words(context)
        self._page = read_page(context.store, person_id)
        self._chosen = chosen_action(context, self._page)
        super().__init__(
            self._page.full_name, subtitle(context.translator, self._page), actions=self._chosen
        )
        self._add_way_back()
        self._content: Columns | None = None
        self.setAcceptDrops(True)
        context.together.changed.connect(self._fill)

    def refresh(self) -> None:
        """Read again; the place on the page stays. An undo may come when the page is gone."""
        if not shiboken6.isValid(self):
            return
        before, self._page = self._page, read_page(self._context.store, self._person_id)
        if (before.closed_on is None) != (self._page.closed_on is None):
            self._choose_again()
        self.set_title(self._page.full_name, subtitle(self._context.translator, self._page))
        self._fill()

    def _choose_again(self) -> None:
        """A closed file has no next talk; one that is open again has."""
        for one in self._chosen:
            let_go(one, self.action_row)
        self._chosen = chosen_action(self._context, self._page)
        for one in self._chosen:
            self.action_row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    @property
    def is_whole(self) -> bool:
        """Whether everything stands there, also what is built after the first painting."""
        return self._content is not None and self._content.last.count() > 0

    def _add_way_back(self) -> None:
        name = self._context.translator.text("Terug naar alle cliënten")
        self._way_back = IconButton("arrow-left", name, self._go_back)
        self._way_back.setObjectName("client.back")
        self._head.insertWidget(0, self._way_back, 0, Qt.AlignmentFlag.AlignTop)

    def _go_back(self) -> None:
        self._context.navigate("clients")

    def showEvent(self, event: QShowEvent) -> None:
        """Cards are made when the page has its place: styling them twice would cost as much."""
        super().showEvent(event)
        if self._content is None:
            self._fill()

    def _fill(self) -> None:
        """Build the cards anew; what a client may not see is left out while looking together."""
        place = self.scroller.verticalScrollBar().value()
        before, self._content = self._content, self._build()
        let_go(before, self.body)
        self.body.addWidget(self._content)
        self._content.show()
        self._way_back.setVisible(not self._context.together.is_on)
        self.scroller.verticalScrollBar().setValue(place)

    def _build(self) -> Columns:
        """What is read in half a minute; what stands below it follows when this is painted."""
        context, page, together = self._context, self._page, self._context.together.is_on
        columns = Columns(self.scroller.widget() or self)
        if not together:
            columns.top.addWidget(ClientActions(context, page, columns))
            closed = closed_card(context, page, self._method, self.refresh, columns)
            attention = attention_card(context, page, columns)
            disputed = difference_notice(context, page.dossier_id, self._person_id)
            for notice in (closed, attention, disputed):
                if notice is not None:
                    columns.top.addWidget(notice)
        columns.first.addWidget(AgreedCard(context, page, columns))
        self._next = NextCard(context, page, self.refresh, columns, self._make_deeds)
        columns.second.addWidget(self._next)
        reach = ReachCard(context, page, columns, self.refresh)
        columns.third.addWidget(reach)
        if not together:
            group = GroupCard(context, page, self._method, self.refresh, columns)
            columns.second.addWidget(group)
        columns.first_painted.connect(lambda: self._build_rest(columns))
        columns.first_painted.connect(reach.let_copy)
        return columns

    def _build_rest(self, columns: Columns) -> None:
        context, page = self._context, self._page
        self._propose(self._next)
        self._files = AttachmentsCard(context, page, self.refresh, columns)
        columns.second.addWidget(AreasCard(context, page, columns))
        way = route_card(context, page, self._method, columns)
        if way is not None:
            columns.second.addWidget(way)
        columns.third.addWidget(TrailCard(context, page, columns))
        columns.third.addWidget(PeopleCard(context, page, self.refresh, columns))
        games = cards_card(context, page, columns)
        if games is not None:
            columns.third.addWidget(games)
        columns.third.addWidget(self._files)
        columns.last.addWidget(HistoryCard(context, self._person_id, page.timeline, columns))

    def _propose(self, card: NextCard) -> None:
        """The method's proposals, not while the client looks along."""
        profile = self._method.profile
        if profile is None or self._context.together.is_on:
            return
        self._context.tasks.run(
            _what_comes,
            self._context.store,
            profile,
            self._person_id,
            Who(self._page.full_name, self._page.reach.phone or self._page.reach.phone_2),
            done=lambda found: _show_what_comes(card, *found),
            owner=card,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self._files.add_files([Path(name) for name in names])
        event.acceptProposedAction()


def _what_comes(
    store: Store, profile: Profile, person_id: str, who: Who
) -> tuple[tuple[ProposalLine, ...], dict[str, Chain], RestNow | None]:
    lines = for_client(store, profile, person_id, who)
    return lines, chains(store, person_id, lines), current_rest(store, person_id)


def _show_what_comes(
    card: NextCard,
    lines: tuple[ProposalLine, ...],
    found: dict[str, Chain],
    rest: RestNow | None,
) -> None:
    card.show_chains(found)
    card.show_proposals(lines, rest)
