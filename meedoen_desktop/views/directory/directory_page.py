"""*Organisaties*: where clients can be referred to, of the municipality and of the team."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.method.organisations import ORGANISATION_KINDS
from meedoen_desktop.services.trail import activities, organisations, trail_words
from meedoen_desktop.services.trail.activities import Offer, Wanted
from meedoen_desktop.services.trail.organisations import Listed
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.directory.activities_card import ActivitiesCard
from meedoen_desktop.views.directory.entry_dialog import EntryDialog
from meedoen_desktop.views.directory.entry_row import EntryRow
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.trail.doing import Doing
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.more_button import Choice
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.search_field import SearchField

_FIELD = 300


class DirectoryPage(Page):
    """``organisation`` is what to look for from the start."""

    KEEPS_TYPING = True

    def __init__(self, context: Context, organisation: str = "") -> None:
        _ = context.translator.text
        add = PrimaryButton(_("Nieuwe organisatie"), "plus", self.add_organisation)
        add.setObjectName("directory.add")
        super().__init__(_("Organisaties"), _("Waar u naar kunt verwijzen"), actions=(add,))
        self.setObjectName("directory")
        self._context = context
        self._doing = Doing(context, self, self.refresh)
        self._directory = organisations.directory(context.store)
        self._to_do = activities.offers(context.store)
        back = IconButton("arrow-left", _("Terug"), context.back)
        back.setObjectName("directory.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self._make_filters(organisation)
        self._cards: list[QWidget] = []
        self._show()

    def refresh(self) -> None:
        """Read again what is shown."""
        self._directory = organisations.directory(self._context.store)
        self._to_do = activities.offers(self._context.store)
        self._show()

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    def add_organisation(self) -> None:
        """Ask for one of the team's own."""
        self._open(None)

    @property
    def found(self) -> tuple[Listed, ...]:
        """What fits the search and the filters."""
        return self._directory.find(
            self.search.text(), self.town.value(), self.kind.currentData() or ""
        )

    def _make_filters(self, text: str) -> None:
        _ = self._context.translator.text
        self.search = SearchField(_("Zoek op naam of waarvoor"))
        self.search.setObjectName("directory.search")
        self.search.setText(text)
        self.search.setMinimumWidth(current().px(_FIELD))
        self.kind = ChoiceField()
        self.kind.setObjectName("directory.kind")
        self.kind.setAccessibleName(_("Wat voor hulp?"))
        self.kind.addItem(_("Alle soorten hulp"), "")
        for code in ORGANISATION_KINDS:
            label = trail_words.name_of(trail_words.REFERRAL, code)
            self.kind.addItem(_(label), code)
        towns = self._directory.municipalities
        own = self._directory.own_municipality
        self.town = SegmentedChoice(towns, "" if text else own)
        self.town.setObjectName("directory.town")
        row = QHBoxLayout()
        row.setSpacing(current().px(12))
        row.addWidget(self.search, 1)
        row.addWidget(self.kind)
        self.body.addLayout(row)
        self.body.addWidget(self.town)
        if len(towns) < 2:
            self.town.hide()
        self.search.searched.connect(lambda _text: self._show())
        self.kind.currentIndexChanged.connect(lambda _index: self._show())
        self.town.changed.connect(lambda _town: self._show())

    def _show(self) -> None:
        """The list anew."""
        cards = [self._list(self.found)]
        asked = Wanted(self.search.text(), self.town.value())
        to_do = self._to_do.find(asked)
        if to_do and not self.kind.currentData():
            cards.append(self._activities(to_do))
        before, self._cards = self._cards, cards
        for card in before:
            let_go(card, self.body)
        for card in cards:
            self.body.addWidget(card)
            card.show()

    def _activities(self, to_do: tuple[Offer, ...]) -> ActivitiesCard:
        """What there is to do, with the way to the page where one chooses and gives along."""
        card = ActivitiesCard(self._context, to_do)
        if "activities" in self._context.places:
            card.add(self._way_to_activities())
        return card

    def _way_to_activities(self) -> QuietButton:
        words = self._context.translator.text("Zoek, laat zien en geef mee")
        button = QuietButton(
            words, "calendar-heart", lambda: self._context.navigate("activities")
        )  # fmt: skip
        button.setObjectName("directory.to_activities")
        return button

    def _list(self, found: tuple[Listed, ...]) -> QWidget:
        _, plural = self._context.translator.text, self._context.translator.plural
        if not found:
            return EmptyState(
                "buildings", _("Niets gevonden"),
                _("Zoek met een ander woord, of voeg de organisatie zelf toe."),
            )  # fmt: skip
        card = Card(plural("{count} organisatie", "{count} organisaties", len(found)))
        card.setObjectName("directory.list")
        towns = dict(self._directory.municipalities)
        for listed in found:
            town = "" if self.town.value() else towns.get(listed.municipality_id, "")
            card.add(EntryRow(self._context.translator, listed, town, self._choices(listed)))
        return card

    def _choices(self, listed: Listed) -> tuple[Choice, ...]:
        _ = self._context.translator.text
        edit = _("Controleer en vul aan") if listed.to_check else _("Wijzig")
        words = _("{naam} wordt niet meer getoond.", naam=listed.data.name)
        return (
            (edit, "pencil-simple", partial(self._open, listed)),
            (
                _("Toon niet meer"),
                "eye-slash",
                lambda: self._doing.run(words, organisations.hide, listed),
            ),
        )

    def _open(self, listed: Listed | None) -> None:
        _ = self._context.translator.text
        dialog = EntryDialog(self.window(), self._context, listed)
        done = _("De organisatie is bewaard.")
        dialog.kept.connect(lambda undo: self._doing.done(done, undo))
        dialog.show_over()
