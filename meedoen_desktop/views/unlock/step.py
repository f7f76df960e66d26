"""One screen before the vault is open: a title, a sentence, a body, and buttons at the bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.labels import Caption, Heading, Muted, Text
from meedoen_desktop.views.widgets.restyled import Restyled


class Step(Restyled, QWidget):
    """Subclasses fill ``body`` and override ``submit``, which the primary button and Enter call.

    ``start`` puts the keyboard where typing begins.
    """

    def __init__(self, entry: Entry, title: str, sentence: str, submit_text: str = "") -> None:
        super().__init__()
        self.entry = entry
        self.heading, self.sentence, self.body = Heading(title, 1), Muted(sentence), QVBoxLayout()
        self.count = Caption("")
        self.error = Text("", "body", "error")
        self.error.setObjectName("unlock.error")
        self.submit_button = PrimaryButton(submit_text, on_click=self.submit)
        self.submit_button.setObjectName("unlock.submit")
        self.waiting, self._bar = Muted(""), QProgressBar()
        self._foot = QWidget()
        self.buttons = QHBoxLayout(self._foot)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.setAccessibleName(title)
        self.submit_button.setVisible(bool(submit_text))
        self.count.hide()
        self.set_waiting("")
        self.dress()

    def _lay_out(self) -> None:
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._column.addStretch(1)
        for widget in (self.count, self.heading, self.sentence):
            self._column.addWidget(widget)
        self._column.addLayout(self.body)
        for below in (self.error, self.waiting, self._bar):
            self._column.addWidget(below)
        self.buttons.addWidget(self.submit_button)
        self.buttons.addStretch(1)
        self._column.addStretch(2)
        self.error.hide()

    def put_buttons_last(self) -> None:
        """Called when all fields are there: Tab visits what came into the window last at last."""
        self._column.insertWidget(self._column.count() - 1, self._foot)

    def add_back(self, on_click: Callable[[], object]) -> None:
        """A quiet way back to the screen before."""
        back = QuietButton(self.entry.translator.text("Terug"), "arrow-left", on_click)
        back.setObjectName("unlock.back")
        self.buttons.addWidget(back)

    def set_count(self, number: int, total: int) -> None:
        """Which step this is."""
        _ = self.entry.translator.text
        self.count.setText(_("Stap {nummer} van {totaal}", nummer=number, totaal=total))
        self.count.show()

    def start(self) -> None:
        """Called when the screen is shown."""

    def submit(self) -> None:
        """What the primary button and Enter do."""

    def set_waiting(self, words: str) -> None:
        """Work is being done (a key takes about a second, on purpose); "" = done."""
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self._bar.setVisible(bool(words))
        self.submit_button.setEnabled(not words)

    def show_error(self, error: MeedoenError) -> None:
        """The calm sentence under the fields."""
        self.set_waiting("")
        self.error.setText(self.entry.translator.error(error))
        self.error.show()

    def clear_error(self) -> None:
        self.error.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.submit_button.isVisible() and self.submit_button.isEnabled():
            self.submit()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self.body.setSpacing(px(14))
        self.body.setContentsMargins(0, px(12), 0, px(4))
        self.buttons.setSpacing(px(10))
        self.buttons.setContentsMargins(0, px(10), 0, 0)
