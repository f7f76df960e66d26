"""*Delen*: begin to work together with colleagues, or see how that stands."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.sharing.alone_cards import AloneCards
from meedoen_desktop.views.sharing.shared_cards import SharedCards
from meedoen_desktop.views.theme import current


class SharingPart(Part):
    """One of two faces: a vault that is not shared, or one that is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._face: QWidget | None = None
        self._faces = QVBoxLayout()
        self._faces.setSpacing(current().px(16))
        self.column.addLayout(self._faces)
        context.sharing.changed.connect(self.refresh)
        context.sharing.refresh()
        self.refresh()

    def refresh(self) -> None:
        """Show the other face when the vault is shared since."""
        state = self.context.sharing.state
        if state is None:
            return
        kind = SharedCards if state.is_shared else AloneCards
        if isinstance(self._face, kind):
            return
        if self._face is not None:
            self._face.hide()
            self._face.deleteLater()
        self._face = kind(self.context)
        self._faces.addWidget(self._face)
