"""A card for the consultant alone: folded while the client may see this screen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.note_card import PeekSwitch
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card


class FoldingCard(Card):
    """Put what folds in ``inside``; ``name`` is the start of the switch's object name."""

    def __init__(self, context: Context, title: str, name: str) -> None:
        self.switch = PeekSwitch(context, f"{name}.switch")
        super().__init__(title, self.switch)
        self._folds = QWidget()
        self.inside = QVBoxLayout(self._folds)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(current().px(10))
        self.add(self._folds)
        self.switch.turned.connect(self._folds.setVisible)
        self._folds.setVisible(self.switch.is_open)
