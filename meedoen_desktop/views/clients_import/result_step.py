"""Step 4: what was done, what was not, and what to do next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.client_import import (
    NEW,
    REJECTED,
    SAME,
    UPDATE,
    ImportReport,
    MissingPerson,
)
from meedoen_desktop.views.clients_import.remarks_card import RemarksCard
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Heading, Muted
from meedoen_desktop.views.widgets.letting_go import empty

_NAMED = 24
"""How many missing people are named before "and more"."""


class ResultStep(QWidget):
    """``to_clients``, ``sort``, ``again``, ``save`` and ``opened`` (a person's id) are asked."""

    to_clients = Signal()
    sort = Signal()
    again = Signal()
    save = Signal()
    opened = Signal(str)

    def __init__(self, translator: Translator, group: str) -> None:
        super().__init__()
        self._translator, self._group = translator, group
        self._cards = QVBoxLayout()
        self.save_button: SecondaryButton | None = None
        self.saved = Muted(parent=self)
        self.saved.hide()
        self._lay_out()

    def show_report(self, report: ImportReport) -> None:
        """Show what an import did."""
        empty(self._cards)
        self.saved = Muted(parent=self)
        self.saved.hide()
        for card in self._made(report):
            self._cards.addWidget(card)
        self._cards.addStretch(1)

    def show_saved(self, sentence: str) -> None:
        """Say that the rejected rows were saved."""
        self.saved.setText(sentence)
        self.saved.show()

    def _lay_out(self) -> None:
        _, px = self._translator.text, current().px
        outer, row, ground, area = QVBoxLayout(self), QHBoxLayout(), QWidget(), QScrollArea()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(14))
        ground.setObjectName("scrollBody")
        ground.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, px(8), 0)
        self._cards.setSpacing(px(14))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        area.setMinimumHeight(px(240))
        self.to_clients_button = to_clients = PrimaryButton(
            _("Naar de cliënten"), "users", self.to_clients.emit
        )
        to_clients.setObjectName("import.to_clients")
        row.addWidget(SecondaryButton(_("Nog een lijst"), "arrow-clockwise", self.again.emit))
        row.addStretch(1)
        row.addWidget(to_clients)
        outer.addWidget(area, 1)
        outer.addLayout(row)

    def _made(self, report: ImportReport) -> list[QWidget]:
        found: list[QWidget] = [self._summary(report)]
        if report.counts[REJECTED]:
            found.append(self._rejected(report.counts[REJECTED]))
        if report.remarked:
            card = RemarksCard(self._translator, report.remarked)
            card.opened.connect(self.opened)
            found.append(card)
        if report.missing:
            found.append(self._missing(report.missing))
        if report.counts[NEW]:
            found.append(self._next())
        return found

    def _summary(self, report: ImportReport) -> QWidget:
        _, counts = self._translator, report.counts
        card, row, words = Card(), QHBoxLayout(), QVBoxLayout()
        words.addWidget(Heading(_.text("De lijst is ingelezen"), 2))
        sentences = [
            _.plural("{count} cliënt is nieuw", "{count} cliënten zijn nieuw", counts[NEW]),
            _.plural("{count} is bijgewerkt", "{count} zijn bijgewerkt", counts[UPDATE]),
            _.plural("{count} bleef gelijk", "{count} bleven gelijk", counts[SAME]),
        ]
        shown = [s for s, key in zip(sentences, (NEW, UPDATE, SAME), strict=True) if counts[key]]
        words.addWidget(Body(", ".join(shown) + "." if shown else _.text("Er is niets veranderd.")))
        row.addWidget(IconDisc("check-circle", "success", 56), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.setSpacing(current().px(16))
        card.body.addLayout(row)
        return card

    def _rejected(self, count: int) -> QWidget:
        _ = self._translator
        card = Card(_.plural("{count} rij is afgewezen", "{count} rijen zijn afgewezen", count))
        card.add(
            Body(
                _.text(
                    "Bewaar ze als lijst, met de reden erbij. Verbeter wat niet klopt en lees die "
                    "lijst daarna in. Het bestand is niet versleuteld: wis het als u klaar bent."
                )
            )
        )
        self.save_button = SecondaryButton(
            _.text("Bewaar de afgewezen rijen"), "floppy-disk", self.save.emit
        )
        self.save_button.setObjectName("import.save_rejected")
        card.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.add(self.saved)
        self.saved.hide()
        return card

    def _missing(self, missing: tuple[MissingPerson, ...]) -> QWidget:
        _ = self._translator
        card = Card(
            _.plural(
                "{count} cliënt staat niet in deze lijst",
                "{count} cliënten staan niet in deze lijst",
                len(missing),
            )
        )
        card.add(
            Body(
                _.text(
                    "Zij blijven gewoon in de kluis, met een merkteken. Kijk per persoon of het "
                    "dossier dicht mag."
                )
            )
        )
        names = FlowLayout(spacing=current().px(4))
        for person in missing[:_NAMED]:
            go = partial(self.opened.emit, person.person_id)
            names.addWidget(QuietButton(person.name or _.text("(geen naam)"), "user", go))
        card.body.addLayout(names)
        if len(missing) > _NAMED:
            more = len(missing) - _NAMED
            card.add(Muted(_.plural("En nog {count} ander.", "En nog {count} anderen.", more)))
        return card

    def _next(self) -> QWidget:
        _ = self._translator.text
        card = Card(_("Wat nu?"), tone="soft")
        card.add(
            Body(
                _(
                    "Niemand is te laat: voor wie nieuw is, begint de tijd vandaag. Deel de nieuwe "
                    "cliënten in wanneer het u uitkomt. Wie nog geen {groep} heeft, vindt u in de "
                    "lijst met cliënten.",
                    groep=self._group,
                )
            )
        )
        sort = SecondaryButton(_("Deel in"), "cards", self.sort.emit)
        sort.setObjectName("import.sort")
        card.body.addWidget(sort, 0, Qt.AlignmentFlag.AlignLeading)
        return card
