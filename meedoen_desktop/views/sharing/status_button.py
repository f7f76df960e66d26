"""The part of the status line about sharing; pressed, it opens the panel."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.panel import SharingPanel
from meedoen_desktop.views.sharing.words import status_words
from meedoen_desktop.views.widgets.buttons import LineButton


class SharingButton(LineButton):
    """Words only while the vault is shared."""

    def __init__(self, context: Context) -> None:
        super().__init__("", on_click=self._open)
        self.setObjectName("status.sharing")
        self._context = context
        context.sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        sharing, translator = self._context.sharing, self._context.translator
        is_shared = sharing.state is not None and sharing.state.is_shared
        self.setVisible(is_shared)
        if sharing.state is not None and is_shared:
            today = self._context.clock.today()
            words = status_words(translator, sharing.state, sharing.activity, today)
            self.setText(f"· {words}")
            self.setAccessibleName(translator.text("Delen: {stand}", stand=words))

    def _open(self) -> None:
        SharingPanel(self.window(), self._context).show_over()
