"""What asks for a person after an exchange, each with the way to its page.

The page *differences* (`views/differences`) lets people choose and explains alarms; here is only
the door to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.letting_go import empty

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import SyncState

PLACE = "differences"


class Attention(QWidget):
    """Takes no room when nothing asks for a person; ``left``: one goes on to the page."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("sharing.attention")
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_state(self, state: SyncState) -> None:
        """One line for differences, one for what is not right with the store."""
        empty(self._column)
        translator = self._context.translator
        lines = (
            ("conflicts", "users", state.differences, translator.plural(
                "{count} keer schreven twee mensen iets anders.",
                "{count} keer schreven twee mensen iets anders.", state.differences)),
            ("notices", "info", len(state.alarms), translator.plural(
                "{count} melding over het delen.",
                "{count} meldingen over het delen.", len(state.alarms))),
        )  # fmt: skip
        for key, icon, count, words in lines:
            if count:
                self._column.addWidget(IconLine(icon, words, buttons=self._way(key)))
        self.setVisible(self._column.count() > 0)

    def _way(self, key: str) -> tuple[QWidget, ...]:
        if PLACE not in self._context.places:
            return ()
        words = self._context.translator.text("Bekijk")
        button = QuietButton(words, "arrow-right", self._go)
        button.setObjectName(f"sharing.attention.{key}")
        return (button,)

    def _go(self) -> None:
        self.left.emit()
        self._context.navigate(PLACE)
