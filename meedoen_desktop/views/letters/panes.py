"""Choices beside the letter, with a third pane that folds away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.letters.preview import PreviewPane
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.two_panes import LEFT, RIGHT, TwoPanes

_SIDE_WIDTH, _ROOMY_FROM, _THREE_FROM = 330, 1000, 1340
"""Logical pixels at text size 100 %. With less for three the letter beside them is too small to
read: then the third pane takes its place.
"""
CHOICES, LETTER, SIDE = LEFT, RIGHT, "side"
_NO_LIMIT = 16777215


class Panes(TwoPanes):
    """``column`` takes the choices; ``preview`` shows the letter."""

    _side: QWidget | None = None
    _side_is_open = _side_is_hidden = False

    def __init__(self, translator: Translator) -> None:
        _ = translator.text
        self.preview = PreviewPane(translator)
        super().__init__((_("Keuzes"), _("De brief")), self.preview)
        self.switch.setObjectName("letter.switch")

    @property
    def shows_three(self) -> bool:
        """Whether there is room for a third pane beside choices and letter."""
        return self.width() >= current().px(_THREE_FROM)

    @property
    def is_roomy(self) -> bool:
        """Whether buttons above the panes have room for words."""
        return self.width() >= current().px(_ROOMY_FROM)

    @property
    def side_is_shown(self) -> bool:
        return self._side is not None and self._side.isVisibleTo(self)

    def add_side(self, side: QWidget, label: str) -> None:
        """A third pane that folds away; without room for three it takes the letter's place."""
        self._side = side
        self._row.addWidget(side)
        self.switch.add_option(SIDE, label)
        self._arrange()

    def open_side(self, is_open: bool) -> None:  # noqa: FBT001 - the choice itself
        """Show the third pane or fold it away."""
        if self.shows_both:
            self._side_is_open = is_open
        else:
            self.switch.set_value(SIDE if is_open else CHOICES)
        self._arrange()

    def hide_side(self, is_hidden: bool) -> None:  # noqa: FBT001 - the choice itself
        """Keep the third pane out of sight, whatever is chosen."""
        self._side_is_hidden = is_hidden
        self._arrange()

    def _arrange(self) -> None:
        super()._arrange()
        if self._side is not None:
            self._arrange_side(self._side, both=self.shows_both)

    def _arrange_side(self, side: QWidget, *, both: bool) -> None:
        wanted = self._side_is_open if both else self.switch.value() == SIDE
        shown, beside = wanted and not self._side_is_hidden, both and self.shows_three
        self.switch.buttons[SIDE].setHidden(self._side_is_hidden)
        side.setVisible(shown)
        side.setMinimumWidth(current().px(_SIDE_WIDTH) if beside else 0)
        side.setMaximumWidth(current().px(_SIDE_WIDTH) if beside else _NO_LIMIT)
        self._row.setStretchFactor(side, 0 if beside else 1)
        if shown and both and not beside:
            self.preview.hide()
