"""A card for the consultant alone: folded while the client may see this screen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card


class FoldingCard(Card):
    """Put what folds in ``inside``; ``name`` is the start of the switch's object name."""

    def __init__(self, context: Context, title: str, name: str) -> None:
        self.switch = QuietButton("", "eye")
        self.switch.setObjectName(f"{name}.switch")
        super().__init__(title, self.switch)
        self._translator = context.translator
        self._folds = QWidget()
        self.inside = QVBoxLayout(self._folds)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(current().px(10))
        self.add(self._folds)
        self.switch.clicked.connect(lambda _on=False: self.fold(is_open=not self.is_open))
        context.together.changed.connect(self._together)
        self.fold(is_open=not context.together.is_on)

    @property
    def is_open(self) -> bool:
        return not self._folds.isHidden()

    def fold(self, *, is_open: bool) -> None:
        """Show or hide what is inside."""
        _ = self._translator.text
        self._folds.setVisible(is_open)
        self.switch.setText(_("Verberg") if is_open else _("Toon"))
        self.switch.set_icon("eye-slash" if is_open else "eye")

    def _together(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.fold(is_open=not is_on)
