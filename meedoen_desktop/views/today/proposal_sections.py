"""The cards of *Vandaag* with what the method proposes; each only there when it has lines."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.day.today import Day
from meedoen_desktop.services.rhythm.proposals import QUIET, Section
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letter_pile import PLACE, write_to_all
from meedoen_desktop.views.today.proposal_deeds import ProposalDeeds
from meedoen_desktop.views.today.proposal_row import ProposalRow
from meedoen_desktop.views.today.sections import FIRST, LongCard
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.words import proposal_words as words
from meedoen_desktop.views.words.spoken_days import near_day

_CALLS = N_("Bel vandaag over {dag}")
_CALLS_SOON = N_("Bel vandaag over de afspraak")
_PILE_FROM = 2
_FEWER = 3
"""Lines of what is less pressing, before *toon alle*."""


class ProposalSections:
    """Makes the cards of one day."""

    def __init__(self, context: Context, day: Day, deeds: ProposalDeeds) -> None:
        self._context, self._day, self._deeds = context, day, deeds

    def due(self) -> QWidget | None:
        """Whose turn it is, one line for each client."""
        return self._card(N_("Aan de beurt"), "today.due", self._day.caseload.due)

    def letters(self) -> QWidget | None:
        """Letters and messages that should go out now."""
        section, title = self._day.caseload.letters, N_("Brieven en berichten")
        if not any(one.kind == "message" for one in section.lines):
            return self._card(title, "today.letters", section)
        _ = self._context.translator.text
        row = QuietButton(_("Werk af"), "chat-text", lambda: self._context.navigate("messages"))
        row.setObjectName("today.messages")
        row.setAccessibleName(_("Verstuur de berichten achter elkaar"))
        return self._card(title, "today.letters", section, row)

    def calls(self) -> QWidget | None:
        """Whom to call the working day before their talk."""
        lines = self._day.caseload.calls.lines
        days = {line.at.date() for line in lines if line.at}
        title = self._context.translator.text(_CALLS_SOON)
        if len(days) == 1:
            when = near_day(self._context.translator, days.pop(), self._day.today)
            title = self._context.translator.text(_CALLS, dag=when)
        return self._card(title, "today.calls", self._day.caseload.calls)

    def waiting(self) -> QWidget | None:
        """What waits elsewhere for too long: referrals, indications, reports."""
        return self._card(N_("Wachten en navragen"), "today.waiting", self._day.caseload.waiting)

    def look(self) -> QWidget | None:
        """Reviews, and guidance that may be rounded off."""
        title = N_("Opnieuw bekijken en afronden")
        return self._card(title, "today.look", self._day.caseload.look)

    def quiet(self) -> QWidget | None:
        """Who was not spoken for long."""
        _ = self._context.translator.text
        go = partial(self._context.navigate, "clients", station=QUIET)
        show = QuietButton(_("Bekijk de lijst"), "list-bullets", go)
        show.setObjectName("today.quiet.list")
        show.setAccessibleName(_("Bekijk de lijst van wie stil is geworden"))
        return self._card(N_("Stil geworden"), "today.quiet", self._day.caseload.quiet, show)

    def _card(
        self, title: str, name: str, section: Section, action: QWidget | None = None
    ) -> QWidget | None:
        if not section.lines:
            return None
        first = FIRST if section is self._day.caseload.due else _FEWER
        card = LongCard(self._context, self._context.translator.text(title), name, first, action)
        rows = [
            partial(ProposalRow, self._context, line, self._day.today, self._deeds)
            for line in section.lines
        ]
        card.show_rows(rows, section.count)
        self._offer_pile(card, section)
        return card

    def _offer_pile(self, card: LongCard, section: Section) -> None:
        """Letters to several clients can be written in one go."""
        people = dict.fromkeys(
            line.person_id for line in section.lines if words.deed(line) == words.LETTER
        )
        if len(people) < _PILE_FROM or PLACE not in self._context.places:
            return
        said = self._context.translator.plural(
            "Schrijf {count} brief", "Schrijf deze {count} brieven in één keer", len(people)
        )
        button = QuietButton(said, "files", partial(write_to_all, self._context, tuple(people)))
        button.setObjectName(f"{card.objectName()}.pile")
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
