"""The caseload: what this week asks, who has how many, where everybody stands, who waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.caseload.caseload_overview import Overview, read_overview
from meedoen_desktop.services.caseload.flow import Walks, read_walks
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.views.caseload import attention_card
from meedoen_desktop.views.caseload.division_card import DivisionCard
from meedoen_desktop.views.caseload.flow_card import FlowCard
from meedoen_desktop.views.caseload.flow_paper import FEW, sheet_of, show_paper
from meedoen_desktop.views.caseload.flow_words import FlowWords
from meedoen_desktop.views.caseload.load_card import LoadCard
from meedoen_desktop.views.caseload.member_dialog import MemberDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today.week_card import WeekCard
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.columns import Columns, stacked
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words

if TYPE_CHECKING:
    from meedoen_desktop.method.profile import Profile
    from meedoen_desktop.store import Store

MINE, TEAM = "mine", "team"


class CaseloadPage(Page):
    """Read once, shown for oneself or for the whole team."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        self._context = context
        self._method = method_words(context)
        self.whose = SegmentedChoice(
            [(MINE, _("Mijn caseload")), (TEAM, _("Hele team"))],
            MINE if context.store.author else TEAM,
            clearable=False,
        ).on_one_line()
        self.whose.setObjectName("caseload.whose")
        self.whose.changed.connect(lambda _whose: self._fill())
        super().__init__(
            _("Caseload"), _("Wie staat waar, en wie heeft hoeveel."), actions=(self.whose,)
        )
        self.setObjectName("caseload")
        self._walks: Walks | None = None
        self._overview: Overview | None = None
        self._content: QWidget | None = None
        self._division = ""
        self.week = WeekCard(context, self.refresh, whole=True)
        self.add(self.week)
        self.refresh()

    def refresh(self) -> None:
        """Read again; what is shown stays until then. An undo may come after the page."""
        profile = self._method.profile
        if shiboken6.isValid(self) and profile is not None:
            self._context.tasks.run(
                _read, self._context.store, profile, done=self._arrived, owner=self
            )
            self.week.read()

    def flush(self) -> None:
        """Nothing is typed here."""

    def _arrived(self, found: tuple[Overview, Walks]) -> None:
        self._overview, self._walks = found
        self._fill()

    def _fill(self) -> None:
        """Build the cards for the caseload that was chosen; the place on the page stays."""
        overview, walks = self._overview, self._walks
        if overview is None or walks is None:
            return
        place = self.scroller.verticalScrollBar().value()
        before, self._content = self._content, self._build(overview, walks)
        let_go(before, self.body)
        self.body.addWidget(self._content)
        self._content.show()
        self.scroller.verticalScrollBar().setValue(place)

    def _build(self, overview: Overview, walks: Walks) -> QWidget:
        clients = overview.of(self._consultant_id())
        ground, column = QWidget(), QVBoxLayout()
        ground.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(16))
        if walks.stations.all:
            self.flow = FlowCard(self._context, self._printer(), self._open_station)
            self.flow.show_walks(walks, self._flow_words(walks))
            column.addWidget(self.flow)
        sides = Columns(stack_below=760)
        division = DivisionCard(self._context, overview, self._method, clients, self._division)
        division.choice.changed.connect(self._keep_division)
        sides.add(stacked((LoadCard(self._context, overview, self._add_member), division)))
        sides.add(
            stacked(
                (
                    attention_card.nobodys_card(self._context, overview),
                    attention_card.waiting_card(self._context, overview, clients),
                    attention_card.quiet_card(self._context, overview, clients),
                )
            )
        )
        column.addWidget(sides)
        return ground

    def _consultant_id(self) -> str:
        return self._context.store.author if self.whose.value() == MINE else ""

    def _keep_division(self, kind: str) -> None:
        self._division = kind

    def _printer(self) -> QWidget:
        _ = self._context.translator.text
        more = MoreButton(
            _("Print het stroomschema"),
            (
                (_("Print voor het team"), "printer", lambda: self.print_flow(0)),
                (_("Print zonder kleine aantallen"), "printer", lambda: self.print_flow(FEW)),
            ),
        )
        more.setObjectName("caseload.print")
        more.set_icon("printer")
        return more

    def print_flow(self, few: int) -> None:
        """Show the paper; numbers below ``few`` are hidden on it, 0 hides none."""
        if self._walks is not None:
            _ = self._context.translator.text
            whose = _("één caseload") if self._consultant_id() else _("hele team")
            words = self._flow_words(self._walks)
            show_paper(self, self._context, sheet_of(self._context, self._walks, words, whose, few))

    def _flow_words(self, walks: Walks) -> FlowWords:
        chosen = None
        if self._consultant_id() and self._overview is not None:
            mine = self._overview.of(self._consultant_id())
            chosen = frozenset(one.person_id for one in mine)
        return FlowWords(
            self._context.translator, walks.stations, walks.flow(chosen), self._method.client,
            self._method.clients,
        )  # fmt: skip

    def _open_station(self, station: str) -> None:
        whose = {"whose": key} if (key := self._consultant_id()) else {}
        self._context.navigate("clients", station=station, **whose)

    def _add_member(self) -> None:
        dialog = MemberDialog(self.window(), self._context)
        dialog.added.connect(self._added)
        dialog.show_over()

    def _added(self, member_id: str) -> None:
        context = self._context
        _ = context.translator.text

        def take_back() -> None:
            context.tasks.run(
                assignments.remove_member, context.store, member_id,
                done=lambda _none: self.refresh(), owner=context.messages,
            )  # fmt: skip

        context.messages.done(_("De collega is toegevoegd."), _("Ongedaan maken"), take_back)
        self.refresh()


def _read(store: Store, profile: Profile) -> tuple[Overview, Walks]:
    """In the store thread."""
    return read_overview(store, profile), read_walks(store, profile)
