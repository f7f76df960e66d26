"""The one door for messages to the user. The window shows them as a banner; tests listen here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import Translator


class Message(NamedTuple):
    """A sentence in the language of the window, with one thing to do and one that may follow."""

    kind: str
    """info, done, noted (done, with something to look at) or error."""
    text: str
    action_label: str = ""
    action: Callable[[], object] | None = None
    next_label: str = ""
    next_step: Callable[[], object] | None = None
    """What often comes after it, such as the invitation after an empty chair."""


class Messages(QObject):
    """``shown`` tells the window. Errors stay until they are closed, the others go away."""

    shown = Signal(object)
    outdated = Signal()
    """What was said is no longer so: somebody tries again."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.translator = translator

    def info(
        self, text: str, action_label: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Tell something that needs no answer."""
        self.shown.emit(Message("info", text, action_label, action))

    def done(
        self,
        text: str,
        action_label: str = "",
        action: Callable[[], object] | None = None,
        then: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Confirm what was done; the action is usually "Ongedaan maken", ``then`` what follows."""
        label, step = then or ("", None)
        self.shown.emit(Message("done", text, action_label, action, label, step))

    def noted(
        self, text: str, action_label: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Confirm what was done while something about it may be wrong."""
        self.shown.emit(Message("noted", text, action_label, action))

    def clear(self) -> None:
        """Take away what stands there: the same is tried again."""
        self.outdated.emit()

    def error(self, error: MeedoenError) -> None:
        """Show the calm sentence of an error."""
        self.shown.emit(Message("error", self.translator.error(error)))

    def error_text(self, text: str) -> None:
        """Show a sentence, already translated, that stays until it is closed."""
        self.shown.emit(Message("error", text))
