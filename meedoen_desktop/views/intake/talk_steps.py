"""Under the subject: back to the one before, on to the next by its name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.views.intake.subjects import PICK, entry_of, order_of
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton


class TalkSteps(QWidget):
    """``moved`` gives 1 or -1."""

    moved = Signal(int)

    def __init__(self, work: IntakeWork) -> None:
        super().__init__()
        self._work = work
        px = current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(8), px(12), 0)
        words = work.context.translator.text("Vorige")
        self.previous = SecondaryButton(words, "arrow-left", lambda: self.moved.emit(-1))
        self.previous.setObjectName("intake.previous")
        self.next = PrimaryButton("", "arrow-right", lambda: self.moved.emit(1))
        self.next.setObjectName("intake.next")
        row.addWidget(self.previous)
        row.addStretch(1)
        row.addWidget(self.next)

    def take_focus(self) -> None:
        """The keyboard on the way on."""
        if self.next.isVisibleTo(self):
            self.next.setFocus()

    def show_place(self, place: str) -> None:
        """The steps from this place."""
        order = order_of(self._work)
        here = order.index(place) if place in order else -1
        has_next = place != PICK and here + 1 < len(order)
        self.previous.setVisible(here > 0)
        self.next.setVisible(has_next)
        if has_next:
            translator = self._work.context.translator
            label = entry_of(order[here + 1], self._work, translator).label
            self.next.setText(translator.text("Verder: {onderwerp}", onderwerp=label))
