"""*Archief*: readable documents to the municipality's own files, or an explanation of that."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.off_card import OffCard
from meedoen_desktop.views.delivery.on_cards import OnCards
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.theme import current


class DeliveryPart(Part):
    """One of two faces: no place was chosen yet, or one was."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._face: QWidget | None = None
        self._faces = QVBoxLayout()
        self._faces.setSpacing(current().px(16))
        self.column.addLayout(self._faces)
        context.delivering.changed.connect(self._show)
        self._show()
        context.delivering.refresh()

    def refresh(self) -> None:
        """Read again how it stands."""
        self.context.delivering.refresh()

    def _show(self) -> None:
        state = self.context.delivering.state
        if state is None:
            return
        kind = OnCards if state.place is not None else OffCard
        if isinstance(self._face, kind):
            return
        if self._face is not None:
            self._face.hide()
            self._face.deleteLater()
        self._face = kind(self.context)
        self._faces.addWidget(self._face)
