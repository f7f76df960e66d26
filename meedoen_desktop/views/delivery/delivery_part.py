"""*Archief*: readable documents to the municipality's own files, or an explanation of that."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.off_card import OffCard
from meedoen_desktop.views.delivery.on_cards import OnCards
from meedoen_desktop.views.part import FacePart


class DeliveryPart(FacePart):
    """No place was chosen yet, or one was."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.delivering.changed.connect(self._show)
        self._show()
        context.delivering.refresh()

    def refresh(self) -> None:
        """Read again how it stands."""
        self.context.delivering.refresh()

    def _show(self) -> None:
        state = self.context.delivering.state
        if state is not None:
            self.show_face(OnCards if state.place is not None else OffCard)
