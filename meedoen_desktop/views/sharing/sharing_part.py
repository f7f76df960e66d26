"""*Delen*: working together with colleagues, and how that stands."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.sharing.attention import Attention
from meedoen_desktop.views.widgets.labels import Body


class SharingPart(Part):
    """Shows the state of the exchange; follows it while it runs."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        self._card = self.card(_("Delen met collega's"))
        self._words = Body("")
        self._words.setObjectName("sharing.words")
        self._card.add(self._words)
        self.attention = Attention(context)
        self._card.add(self.attention)
        context.sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands now."""
        state = self.context.sharing.state
        if state is None:
            return
        _ = self.context.translator.text
        words = _("Deze kluis wordt gedeeld.") if state.is_shared else _("Nog niet gedeeld.")
        self._words.setText(words)
        self.attention.show_state(state)
