"""*Doorverwijzingen en trajecten* of one client: everything that runs outside the house."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.trail.organisations import directory
from meedoen_desktop.services.trail.trail import read_trail
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.assessment_dialog import AssessmentDialog
from meedoen_desktop.views.trail.desk import Desk
from meedoen_desktop.views.trail.doing import Doing
from meedoen_desktop.views.trail.formal_items import AssessmentItem, IndicationItem
from meedoen_desktop.views.trail.handing_over import HandingOver
from meedoen_desktop.views.trail.indication_dialog import IndicationDialog
from meedoen_desktop.views.trail.item import Item
from meedoen_desktop.views.trail.referral_dialog import ReferralDialog
from meedoen_desktop.views.trail.referral_item import ReferralItem
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.trail.trajectory_dialog import TrajectoryDialog
from meedoen_desktop.views.trail.trajectory_item import TrajectoryItem
from meedoen_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.card_columns import CardColumns
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.trail_wording import TrailWords

_TWO_COLUMNS_FROM = 820
"""Logical pixels at text size 100 %."""


class TrailPage(Page):
    """The page of ``person_id``. `NotFound` when that client is gone."""

    def __init__(self, context: Context, person_id: str) -> None:
        _ = context.translator.text
        self._context, self._person_id = context, person_id
        self._trail = read_trail(context.store, person_id)
        refer = PrimaryButton(_("Verwijs door"), "signpost", self.refer)
        refer.setObjectName("trail.refer")
        hand = SecondaryButton(_("Warme overdracht"), "handshake", self._hand_over)
        hand.setObjectName("trail.handover")
        actions = (hand, refer) if not self._trail.deceased else ()
        super().__init__(_("Doorverwijzingen en trajecten"), self._trail.name, actions=actions)
        self.setObjectName("trail")
        refer.setFocus()  # when the page gets the keyboard, it begins at what one mostly comes for
        back = IconButton("arrow-left", _("Terug naar de cliënt"), self._go_back)
        back.setObjectName("trail.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self._columns: CardColumns | None = None
        self._content: QWidget | None = None
        self._fill()

    def refresh(self) -> None:
        """Read again; the place on the page stays. An undo may come when the page is gone."""
        if shiboken6.isValid(self):
            self._trail = read_trail(self._context.store, self._person_id)
            self._fill()

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    def refer(self) -> None:
        """Ask where to, and refer."""
        dialog = ReferralDialog(self.window(), self._context, self._trail, self._desk.directory)
        self._ask(dialog, self._context.translator.text("De doorverwijzing staat erin."))

    def _begin_trajectory(self) -> None:
        dialog = TrajectoryDialog(self.window(), self._context, self._trail, self._desk.directory)
        self._ask(dialog, self._context.translator.text("Het traject staat erin."))

    def _request_indication(self) -> None:
        dialog = IndicationDialog(self.window(), self._context, self._trail)
        self._ask(dialog, self._context.translator.text("De aanvraag staat erin."))

    def _request_assessment(self) -> None:
        dialog = AssessmentDialog(self.window(), self._context, self._trail)
        self._ask(dialog, self._context.translator.text("De test staat erin."))

    def _ask(self, dialog: TrailDialog, done: str) -> None:
        dialog.kept.connect(lambda undo: self._desk.doing.done(done, undo))
        dialog.show_over()

    def _fill(self) -> None:
        """Build the cards anew."""
        place = self.scroller.verticalScrollBar().value()
        before, self._content = self._content, self._build()
        let_go(before, self.body)
        self.body.addWidget(self._content)
        self._fit()
        self._content.show()
        self.scroller.verticalScrollBar().setValue(place)

    def _build(self) -> QWidget:
        context = self._context
        self._desk = Desk(
            context, self._trail, directory(context.store), self,
            Doing(context, self, self.refresh),
            TrailWords(context.translator, context.clock.today()), self.refresh,
        )  # fmt: skip
        self._columns = CardColumns()
        self._columns.add(self._left(), 3)
        self._columns.add(self._right(), 2)
        return self._columns

    def _left(self) -> tuple[Card, ...]:
        _, desk, trail = self._context.translator.text, self._desk, self._trail
        return (
            self._card(
                "referrals", _("Doorverwijzingen"), (_("Verwijs door"), self.refer),
                [partial(ReferralItem, desk, case) for case in trail.referrals],
                _("Nog naar niemand verwezen. Wil de cliënt hulp van een ander? Begin hier."),
            ),
            self._card(
                "trajectories", _("Trajecten"), (_("Nieuw traject"), self._begin_trajectory),
                [partial(TrajectoryItem, desk, case) for case in trail.trajectories],
                _("Nog geen traject."),
            ),
        )  # fmt: skip

    def _right(self) -> tuple[Card, ...]:
        _, desk, trail = self._context.translator.text, self._desk, self._trail
        return (
            self._card(
                "indications", _("Indicaties"), (_("Vraag aan"), self._request_indication),
                [partial(IndicationItem, desk, case) for case in trail.indications],
                _("Nog geen indicatie aangevraagd."),
            ),
            self._card(
                "assessments", _("Testen"), (_("Vraag aan"), self._request_assessment),
                [partial(AssessmentItem, desk, case) for case in trail.assessments],
                _("Nog geen test aangevraagd."),
            ),
            self._shared(),
        )  # fmt: skip

    def _card(
        self,
        name: str,
        title: str,
        add: tuple[str, Callable[[], None]],
        items: Sequence[Callable[[], Item]],
        empty: str,
    ) -> Card:
        words, action = add
        button = None
        if not self._trail.deceased:
            button = QuietButton(words, "plus", action)
            button.setObjectName(f"trail.{name}.add")
            button.setAccessibleName(f"{title}: {words}")
        card = Card(title, button)
        card.setObjectName(f"trail.{name}")
        for make in items:
            card.add(make())
        if not items:
            card.add(Muted(empty))
        return card

    def _shared(self) -> Card:
        """With whom data was shared, and the way to all organisations."""
        _ = self._context.translator.text
        card = Card(_("Gedeeld en meer"))
        card.setObjectName("trail.shared")
        for event in self._trail.handovers:
            day = self._desk.words.day(event.on)
            card.add(IconLine("handshake", _("Warme overdracht, {dag}", dag=day), event.note))
        if "directory" in self._context.places:
            every = QuietButton(
                _("Alle organisaties"), "buildings", lambda: self._context.navigate("directory")
            )
            every.setObjectName("trail.directory")
            card.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _hand_over(self) -> None:
        HandingOver(self._desk).ask()

    def _go_back(self) -> None:
        self._context.navigate("client", person_id=self._person_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._columns is not None:
            self._columns.fit(self.width(), _TWO_COLUMNS_FROM)
