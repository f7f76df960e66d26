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

_CHOICES_WIDTH, _BOTH_FROM = 400, 800
"""Logical pixels at text size 100 %."""
CHOICES, LETTER = "choices", "letter"


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
        if both:
            wide = max(px(_CHOICES_WIDTH), round(self.width() * 0.4))
            self._left.setFixedWidth(min(wide, px(520)))
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16777215)
