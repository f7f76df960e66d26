"""Where a screening begins: whose files, one by one or many at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.rhythm.screening_queue import GROUP, LIST, YEAR, Offer, Whom
from meedoen_desktop.views.screening.whom_line import WhomLine
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.method_words import MethodWords

Begin = Callable[[Whom], object]


class StartCard(Card):
    """Each choice is a line with its number of files; one is chosen."""

    def __init__(
        self,
        translator: Translator,
        method: MethodWords,
        offered: Offer,
        one_by_one: Begin,
        many: Begin,
    ) -> None:
        super().__init__(translator.text("Welke dossiers?"))
        self.setObjectName("screening.start")
        self._translator, self._method = translator, method
        self._lines: list[WhomLine] = []
        self._group = ChoiceField()
        self._add_lines(offered)
        if not self._lines:
            self.add(Body(translator.text("Er is niemand om in te delen.")))
            return
        self._lines[0].setChecked(True)
        self.add(
            Muted(
                translator.text(
                    "Elke keuze wordt meteen bewaard. Stopt u, dan gaat u later verder waar u was."
                )
            )
        )
        self.add(self._buttons(one_by_one, many))

    @property
    def chosen(self) -> Whom:
        whom = next((line.whom for line in self._lines if line.isChecked()), Whom())
        return Whom(GROUP, self._group.currentData() or "") if whom.kind == GROUP else whom

    def take_keyboard(self) -> None:
        """Begin at the first choice."""
        if self._lines:
            self._lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_lines(self, offered: Offer) -> None:
        _, group = self._translator.text, self._method.group.lower()
        found = [
            (Whom(), _("Nog niet ingedeeld"), offered.unsorted),
            (Whom(YEAR), _("Meer dan een jaar geleden ingedeeld"), offered.year),
        ]
        for day, count in offered.lists:
            words = _("Erbij gekomen op {dag}", dag=self._day(day))
            found.append((Whom(LIST, day), words, count))
        for whom, words, count in found:
            if count:
                self._add_line(whom, words, self._files(count))
        if offered.groups:
            self._add_line(Whom(GROUP), _("Een {groep} opnieuw bekijken", groep=group), "")
            self.add(self._group_choice(offered))

    def _add_line(self, whom: Whom, words: str, count: str) -> None:
        line = WhomLine(whom, words, count)
        line.setObjectName(f"screening.whom.{whom.kind}")
        self._lines.append(line)
        self.add(line)

    def _group_choice(self, offered: Offer) -> QWidget:
        """The groups in use; choosing one chooses the line above as well."""
        group = self._method.group
        for code, count in offered.groups:
            self._group.addItem(f"{group} {code}  ·  {self._files(count)}", code)
        self._group.setObjectName("screening.group_choice")
        self._group.setAccessibleName(group)
        line = self._lines[-1]
        self._group.activated.connect(lambda _index: line.setChecked(True))
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(current().px(38), 0, 0, 0)
        row.addWidget(self._group)
        row.addStretch(1)
        return ground

    def _files(self, count: int) -> str:
        return self._translator.plural("{count} dossier", "{count} dossiers", count)

    def _buttons(self, one_by_one: Begin, many: Begin) -> QWidget:
        _ = self._translator.text
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, current().px(6), 0, 0)
        row.setSpacing(current().px(10))
        one = PrimaryButton(_("Een voor een"), "cards", lambda: one_by_one(self.chosen))
        one.setObjectName("screening.begin")
        table = SecondaryButton(_("Veel tegelijk"), "table", lambda: many(self.chosen))
        table.setObjectName("screening.many")
        for button in (one, table):
            row.addWidget(button)
        row.addStretch(1)
        return ground

    def _day(self, day: str) -> str:
        known = date.fromisoformat(day)
        return short_day(known.year, known.month, known.day, self._translator)
