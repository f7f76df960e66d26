"""*Instellingen*: a few subjects, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout

from meedoen_desktop.i18n import N_
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.delivery_part import DeliveryPart
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.settings.about_part import AboutPart
from meedoen_desktop.views.settings.access_part import AccessPart
from meedoen_desktop.views.settings.copies_part import CopiesPart
from meedoen_desktop.views.settings.days_part import DaysPart
from meedoen_desktop.views.settings.letters_part import LettersPart
from meedoen_desktop.views.settings.look_part import LookPart
from meedoen_desktop.views.settings.safety_part import SafetyPart
from meedoen_desktop.views.settings.you_part import YouPart
from meedoen_desktop.views.sharing.sharing_part import SharingPart
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.steps import Step, StepList

PARTS: dict[str, tuple[str, Callable[[Context], Part]]] = {
    "look": (N_("Beeld en taal"), LookPart),
    "you": (N_("Over u"), YouPart),
    "days": (N_("Werkdagen en vrij"), DaysPart),
    "sharing": (N_("Delen"), SharingPart),
    "archive": (N_("Archief"), DeliveryPart),
    "letters": (N_("Enveloppen"), LettersPart),
    "safety": (N_("Beveiliging"), SafetyPart),
    "copies": (N_("Reservekopieën"), CopiesPart),
    "access": (N_("Inzage"), AccessPart),
    "about": (N_("Over Meedoen"), AboutPart),
}


_BESIDE_FROM = 880
"""Logical pixels at text size 100 %: so wide is a page with the list and a part beside it.

The widest part is the table of who looked at what.
"""


class SettingsPage(Page):
    """``part`` is a key of ``PARTS``; each part is a place of its own, so that *terug* works.

    The list of parts stays at the side while a part scrolls; with too little room for both it
    stands above the part, in rows.
    """

    def __init__(self, context: Context, part: str = "look") -> None:
        _ = context.translator.text
        super().__init__(_("Instellingen"))
        self.setObjectName("settings")
        self._context = context
        self.tabs = StepList(
            tuple(Step(key, _(title), "") for key, (title, _make) in PARTS.items())
        )
        self.tabs.setObjectName("settings.tabs")
        self.tabs.setAccessibleName(_("Onderdelen van de instellingen"))
        for key, button in self.tabs.buttons.items():
            button.setObjectName(f"settings.tab.{key}")
        self.tabs.choose(part)
        self.tabs.chosen.connect(self._go)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(current().px(24))
        self._outer.removeWidget(self.scroller)
        self._sides.addWidget(self.scroller, 1)
        self._outer.addLayout(self._sides, 1)
        self._show_list(beside=False)  # before the part: so goes the tab key
        self.part = PARTS[part][1](context)
        row = QHBoxLayout()  # it asks how high the part is at the width that it gets
        row.addWidget(self.part, 1)
        row.addStretch(0)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Read again what the part shows."""
        self.part.refresh()

    def flush(self) -> None:
        """Save what is being typed."""
        self.part.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self._has_room()
        if beside is not self._beside:
            held = QApplication.focusWidget()
            self._show_list(beside=beside)
            if held is not None and self.tabs.isAncestorOf(held):
                held.setFocus(Qt.FocusReason.OtherFocusReason)  # it was lost on the way

    def _has_room(self) -> bool:
        """Whether the list and a part fit beside each other, and the list from top to bottom."""
        margins = self._outer.contentsMargins()
        above = margins.top() + self._head.sizeHint().height() + self._outer.spacing()
        room = self.height() - above - margins.bottom()
        return self.width() >= current().px(_BESIDE_FROM) and room >= self.tabs.column_height()

    def _show_list(self, *, beside: bool) -> None:
        self._beside = beside
        self.tabs.set_wrapped(wrapped=not beside)
        (self._sides if beside else self.body).insertWidget(0, self.tabs)
        self.tabs.show()

    def _go(self, part: str) -> None:
        self._context.navigate("settings", part=part)
