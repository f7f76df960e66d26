"""*Wat is er te doen*: find, choose together, show large, give along on paper."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.client_page import read_name
from meedoen_desktop.services.trail import activities, activity_paper
from meedoen_desktop.services.trail.activities import Offer
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.activities.activity_dialog import ActivityDialog
from meedoen_desktop.views.activities.filters import ActivityFilters
from meedoen_desktop.views.activities.large_dialog import LargeDialog
from meedoen_desktop.views.activities.offer_row import OfferRow
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.trail.doing import Doing
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.more_button import Choice
from meedoen_desktop.views.widgets.page import Page

_TITLE, _SUBTITLE = 340, 430
"""Height of the page in logical pixels at text size 100 % from which these are shown."""


class ActivitiesPage(Page):
    """With ``person_id`` what is given is written in the history of that client."""

    KEEPS_TYPING = True

    def __init__(self, context: Context, person_id: str = "") -> None:
        _ = context.translator.text
        self._context, self._person_id = context, person_id
        self._client = read_name(context.store, person_id) if person_id else ""
        super().__init__(_("Wat is er te doen?"), self._subtitle())
        self.setObjectName("activities")
        self._doing = Doing(context, self, self.refresh)
        self._known = activities.offers(context.store)
        self.chosen: dict[str, Offer] = {}
        self._add_head()
        self.filters = ActivityFilters(context.translator, self._known)
        self.filters.changed.connect(self._show)
        self.add(self.filters)
        self._list: QWidget | None = None
        context.together.changed.connect(self._together)
        self._show()

    def refresh(self) -> None:
        """Read again what is shown; an undo may come when the page is gone."""
        if not shiboken6.isValid(self):
            return
        self._known = activities.offers(self._context.store)
        kept = {one.key: one for one in self._known.items}
        self.chosen = {key: kept[key] for key in self.chosen if key in kept}
        self._show()

    def _together(self, _on: object = None) -> None:
        """A method, not a lambda: Qt lets go of it when this page is deleted."""
        self._show()

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    @property
    def found(self) -> tuple[Offer, ...]:
        """What fits the search and the filters."""
        return self._known.find(self.filters.wanted)

    def give(self) -> None:
        """What was chosen on paper, to look at and print."""
        self._context.tasks.run(
            activity_paper.leaflet, self._context.store, self._picked, done=self._open_pdf,
            owner=self,
        )  # fmt: skip

    def show_large(self) -> None:
        """What was chosen, or else all that was found, one at a time."""
        shown = self._picked or self.found
        if shown:
            LargeDialog(self.window(), self._context.translator, shown).show_over()

    def add_activity(self) -> None:
        """One of the team's own."""
        self._open(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large type on a low screen: the list goes before the words above it."""
        super().resizeEvent(event)
        px = current().px
        self.subtitle.setVisible(self.height() >= px(_SUBTITLE))
        self.title.setVisible(self.height() >= px(_TITLE))

    @property
    def _picked(self) -> tuple[Offer, ...]:
        """In the order of the list."""
        return tuple(one for one in self._known.items if one.key in self.chosen)

    def _subtitle(self) -> str:
        _ = self._context.translator.text
        if self._client:
            return _("Kies samen met {naam} wat mee naar huis gaat", naam=self._client)
        return _("Laat het zien, of geef het mee op papier")

    def _add_head(self) -> None:
        _ = self._context.translator.text
        self._back = IconButton("arrow-left", _("Terug"), self._context.back)
        self._back.setObjectName("activities.back")
        self._head.insertWidget(0, self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.adder = SecondaryButton(_("Voeg toe"), "plus", self.add_activity)
        self.large = SecondaryButton(_("Laat groot zien"), "arrows-out", self.show_large)
        self.giver = PrimaryButton(_("Om mee te nemen"), "printer", self.give)
        for key, button in (("add", self.adder), ("large", self.large), ("give", self.giver)):
            button.setObjectName(f"activities.{key}")
            self.action_row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _show(self) -> None:
        """The list anew; what is the consultant's alone is left out while looking together."""
        together = self._context.together.is_on
        for widget in (self._back, self.adder):
            widget.setVisible(not together)
        before, self._list = self._list, self._make_list(together=together)
        let_go(before, self.body)
        self.body.addWidget(self._list)
        self._list.show()
        self._count()

    def _make_list(self, *, together: bool) -> QWidget:
        _, plural = self._context.translator.text, self._context.translator.plural
        found = self.found
        if not found:
            return EmptyState(
                "calendar-heart", _("Niets gevonden"),
                _("Vraag minder tegelijk, kijk in een andere plaats, of voeg iets toe."),
            )  # fmt: skip
        card = Card(plural("{count} activiteit", "{count} activiteiten", len(found)))
        card.setObjectName("activities.list")
        towns = {} if self.filters.town.value() else dict(self._known.municipalities)
        for offer in found:
            row = OfferRow(
                self._context.translator, offer, town=towns.get(offer.municipality_id, ""),
                is_chosen=offer.key in self.chosen,
                choices=() if together else self._choices(offer),
            )  # fmt: skip
            row.chosen.connect(partial(self._choose, offer))
            card.add(row)
        return card

    def _choices(self, offer: Offer) -> tuple[Choice, ...]:
        _ = self._context.translator.text
        edit = _("Controleer en vul aan") if offer.to_check else _("Wijzig")
        words = _("{naam} wordt niet meer getoond.", naam=offer.data.name)
        return (
            (edit, "pencil-simple", lambda: self._open(offer)),
            (
                _("Toon niet meer"),
                "eye-slash",
                lambda: self._doing.run(words, activities.hide, offer),
            ),
        )

    def _choose(self, offer: Offer, is_chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_chosen:
            self.chosen[offer.key] = offer
        else:
            self.chosen.pop(offer.key, None)
        self._count()

    def _count(self) -> None:
        _ = self._context.translator.text
        number = len(self.chosen)
        self.giver.setEnabled(number > 0)
        self.giver.setText(
            _("Om mee te nemen ({aantal})", aantal=number) if number else _("Om mee te nemen")
        )

    def _open(self, offer: Offer | None) -> None:
        _ = self._context.translator.text
        dialog = ActivityDialog(self.window(), self._context, offer)
        done = _("De activiteit is bewaard.")
        dialog.kept.connect(lambda undo: self._doing.done(done, undo))
        dialog.show_over()

    def _open_pdf(self, pdf: bytes) -> None:
        context = self._context
        show_pdf(
            self.window(),
            context,
            context.translator.text("Wat is er te doen?"),
            pdf,
            file_name="wat-is-er-te-doen.pdf",
            went_out=partial(self._went_out, self._picked),
        )

    def _went_out(self, given: tuple[Offer, ...], _action: str) -> None:
        if not self._person_id:
            return
        self._context.tasks.run(
            activities.note_given, self._context.store, self._person_id, given,
            done=self._noted, owner=self._context.messages,
        )  # fmt: skip

    def _noted(self, undo: Undo) -> None:
        words = self._context.translator.text(
            "Genoteerd bij {naam}: meegegeven.", naam=self._client
        )
        self._doing.done(words, undo)
