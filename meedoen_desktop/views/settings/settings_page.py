"""*Instellingen*: a few subjects, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QTabBar

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
from meedoen_desktop.views.widgets.page import Page

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


class SettingsPage(Page):
    """``part`` is a key of ``PARTS``; each part is a place of its own, so that *terug* works."""

    def __init__(self, context: Context, part: str = "look") -> None:
        _ = context.translator.text
        super().__init__(_("Instellingen"))
        self.setObjectName("settings")
        self._context = context
        self.tabs = QTabBar()
        self.tabs.setObjectName("settings.tabs")
        self.tabs.setAccessibleName(_("Onderdelen van de instellingen"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for title, _make in PARTS.values():
            self.tabs.addTab(_(title))
        self.tabs.setCurrentIndex(list(PARTS).index(part))
        self.tabs.currentChanged.connect(self._go)
        self.part = PARTS[part][1](context)
        self.add(self.tabs)
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

    def _go(self, index: int) -> None:
        self._context.navigate("settings", part=list(PARTS)[index])
