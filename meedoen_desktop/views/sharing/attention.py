"""What asks for a person after an exchange, each with the way to its page.

The page *differences* (`views/differences`) lets people choose and explains alarms; here is only
the door to it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.place_dialog import PlaceDialog
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.letting_go import empty

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Place, SyncState

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
        for place in dict.fromkeys(one.moved_to for one in state.moved):
            if place is not None:
                self._column.addWidget(self._moved(state, place))
        self.setVisible(self._column.count() > 0)

    def _moved(self, state: SyncState, place: Place) -> IconLine:
        """Colleagues went on at another place; whoever stays shares with nobody."""
        translator = self._context.translator
        some = [one.who or one.label for one in state.moved if one.moved_to == place]
        words = translator.text("{wie} deelt nu op een andere plek.", wie=some[0])
        if len(some) > 1:
            words = translator.text(
                "{aantal} collega's delen nu op een andere plek.", aantal=len(some)
            )
        below = translator.text(
            "{plek}. Elkaars nieuwe werk ziet u weer als u meegaat.", plek=place.shown
        )
        follow = QuietButton(translator.text("Ga mee"), "arrow-right", partial(self._follow, place))
        follow.setObjectName("sharing.attention.follow")
        return IconLine("signpost", words, below, buttons=(follow,))

    def _follow(self, place: Place) -> None:
        PlaceDialog(self.window(), self._context, place).show_over()

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
