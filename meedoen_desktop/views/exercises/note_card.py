"""A card in which the consultant notes something, and the key behind which a card can hide."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.views.autosave import DELAY
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card

_WORDS = {True: N_("Verberg"), False: N_("Toon")}


class NoteCard(Card):
    """What is typed is kept soon after the first key (``later``), and with every step.

    Not after the last one: who writes on and on would have nothing on disk yet.
    """

    def __init__(self, title: str, action: QWidget | None = None) -> None:
        super().__init__(title, action)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)

    def later(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keep what is typed."""
        self._timer.stop()
        self.keep()

    def keep(self) -> None:
        """Hand to the run what differs from what it knows."""


class PeekSwitch(QuietButton):
    """Shows or hides what is only for the consultant: hidden while the client may look along.

    ``turned`` tells whether it is shown now.
    """

    turned = Signal(bool)

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._words = {on: context.translator.text(w) for on, w in _WORDS.items()}
        self.setObjectName(name)
        self.is_open = False
        self.clicked.connect(lambda _on=False: self.turn(is_open=not self.is_open))
        context.together.changed.connect(self._together)
        self.turn(is_open=not context.together.is_on)

    def _together(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.turn(is_open=not is_on)

    def turn(self, *, is_open: bool) -> None:
        """Show or hide."""
        self.is_open = is_open
        self.setText(self._words[is_open])
        self.set_icon("eye-slash" if is_open else "eye")
        self.turned.emit(is_open)
