"""The pairs of pictures per date: how it was, how the client wanted it, and the literal words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.exercises.client_results import ClientResults
from meedoen_desktop.services.exercises.exercise_records import pictures
from meedoen_desktop.services.exercises.kept_exercises import KeptCard, PicturesRecord
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.kept_picture import KeptPicture, find_pictures
from meedoen_desktop.views.exercises.results_papers import ResultsPapers
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.labels import Caption, Heading, Muted
from meedoen_desktop.views.widgets.quote import Quote

_WIDE = 230


class PictureResults(QWidget):
    """The newest first."""

    def __init__(self, context: Context, results: ClientResults, papers: ResultsPapers) -> None:
        super().__init__()
        self._context, self._papers = context, papers
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(16))
        self.shown: list[KeptPicture] = []
        for record in reversed(pictures(results.records)):
            column.addWidget(self._card(record))
        find_pictures(context, self, self.shown)

    def _card(self, record: PicturesRecord) -> Card:
        _ = self._context.translator.text
        sheet = SecondaryButton(
            _("Blad voor de cliënt"), "printer", lambda: self._papers.card_sheet(record)
        )
        sheet.setObjectName("results.card_sheet")
        card = Card(self._context.translator.day_long(record.played_on), sheet)
        card.setObjectName("results.pictures")
        pair = Columns(680)
        for words, one in ((_("Zo is het nu"), record.now), (_("Zo wil ik het"), record.wished)):
            pair.add(self._half(record, words, one))
        card.add(pair)
        return card

    def _half(self, record: PicturesRecord, words: str, card: KeptCard | None) -> QWidget:
        half = QWidget()
        row, column = QHBoxLayout(half), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(16))
        column.setSpacing(current().px(6))
        column.addWidget(Caption(words))
        if card is None:
            column.addWidget(Muted(self._context.translator.text("Geen plaatje gekozen.")))
        else:
            picture = KeptPicture(record, card, _WIDE)
            self.shown.append(picture)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            column.addWidget(Heading(card.name, 3))
            if card.asks:
                column.addWidget(Muted(card.asks))
            if card.words and not self._context.together.is_on:
                column.addWidget(Quote(card.words))
        column.addStretch(1)
        row.addLayout(column, 1)
        return half
