"""Choices beside the letter; one at a time when both do not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.letters.preview import PreviewPane
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.restyled import Restyled

_CHOICES_WIDTH, _SIDE_WIDTH, _BOTH_FROM, _THREE_FROM = 400, 330, 800, 1120
"""Logical pixels at text size 100 %."""
CHOICES, LETTER, SIDE = "choices", "letter", "side"
_NO_LIMIT = 16777215


class Panes(Restyled, QWidget):
    """``column`` takes the choices; ``preview`` shows the letter."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = translator.text
        self.preview = PreviewPane(translator)
        self.column = QVBoxLayout()
        self.switch = SegmentedChoice(
            [(CHOICES, _("Keuzes")), (LETTER, _("De brief"))], CHOICES, clearable=False
        )
        self.switch.setObjectName("letter.switch")
        self.switch.changed.connect(lambda _key: self._arrange())
        self._left = self._scroller()
        self._side: QWidget | None = None
        self._side_is_open = self._side_is_hidden = False
        self._outer, self._row = QVBoxLayout(self), QHBoxLayout()
        self._outer.addWidget(self.switch)
        self._outer.addLayout(self._row, 1)
        self._row.addWidget(self._left)
        self._row.addWidget(self.preview, 1)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.dress()

    @property
    def shows_both(self) -> bool:
        return self.width() >= current().px(_BOTH_FROM)

    @property
    def shows_three(self) -> bool:
        """Whether there is room for a third pane beside choices and letter."""
        return self.width() >= current().px(_THREE_FROM)

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

    def show_choices(self) -> None:
        """Bring the choices in sight: something there asks for attention."""
        self.switch.set_value(CHOICES)
        self._arrange()

    def restyle(self) -> None:
        px = current().px
        self._row.setSpacing(px(18))
        self.column.setSpacing(px(14))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _scroller(self) -> QScrollArea:
        ground = QWidget()
        ground.setObjectName("scrollBody")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, current().px(6), 0)
        column.addLayout(self.column)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        return area

    def _arrange(self) -> None:
        px, both = current().px, self.shows_both
        chosen = self.switch.value()
        self.switch.setVisible(not both)
        self._left.setVisible(both or chosen == CHOICES)
        self.preview.setVisible(both or chosen == LETTER)
        if self._side is not None:
            self._arrange_side(self._side, both=both)
        if both:
            wide = max(px(_CHOICES_WIDTH), round(self.width() * 0.4))
            self._left.setFixedWidth(min(wide, px(520)))
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(_NO_LIMIT)

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
