"""The caseload: where everybody stands, who has how many, and what asks for attention."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.flow import Walks, read_walks
from meedoen_desktop.views.caseload.flow_card import FlowCard
from meedoen_desktop.views.caseload.flow_paper import FEW, sheet_of, show_paper
from meedoen_desktop.views.caseload.flow_words import FlowWords
from meedoen_desktop.views.clients.method_words import method_words
from meedoen_desktop.views.clients.more_button import MoreButton
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.page import Page


class CaseloadPage(Page):
    """Read once, shown for oneself or for the whole team."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Caseload"), _("Wie staat waar, en wie heeft hoeveel."))
        self.setObjectName("caseload")
        self._context = context
        self._method = method_words(context)
        self._walks: Walks | None = None
        self.flow = FlowCard(context, self._printer(), self._open_station)
        self.add(self.flow)
        self.refresh()

    def refresh(self) -> None:
        """Read again; what is shown stays until then."""
        profile = self._method.profile
        if shiboken6.isValid(self) and profile is not None:
            self._context.tasks.run(
                read_walks, self._context.store, profile, done=self._show, owner=self
            )

    def flush(self) -> None:
        """Nothing is typed here."""

    def _printer(self) -> QWidget:
        _ = self._context.translator.text
        more = MoreButton(
            _("Print het stroomschema"),
            (
                (_("Print voor het team"), "printer", lambda: self._print(0)),
                (_("Print zonder kleine aantallen"), "printer", lambda: self._print(FEW)),
            ),
        )
        more.setObjectName("caseload.print")
        more.set_icon("printer")
        return more

    def _print(self, few: int) -> None:
        if self._walks is not None:
            whose = self._context.translator.text("hele team")
            sheet = sheet_of(self._context, self._walks, self._flow_words(self._walks), whose, few)
            show_paper(self, self._context, sheet)

    def _flow_words(self, walks: Walks) -> FlowWords:
        return FlowWords(
            self._context.translator, walks.stations, walks.flow(), self._method.client,
            self._method.clients,
        )  # fmt: skip

    def _show(self, walks: Walks) -> None:
        self._walks = walks
        words = self._flow_words(walks)
        self.flow.setVisible(bool(walks.stations.all))
        self.flow.show_walks(walks, words)

    def _open_station(self, station: str) -> None:
        self._context.navigate("clients", station=station)
