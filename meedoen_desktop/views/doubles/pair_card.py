"""Two clients who may be one, side by side, and what one can do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.persons.doubles import Double, Side
from meedoen_desktop.views.doubles.wording import REASONS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted, Strong
from meedoen_desktop.views.words.days import partial as shown_date

Act = Callable[[Double], object]


class PairCard(Card):
    """``compare`` opens them side by side, ``apart`` says that they are two people."""

    def __init__(self, translator: Translator, double: Double, compare: Act, apart: Act) -> None:
        super().__init__()
        self._translator = translator
        _ = translator.text
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(24))
        for side in (double.one, double.other):
            row.addLayout(self._side(side), 1)
        self.add(both)
        self.add(Muted(_(REASONS[double.reason])))
        ways = FlowLayout()
        look = SecondaryButton(_("Vergelijk"), "arrows-left-right", lambda: compare(double))
        look.setObjectName(f"double.compare.{double.one.person_id}")
        two = QuietButton(_("Het zijn twee mensen"), "users", lambda: apart(double))
        two.setObjectName(f"double.apart.{double.one.person_id}")
        names = f"{double.one.name}, {double.other.name}"
        for button in (look, two):
            button.setAccessibleDescription(names)
            ways.addWidget(button)
        self.body.addLayout(ways)

    def _side(self, side: Side) -> QVBoxLayout:
        _ = self._translator.text
        column = QVBoxLayout()
        column.setSpacing(current().px(2))
        column.addWidget(Strong(side.name))
        born = shown_date(side.birth_date, self._translator) or _("geboortedatum onbekend")
        number = _("dossier {nummer}", nummer=side.file_number) if side.file_number else ""
        closed = _("afgesloten") if side.is_closed else ""
        talks = self._translator.plural("{count} contact", "{count} contacten", side.contacts)
        for parts in ((born, side.town), (number, closed, talks)):
            column.addWidget(Muted("  ·  ".join(part for part in parts if part)))
        column.addStretch(1)
        return column
