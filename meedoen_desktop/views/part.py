"""One subject of the settings: cards below each other, not wider than is pleasant to read."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.letting_go import let_go

_WIDTH = 780


class Part(QWidget):
    """Subclasses add cards; ``refresh`` and ``flush`` as for a page."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(current().px(16))
        self.setMaximumWidth(current().px(_WIDTH))

    def card(self, title: str, sentence: str = "") -> Card:
        """A new card below the others."""
        made = Card(title)
        if sentence:
            made.add(Muted(sentence))
        self.column.addWidget(made)
        return made

    def refresh(self) -> None:
        """Read again what is shown."""

    def flush(self) -> None:
        """Save what is being typed."""


class Face(QWidget):
    """What a part shows in one state: cards below each other in ``column``."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(current().px(16))


class FacePart(Part):
    """A subject with two faces: there is nothing yet, or there is something to look after."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._face: QWidget | None = None
        self._faces = QVBoxLayout()
        self._faces.setSpacing(current().px(16))
        self.column.addLayout(self._faces)

    def show_face(self, kind: type[Face]) -> None:
        """Show this face; one that is shown already stays, with what is being done there."""
        if not isinstance(self._face, kind):
            let_go(self._face, self._faces)
            self._face = kind(self.context)
            self._faces.addWidget(self._face)
