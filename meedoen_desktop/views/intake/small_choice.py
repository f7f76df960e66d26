"""*Weet ik niet* and *Liever niet* beside a question: always there, never in the way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.intake.answers import no_answers
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import ChoiceButton


class SmallChoice(ChoiceButton):
    """A choice that stays in the background until it is chosen."""

    def restyle(self) -> None:
        self.setFont(current().font("caption"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + px(24), px(32))

    def _colours(self) -> tuple[str, str, str]:
        tokens = current().tokens
        if self.isChecked():
            return tokens.neutral.ground, tokens.strong_line, tokens.text
        ground = tokens.hover if self.underMouse() else tokens.surface
        return ground, tokens.line, tokens.muted


class NoAnswer(QWidget):
    """The two answers; ``changed`` gives "unknown", "rather_not" or "" when taken back."""

    changed = Signal(str)

    def __init__(self, translator: Translator, question: str, state: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, SmallChoice] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        for key, words in no_answers(translator):
            button = SmallChoice(words, self)
            button.setAccessibleDescription(question)
            button.clicked.connect(lambda _on=False, key=key: self.changed.emit(key))
            button.cleared.connect(self._clear)
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
        self.set_value(state)

    def set_value(self, state: str) -> None:
        """Show an answer without the signal."""
        self._group.setExclusive(False)
        for key, button in self.buttons.items():
            button.setChecked(key == state)
        self._group.setExclusive(True)

    def _clear(self) -> None:
        self.set_value("")
        self.changed.emit("")
