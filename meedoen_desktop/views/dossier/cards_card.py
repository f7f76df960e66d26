"""What the client chose last with the cards: strengths, and two pictures."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.exercises.exercise_records import outcome
from meedoen_desktop.services.exercises.kept_exercises import (
    KeptCard,
    KeptResult,
    PicturesRecord,
    StrengthsRecord,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.kept_picture import KeptPicture, find_pictures
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.words.days import short_day


def cards_card(context: Context, page: ClientPage, parent: QWidget) -> CardsCard | None:
    """The card, or None when nothing was chosen with cards yet."""
    return CardsCard(context, page, parent) if any(map(outcome, page.games)) else None


class CardsCard(Card):
    """Compact; the client's words are left out while somebody looks along."""

    def __init__(self, context: Context, page: ClientPage, parent: QWidget) -> None:
        _ = context.translator.text
        more = None
        if "results" in context.places:
            more = QuietButton(_("Bekijk alles"), "arrow-right", self._open)
            more.setObjectName("client.results")
        super().__init__(_("Gesprekskaarten"), more, parent)
        self.setObjectName("client.games")
        self._context, self._person_id = context, page.person_id
        self._pictures: list[KeptPicture] = []
        for record in page.games:
            if isinstance(record, StrengthsRecord) and record.chosen:
                self._add_strengths(record)
            elif isinstance(record, PicturesRecord) and outcome(record):
                self._add_pictures(record)
        find_pictures(context, self, self._pictures)

    def _open(self) -> None:
        self._context.navigate("results", person_id=self._person_id)

    def _add_title(self, words: str, record: KeptResult) -> None:
        day = record.played_on
        when = short_day(day.year, day.month, day.day, self._context.translator)
        self.add(Caption(f"{words} · {when}"))

    def _add_strengths(self, record: StrengthsRecord) -> None:
        _ = self._context.translator.text
        self._add_title(_("Sterke kanten"), record)
        flow = FlowLayout(spacing=current().px(6))
        for card in record.chosen:
            chip = Chip(card.name, "success")
            chip.setToolTip(card.says)
            flow.addWidget(chip)
        self.body.addLayout(flow)
        if record.learning:
            names = ", ".join(card.name for card in record.learning)
            self.add(IconLine("plant", _("Wil leren: {punten}", punten=names)))

    def _add_pictures(self, record: PicturesRecord) -> None:
        _ = self._context.translator.text
        self._add_title(_("Associatiekaarten"), record)
        for words, card in ((_("Nu"), record.now), (_("Zo wil ik het"), record.wished)):
            if card is not None:
                self.body.addLayout(self._picture(record, words, card))

    def _picture(self, record: PicturesRecord, words: str, card: KeptCard) -> QHBoxLayout:
        row, column = QHBoxLayout(), QVBoxLayout()
        picture = KeptPicture(record, card, 96)
        self._pictures.append(picture)
        row.setSpacing(current().px(12))
        column.setSpacing(current().px(2))
        column.addWidget(Caption(words))
        column.addWidget(Strong(card.name))
        if card.words and not self._context.together.is_on:
            column.addWidget(Quote(card.words))
        column.addStretch(1)
        row.addWidget(picture)
        row.addLayout(column, 1)
        return row
