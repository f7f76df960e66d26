"""Where the talk is: one of the municipality's offices, or a place in one's own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters.letter_parties import Place
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField


class PlaceField(QWidget):
    """``changed`` with every change; ``text`` is the place as the letter writes it."""

    changed = Signal()

    def __init__(self, translator: Translator, places: Sequence[Place]) -> None:
        super().__init__()
        _ = translator.text
        self.choice, self.words = ChoiceField(), QLineEdit()
        self.choice.setObjectName("letter.place")
        self.choice.setAccessibleName(_("Waar"))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(12)
        for place in places:
            self.choice.addItem(place.name, place.in_words)
        self.choice.addItem(_("Ergens anders"), "")
        self.words.setObjectName("letter.place.words")
        self.words.setAccessibleName(_("Waar, in uw woorden"))
        self.words.setPlaceholderText(_("bijvoorbeeld: buurthuis De Hoek, Dorpsstraat 4"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        column.addWidget(self.choice)
        column.addWidget(self.words)
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(lambda _index: self._chosen())
        self.words.textChanged.connect(lambda _text: self.changed.emit())

    def text(self) -> str:
        """The place in words; "" while nothing is filled in."""
        return self.choice.currentData() or self.words.text()

    def set_text(self, text: str) -> None:
        """Show a place: an office when the words are those of an office."""
        found = self.choice.findData(text) if text else -1
        elsewhere = self.choice.count() - 1
        self.choice.setCurrentIndex(found if found >= 0 else elsewhere)
        self.words.setText("" if found >= 0 else text)
        self._fit()

    def _chosen(self) -> None:
        self._fit()
        if self.words.isVisibleTo(self) and not self.words.text():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _fit(self) -> None:
        elsewhere = self.choice.currentIndex() == self.choice.count() - 1
        self.words.setVisible(elsewhere)
        self.setFocusProxy(self.words if elsewhere else self.choice)
