"""How the CV looks: one of three looks, in a colour that the client picks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.cv.content import LOOKS
from meedoen_desktop.letters.cv.palettes import DEFAULT, PALETTES, Palette
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import ChoiceButton, SegmentedChoice
from meedoen_desktop.views.widgets.flow_layout import FlowLayout

_SIDE = 44


class Swatch(ChoiceButton):
    """A colour as a disc with its second colour; its name is read aloud and shown as a tip."""

    def __init__(self, words: str, colours: Palette) -> None:
        self._colours_shown = colours
        super().__init__(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        side = current().px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current(), self.painter()
        box = QRectF(self.rect()).adjusted(7, 7, -7, -7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours_shown.deep))
        painter.drawEllipse(box)
        painter.setBrush(QColor(self._colours_shown.spark))
        painter.drawPie(box, 0, -180 * 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.tokens.text), 2))
            painter.drawEllipse(box.adjusted(-4, -4, 4, 4))
        if self.shows_ring():
            painter.setPen(QPen(QColor(theme.tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class PaletteChoice(QWidget):
    """``changed`` gives the key of the palette."""

    changed = Signal(str)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Swatch] = {}
        flow = FlowLayout(self, 2)
        for key, colours in PALETTES.items():
            button = Swatch(translator.text(colours.name), colours)
            button.setObjectName(f"cv.palette.{key}")
            button.clicked.connect(lambda _on=False, key=key: self.changed.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            flow.addWidget(button)

    def value(self) -> str:
        """The key of the chosen palette."""
        return next((key for key, one in self.buttons.items() if one.isChecked()), DEFAULT)

    def set_value(self, key: str) -> None:
        """Choose without the signal."""
        self.buttons.get(key, self.buttons[DEFAULT]).setChecked(True)


class LookCard(Card):
    """``changed`` after each choice."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        _ = translator.text
        super().__init__(_("Hoe het cv eruitziet"))
        self.look = SegmentedChoice(
            [(key, _(words)) for key, words in LOOKS.items()], clearable=False
        )  # fmt: skip
        self.look.setObjectName("cv.look")
        self.look.setAccessibleName(_("Hoe het cv eruitziet"))
        self.palette_choice = PaletteChoice(translator)
        self.palette_choice.setAccessibleName(_("Kleur"))
        column = QVBoxLayout()
        column.addWidget(self.look)
        column.addWidget(self.palette_choice)
        self.body.addLayout(column)
        self.look.changed.connect(lambda _key: self.changed.emit())
        self.palette_choice.changed.connect(lambda _key: self.changed.emit())
