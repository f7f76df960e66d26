"""*Mogelijk dubbel*: who may be in the vault twice, and what was put together before."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services import merging
from meedoen_desktop.services.merging import Merged
from meedoen_desktop.services.persons import doubles
from meedoen_desktop.services.persons.doubles import Double
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.doubles.pair_card import PairCard
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.days import full_day

_MOST = 40
"""Pairs on the screen at once; the most telling come first."""


class DoublesPage(Page):
    """Read in the store thread: everybody is compared with everybody."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            _("Mogelijk dubbel"),
            _("Het programma vergelijkt namen, geboortedatums en BSN. U beslist."),
        )
        self._context = context
        self._content: QWidget | None = None
        self._found: tuple[Double, ...] = ()
        back = IconButton("arrow-left", _("Terug"), context.back)
        back.setObjectName("doubles.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self.refresh()

    def refresh(self) -> None:
        """Compare again."""
        if shiboken6.isValid(self):
            store = self._context.store
            self._context.tasks.run(doubles.possible_doubles, store, done=self._keep)
            self._context.tasks.run(merging.merges, store, done=self._show)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _keep(self, found: tuple[Double, ...]) -> None:
        self._found = found

    def _show(self, merged: tuple[Merged, ...]) -> None:
        before, self._content = self._content, QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(16))
        for widget in (*self._cards(), *self._merged(merged)):
            widget.setMaximumWidth(current().px(920))
            column.addWidget(widget)
        column.addStretch(1)
        let_go(before, self.body)
        self.add(self._content, 1)

    def _cards(self) -> list[QWidget]:
        _ = self._context.translator.text
        if not self._found:
            words = _("Niemand lijkt dubbel in de kluis te staan.")
            return [EmptyState("check-circle", _("Niets te vergelijken"), words)]
        translator = self._context.translator
        return [
            PairCard(translator, double, self._compare, self._apart)
            for double in self._found[:_MOST]
        ]

    def _merged(self, merged: tuple[Merged, ...]) -> list[QWidget]:
        if not merged:
            return []
        card = Card(self._context.translator.text("Samengevoegd"))
        card.setObjectName("doubles.merged")
        for one in merged:
            card.add(self._line(one))
        return [card]

    def _line(self, one: Merged) -> IconLine:
        _, context = self._context.translator.text, self._context
        day = full_day(
            context.translator, one.at.astimezone(AMSTERDAM).date(), context.clock.today()
        )
        button = QuietButton(_("Ongedaan maken"), "arrow-u-up-left", lambda: self._undo(one.id))
        button.setObjectName(f"doubles.undo.{one.id}")
        words = _("{een} en {ander}", een=one.name, ander=one.gone_name)
        return IconLine("users", words, day, buttons=(button,))

    def _compare(self, double: Double) -> None:
        self._context.navigate(
            "merge", person_id=double.one.person_id, other_id=double.other.person_id
        )

    def _apart(self, double: Double) -> None:
        context = self._context
        context.tasks.run(
            doubles.keep_apart, context.store, double.one.person_id, double.other.person_id,
            done=self._told, owner=self,
        )  # fmt: skip

    def _told(self, kept_id: str) -> None:
        context, refresh = self._context, self.refresh
        _ = context.translator.text
        refresh()

        def undo() -> None:
            context.tasks.run(
                doubles.ask_again, context.store, kept_id,
                done=lambda _none: refresh(), owner=context.messages,
            )  # fmt: skip

        words = _("Onthouden: dit zijn twee mensen.")
        context.messages.done(words, _("Ongedaan maken"), undo)

    def _undo(self, merge_id: str) -> None:
        context = self._context

        def done(_two: tuple[str, str]) -> None:
            words = context.translator.text("Het zijn weer twee cliënten.")
            context.messages.done(words)
            self.refresh()

        context.tasks.run(merging.undo, context.store, merge_id, done=done, owner=self)
