"""What came out of the three exercises, comparable over time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.exercises.client_results import client_results
from meedoen_desktop.services.exercises.exercise_records import pictures, strengths
from meedoen_desktop.services.exercises.kept_exercises import (
    BOARD,
    PICTURES,
    STRENGTHS,
    UnreadableRecord,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.results_areas import AreaResults
from meedoen_desktop.views.exercises.results_papers import ResultsPapers
from meedoen_desktop.views.exercises.results_pictures import PictureResults
from meedoen_desktop.views.exercises.results_strengths import StrengthResults
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.days import short_day


class ResultsPage(Page):
    """``context.navigate("results", person_id=..., result_id=...)``.

    While the client looks along, words and what the consultant saw are left out.
    """

    def __init__(self, context: Context, person_id: str, result_id: str = "") -> None:
        _ = context.translator.text
        self._context, self._result_id = context, result_id
        self.results = client_results(context.store, person_id)
        super().__init__(_("Wat er uitkwam"), self.results.client_name)
        self.papers = ResultsPapers(self, context, self.results)
        self._section: QWidget | None = None
        self._add_actions()
        if self.results.is_empty:
            self._add_empty()
            return
        self.tabs = SegmentedChoice(self._tabs(), self._first_tab(), clearable=False)
        self.tabs.setObjectName("results.tabs")
        self.tabs.setAccessibleName(_("Oefening"))
        self.tabs.changed.connect(self._show_section)
        self.add(self.tabs)
        self._show_section()
        self._add_unreadable()
        context.together.changed.connect(self._show_section)

    def refresh(self) -> None:
        """Built anew at each visit."""

    def flush(self) -> None:
        """Nothing is typed here."""

    def _add_actions(self) -> None:
        _ = self._context.translator.text
        where = partial(self._context.navigate, "client", person_id=self.results.person_id)
        back = SecondaryButton(_("Naar de cliënt"), "arrow-left", where)
        self.copy = SecondaryButton(_("Kopieer voor Suite"), "copy", self.papers.copy_suite)
        self.report = SecondaryButton(_("Verslag als PDF"), "file-pdf", self.papers.dossier)
        for name, button in (("back", back), ("copy", self.copy), ("report", self.report)):
            button.setObjectName(f"results.{name}")
            self.action_row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.copy, self.report):
            button.setVisible(not self.results.is_empty and not self._context.together.is_on)

    def _add_empty(self) -> None:
        _ = self._context.translator.text
        begin = PrimaryButton(
            _("Kies een oefening"),
            "cards",
            partial(self._context.navigate, "cards", person_id=self.results.person_id),
        )
        begin.setObjectName("results.begin")
        self.add(
            EmptyState(
                "cards",
                _("Hier ziet u straks wat de cliënt koos"),
                _("Speel het bord, de sterke kanten of de associatiekaarten. Zegt de cliënt aan "
                  "het einde ja op bewaren? Dan staat het hier, en ziet u wat er verandert."),
                (begin,),
            )
        )  # fmt: skip

    def _tabs(self) -> list[tuple[str, str]]:
        _ = self._context.translator.text
        counts = (
            (BOARD, _("Leefgebieden"), len(self.results.sessions)),
            (STRENGTHS, _("Sterke kanten"), len(strengths(self.results.records))),
            (PICTURES, _("Associatiekaarten"), len(pictures(self.results.records))),
        )
        return [
            (key, self._context.translator.plural("{naam} · {count} keer", "{naam} · {count} keer",
                                                  count, naam=name))
            for key, name, count in counts
            if count
        ]  # fmt: skip

    def _first_tab(self) -> str:
        """The exercise of the asked result, or else the first that there is."""
        there = [key for key, _words in self._tabs()]
        asked = self.results.record(self._result_id)
        if asked is not None and asked.exercise_id in there:
            return asked.exercise_id
        return there[0] if there else ""

    def _show_section(self, _changed: object = None) -> None:
        makers: dict[str, Callable[[], QWidget]] = {
            BOARD: lambda: AreaResults(self._context, self.results, self.papers, self._result_id),
            STRENGTHS: lambda: StrengthResults(self._context, self.results, self.papers),
            PICTURES: lambda: PictureResults(self._context, self.results, self.papers),
        }
        for button in (self.copy, self.report):
            button.setVisible(not self._context.together.is_on)
        make = makers.get(self.tabs.value())
        if make is None:
            return
        before, self._section = self._section, make()
        let_go(before, self.body)
        self.body.insertWidget(1, self._section)
        self._section.show()

    def _add_unreadable(self) -> None:
        """A result of a newer program is told, and kept."""
        found = [one for one in self.results.records if isinstance(one, UnreadableRecord)]
        if not found:
            return
        _ = self._context.translator.text
        card = Card(_("Niet te lezen in deze versie"), tone="soft")
        card.setObjectName("results.unreadable")
        days = ", ".join(
            short_day(on.year, on.month, on.day, self._context.translator)
            for on in (one.played_on for one in found)
        )
        card.add(
            Muted(
                _("Deze uitkomsten zijn met een nieuwere versie gemaakt: {dagen}. Ze blijven "
                  "bewaard. Werk het programma bij om ze te lezen.", dagen=days)
            )
        )  # fmt: skip
        self.add(card)
