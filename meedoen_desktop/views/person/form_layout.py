"""A long form beside a preview that stays in sight; under it where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.restyled import Restyled

_BOTH_FIT = 860
"""Logical pixels at text size 100 %; so are those below."""
_BESIDE = 270, 340
"""Least and most width of the preview: a long line in it leaves the form its room."""
_AROUND = 90
_NO_LIMIT = 16777215


class FormLayout(Restyled, QWidget):
    """Cards that scroll, with ``beside`` next to them, and below it what is to be seen at once.

    Where there is no room for both, ``warning`` stands over the cards.
    """

    def __init__(self, cards: Sequence[QWidget], warning: QWidget, beside: QWidget) -> None:
        super().__init__()
        self._beside, self._warning = beside, warning
        self._row, self._column = QHBoxLayout(self), QVBoxLayout()
        ground = QWidget()
        ground.setObjectName("scrollBody")
        self._lines = QVBoxLayout(ground)
        for card in cards:
            self._lines.addWidget(card)
        self._lines.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(ground)
        self._row.addWidget(self.scroller, 1)
        self._row.addLayout(self._column)
        self._column.addStretch(1)
        self._is_wide: bool | None = None
        self.dress()

    def go_to(self, row: FormRow) -> None:
        """The keyboard in the field of this row, and the whole row in sight."""
        row.field.setFocus()
        self._row.activate()
        self._lines.activate()
        self.scroller.ensureWidgetVisible(row, 0, current().px(_AROUND))

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(16))
        self._lines.setSpacing(px(16))
        self._lines.setContentsMargins(0, 0, px(12), px(12))
        self._beside.setMinimumWidth(px(_BESIDE[0]))
        self._place(self.width())
        self._limit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    def _place(self, width: int) -> None:
        is_wide = width >= current().px(_BOTH_FIT)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._limit()
        if is_wide:
            for number, widget in enumerate((self._beside, self._warning)):
                self._lines.removeWidget(widget)
                self._column.insertWidget(number, widget)
        else:
            for widget in (self._beside, self._warning):
                self._column.removeWidget(widget)
            self._lines.insertWidget(0, self._warning)
            self._lines.insertWidget(self._lines.count() - 1, self._beside)

    def _limit(self) -> None:
        for widget in (self._beside, self._warning):
            widget.setMaximumWidth(current().px(_BESIDE[1]) if self._is_wide else _NO_LIMIT)
