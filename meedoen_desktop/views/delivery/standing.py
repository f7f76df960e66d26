"""How delivery stands: last time, what waits and why, the newest, and *Zet nu over*."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.words import (
    delivered_words,
    last_words,
    waiting_words,
    why_words,
)
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Strong
from meedoen_desktop.views.widgets.letting_go import empty

_SHOWN = 3


class Standing(QWidget):
    """Follows delivery while it runs."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        _ = context.translator.text
        self._context = context
        self._last, self._waiting = Strong(""), Body("")
        self._last.setObjectName("delivery.last")
        self._waiting.setObjectName("delivery.waiting")
        self._why, self._newest = QVBoxLayout(), QVBoxLayout()
        self.button = SecondaryButton(_("Zet nu over"), "arrow-right", self._go)
        self.button.setObjectName("delivery.now")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        column.addWidget(self._last)
        column.addWidget(self._waiting)
        column.addLayout(self._why)
        column.addLayout(self._newest)
        column.addSpacing(current().px(4))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        context.delivering.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands now."""
        delivering, translator = self._context.delivering, self._context.translator
        state, today = delivering.state, self._context.clock.today()
        if state is None:
            return
        self._last.setText(last_words(translator, state, today))
        self._waiting.setText(waiting_words(translator, state, today))
        self._fill(
            self._why, "delivery.why",
            [IconLine(tone, words, ink=tone) for tone, words in why_words(translator, state)],
        )  # fmt: skip
        self._fill(
            self._newest, "delivery.newest",
            [
                IconLine("check", *delivered_words(translator, one, today), ink="success")
                for one in state.newest[:_SHOWN]
            ],
        )  # fmt: skip
        self.button.setVisible(state.is_on)
        self.button.setEnabled(not delivering.is_at_work)

    @staticmethod
    def _fill(column: QVBoxLayout, name: str, lines: list[IconLine]) -> None:
        empty(column)
        for line in lines:
            line.setObjectName(name)
            column.addWidget(line)

    def _go(self) -> None:
        self._context.delivering.deliver_now()
