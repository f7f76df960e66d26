"""Who does a step: the client, the consultant, both, somebody known, or somebody else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.step_people import CONSULTANT, TOGETHER
from meedoen_desktop.services.plans.plan import Plan
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice

_OTHER = "other"
_MOST_NAMES = 3


class WhoField(QWidget):
    """``value`` is a word or name as the dossier keeps it. ``edited``: something was chosen."""

    edited = Signal()

    def __init__(self, translator: Translator, plan: Plan, name: str, value: str) -> None:
        super().__init__()
        _ = translator.text
        client = plan.client_word
        known = {client: client.capitalize(), CONSULTANT: _("Ik"), TOGETHER: _("Samen")}
        known |= {one: one for one in plan.people[:_MOST_NAMES]}
        self._known = known
        self.choice = SegmentedChoice([*known.items(), (_OTHER, _("Iemand anders"))])
        self.choice.setObjectName(f"{name}.who")
        self.choice.setAccessibleName(_("Wie doet het?"))
        self.other = QLineEdit()
        self.other.setPlaceholderText(_("Wie dan?"))
        self.other.setAccessibleName(_("Wie dan?"))
        self.other.setMaxLength(200)
        self.other.setObjectName(f"{name}.other")
        self.set_value(value)
        self.choice.changed.connect(self._chosen)
        self.other.textEdited.connect(lambda _text: self.edited.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        column.addWidget(self.choice)
        column.addWidget(self.other)

    def value(self) -> str:
        """Who it is, or "" when nobody was chosen."""
        chosen = self.choice.value()
        return self.other.text().strip() if chosen == _OTHER else chosen

    def set_value(self, value: str) -> None:
        """Show who it is; capitals of older records do not matter."""
        plain = value.strip()
        key = next((one for one in self._known if one.lower() == plain.lower()), "")
        self.choice.set_value(key or (_OTHER if plain else ""))
        self.other.setText("" if key else plain)
        self.other.setVisible(self.choice.value() == _OTHER)

    def _chosen(self, key: str) -> None:
        self.other.setVisible(key == _OTHER)
        if key == _OTHER:
            self.other.setFocus()
        self.edited.emit()
