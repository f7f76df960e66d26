"""*Delen*: begin to work together with colleagues, or see how that stands."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import FacePart
from meedoen_desktop.views.sharing.alone_cards import AloneCards
from meedoen_desktop.views.sharing.shared_cards import SharedCards


class SharingPart(FacePart):
    """A vault that is not shared, or one that is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.sharing.changed.connect(self.refresh)
        context.sharing.refresh()
        self.refresh()

    def refresh(self) -> None:
        """Show the other face when the vault is shared since."""
        state = self.context.sharing.state
        if state is not None:
            self.show_face(SharedCards if state.is_shared else AloneCards)
