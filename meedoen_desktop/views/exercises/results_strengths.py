"""The strengths over time: what stayed, what is new, the learning points, words for a CV."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.exercises.client_results import ClientResults
from meedoen_desktop.services.exercises.exercise_records import cv_sentences, strengths
from meedoen_desktop.services.exercises.kept_exercises import StrengthsRecord
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.results_papers import ResultsPapers
from meedoen_desktop.views.exercises.strengths_table import StrengthsTable
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.columns import Columns, stacked
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.words.days import short_day

OTHERS = {
    "consultant": N_("U zag ook: {namen}"),
    "companion": N_("De begeleider zag ook: {namen}"),
}


class StrengthResults(Columns):
    """Left what was chosen and said, right what it is good for."""

    def __init__(self, context: Context, results: ClientResults, papers: ResultsPapers) -> None:
        super().__init__(940)
        self._context, self._papers = context, papers
        self._played = strengths(results.records)
        left = [self._table()]
        left += [self._time(record) for record in reversed(self._played)]
        self.add(stacked(left), 3)
        self.add(stacked([self._cv(self._played[-1]), *self._learning()]), 2)

    def _table(self) -> Card:
        _ = self._context.translator.text
        card = Card(_("Gekozen"))
        card.add(StrengthsTable(self._context, self._played))
        return card

    def _time(self, record: StrengthsRecord) -> Card:
        _ = self._context.translator.text
        sheet = SecondaryButton(
            _("Blad voor de cliënt"), "printer", lambda: self._papers.card_sheet(record)
        )
        sheet.setObjectName("results.card_sheet")
        card = Card(self._context.translator.day_long(record.played_on), sheet)
        card.setObjectName("results.strengths")
        self._add_words(card, record)
        if record.others and not self._context.together.is_on:
            names = ", ".join(one.name for one in record.others)
            words = OTHERS.get(record.other_by, N_("Een ander zag ook: {namen}"))
            card.add(IconLine("eye", _(words, namen=names)))
        return card

    def _add_words(self, card: Card, record: StrengthsRecord) -> None:
        _ = self._context.translator.text
        if self._context.together.is_on:
            card.add(Body(", ".join(one.name for one in record.chosen)))
            return
        said = [one for one in record.chosen if one.words]
        if not said:
            card.add(Muted(_("Er zijn geen woorden bij opgeschreven.")))
        for one in said:
            column = QVBoxLayout()
            column.setSpacing(current().px(2))
            column.addWidget(Caption(one.name))
            column.addWidget(Quote(one.words, "success"))
            card.body.addLayout(column)

    def _learning(self) -> list[Card]:
        """What the client wanted to learn, newest first; nothing when he never picked a point."""
        _ = self._context.translator.text
        picked = [record for record in reversed(self._played) if record.learning]
        if not picked:
            return []
        card = Card(_("Wil leren"))
        card.setObjectName("results.learning")
        for record in picked:
            day = record.played_on
            card.add(Caption(short_day(day.year, day.month, day.day, self._context.translator)))
            for one in record.learning:
                card.add(IconLine("plant", one.name, ink="success"))
                if one.words and not self._context.together.is_on:
                    card.add(Quote(one.words, "neutral"))
        return [card]

    def _cv(self, record: StrengthsRecord) -> Card:
        _ = self._context.translator.text
        card = Card(_("Voor het cv"))
        card.setObjectName("results.cv")
        sentences = cv_sentences(record)
        if not sentences:
            card.add(Muted(_("Kiest de cliënt sterke kanten? Dan staan hier zinnen voor het cv.")))
            return card
        card.add(Muted(_("In de ik-vorm, zoals het op de kaarten staat. Pas ze samen aan.")))
        words = Body("\n".join(sentences))
        words.selectable()
        card.add(words)
        self.copy = SecondaryButton(_("Kopieer de zinnen"), "copy", lambda: self._copy(sentences))
        self.copy.setObjectName("results.cv.copy")
        card.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _copy(self, sentences: tuple[str, ...]) -> None:
        _ = self._context.translator.text
        self._papers.copy("\n".join(sentences), _("De zinnen zijn gekopieerd."))
