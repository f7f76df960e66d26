"""How it went with one earlier agreement: one press, and a word why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.talks.talks import DONE, NOT_DONE, OUTCOMES, PARTLY, Outcome
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption, Strong

_ASKED = {
    DONE: N_("Mooi! Wat hielp daarbij?"),
    PARTLY: N_("Wat lukte wel?"),
    NOT_DONE: N_("Wat zat er in de weg?"),
}
_KEYS = {Qt.Key.Key_1: DONE, Qt.Key.Key_2: PARTLY, Qt.Key.Key_3: NOT_DONE}


class OutcomeRow(QWidget):
    """``changed`` gives the outcome. On the buttons the keys 1, 2 and 3 answer as well."""

    changed = Signal(object)

    def __init__(
        self, translator: Translator, step_id: str, what: str, below: str, known: Outcome
    ) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self.setObjectName(f"talk.outcome.{step_id}")
        self.result = SegmentedChoice([(code, _(words)) for code, words in OUTCOMES], known.result)
        self.result.setObjectName(f"talk.outcome.{step_id}.result")
        for code, words in OUTCOMES:
            self.result.buttons[code].setAccessibleName(f"{what}: {_(words)}")
        self.words = QLineEdit(known.words)
        self.words.setObjectName(f"talk.outcome.{step_id}.words")
        self.words.setMaxLength(400)
        self.let_go = QCheckBox(_("Dit laten we los"))
        self.let_go.setObjectName(f"talk.outcome.{step_id}.let_go")
        self.let_go.setChecked(not known.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, current().px(6))
        column.setSpacing(current().px(4))
        column.addWidget(Strong(what))
        if below:
            column.addWidget(Caption(below))
        for widget in (self.result, self.words, self.let_go):
            column.addWidget(widget)
        self._show_more()
        self.result.changed.connect(self._chosen)
        self.words.textEdited.connect(lambda _text: self._tell())
        self.let_go.toggled.connect(lambda _on: self._tell())

    def outcome(self) -> Outcome:
        """What is chosen and typed."""
        result = self.result.value()
        kept = result == DONE or not self.let_go.isChecked()
        return Outcome(result, self.words.text(), kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number keys choose, as long as no word is typed."""
        code = _KEYS.get(Qt.Key(event.key()))
        if code is None or self.words.hasFocus():
            super().keyPressEvent(event)
            return
        self.result.choose(code)
        self.result.buttons[code].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen(self, _code: str) -> None:
        self._show_more()
        self._tell()

    def _show_more(self) -> None:
        result = self.result.value()
        asked = self._translator.text(_ASKED.get(result, ""))
        self.words.setPlaceholderText(asked)
        self.words.setAccessibleName(asked)
        self.words.setVisible(bool(result))
        self.let_go.setVisible(result in {PARTLY, NOT_DONE})

    def _tell(self) -> None:
        self.changed.emit(self.outcome())
