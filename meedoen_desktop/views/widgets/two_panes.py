"""What one fills in beside what comes of it; one at a time when both do not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.restyled import Restyled

_BOTH_FROM = 800
"""Logical pixels at text size 100 %."""
_LEAST = 300, 160
LEFT, RIGHT = "choices", "letter"


class TwoPanes(Restyled, QWidget):
    """``column`` scrolls at the left; ``right`` is what comes of it. ``names`` are of both.

    The left pane takes ``share`` of the width, between the two ``limits`` in logical pixels.
    """

    def __init__(
        self,
        names: tuple[str, str],
        right: QWidget,
        *,
        share: float = 0.4,
        limits: tuple[int, int] = (400, 520),
    ) -> None:
        super().__init__()
        self._right, self._share, self._limits = right, share, limits
        self.column = QVBoxLayout()
        self.switch = SegmentedChoice(
            [(LEFT, names[0]), (RIGHT, names[1])], LEFT, clearable=False
        )  # fmt: skip
        self.switch.changed.connect(lambda _key: self._arrange())
        self._left = self._scroller()
        self._outer, self._row = QVBoxLayout(self), QHBoxLayout()
        self._outer.addWidget(self.switch)
        self._outer.addLayout(self._row, 1)
        self._row.addWidget(self._left)
        self._row.addWidget(right, 1)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.dress()

    @property
    def shows_both(self) -> bool:
        return self.width() >= current().px(_BOTH_FROM)

    def show_choices(self) -> None:
        """Bring the left pane in sight: something there asks for attention."""
        self.switch.set_value(LEFT)
        self._arrange()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll the left pane to ``widget``."""
        self._left.ensureWidgetVisible(widget)

    def minimumSizeHint(self) -> QSize:
        """Small: below it only one pane is shown."""
        return QSize(current().px(_LEAST[0]), current().px(_LEAST[1]))

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
        self._left.setVisible(both or chosen == LEFT)
        self._right.setVisible(both or chosen == RIGHT)
        low, high = self._limits
        if both:
            self._left.setFixedWidth(
                min(max(px(low), round(self.width() * self._share)), px(high))
            )  # fmt: skip
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16777215)
