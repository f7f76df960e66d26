"""The picture of a caseload along the stations: plates with numbers, and the moves between them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.reports.flow_layout import Layout, lay_out, ways
from meedoen_desktop.sheets.flow_painting import FlowInk, paint_bands, paint_ways
from meedoen_desktop.views.caseload.flow_words import FlowWords
from meedoen_desktop.views.caseload.station_button import StationButton
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled

LEAST = 620
"""Logical pixels below which the picture cannot be read; the list says the same."""
_LETTER = 14


class FlowPicture(Restyled, QWidget):
    """Each station is a button; ``chosen`` gives its code."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("flow.picture")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons: dict[str, StationButton] = {}
        self._words: FlowWords | None = None
        self._layout = Layout({}, (), 0)
        self.dress()

    def show_flow(self, words: FlowWords) -> None:
        """Show another caseload."""
        self._words = words
        self.setAccessibleDescription(words.whole())
        total = max(1, words.flow.total)
        for stop in words.stops():
            button = self.buttons.get(stop.key) or self._button(stop.key)
            button.set_count(stop.count, stop.count / total, words.at_station(stop.key))
        self._arrange()

    def _button(self, code: str) -> StationButton:
        made = StationButton(self._words.label(code) if self._words else code, self)
        made.setObjectName(f"flow.station.{code}")
        made.clicked.connect(lambda _on=False: self.chosen.emit(code))
        made.show()
        self.buttons[code] = made
        return made

    def restyle(self) -> None:
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(current().px(LEAST), round(self._layout.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._words is None:
            return
        width = max(self.width(), current().px(LEAST)) - 4
        letter = current().px(_LETTER)
        self._layout = lay_out(self._words.stops(), self._words.links(), width, letter)
        for key, box in self._layout.boxes.items():
            self.buttons[key].setGeometry(
                QRect(round(box.x) + 2, round(box.y), round(box.width), round(box.height))
            )
        self.setFixedHeight(round(self._layout.height) + 2)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        painter.translate(2, 0)
        if self._words is not None and not self._layout.bands:
            paint_ways(painter, ways(self._words.stops(), self._layout), screen_ink())
        paint_bands(painter, self._layout, screen_ink())


def screen_ink() -> FlowInk:
    """The inks of the present look."""
    look, tokens = current(), current().tokens
    font = look.font("strong")
    font.setPixelSize(look.px(12))
    return FlowInk(
        tokens.accent, tokens.warning.ink, tokens.surface, tokens.text, font, look.px(_LETTER)
    )
