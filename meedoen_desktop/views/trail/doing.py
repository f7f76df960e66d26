"""Acting on a trail: work in the store thread, a message with undo, the page read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from meedoen_desktop.services.trail.trail_undo import Undo, take_back
from meedoen_desktop.views.context import Context


class Doing:
    """``changed`` is called after each action and after its undo."""

    def __init__(self, context: Context, owner: QObject, changed: Callable[[], object]) -> None:
        self.context, self._owner, self._changed = context, owner, changed

    def run(self, words: str, action: Callable[..., Undo], *given: Any) -> None:
        """Do it in the store thread; ``words`` say what was done."""
        self.context.tasks.run(
            action, self.context.store, *given, done=lambda undo: self.done(words, undo),
            owner=self._owner,
        )  # fmt: skip

    def done(self, words: str, undo: Undo) -> None:
        """It was done: say so and offer to take it back. The message may outlive the page."""
        context, changed = self.context, self._changed

        def back() -> None:
            context.tasks.run(
                take_back, context.store, undo, done=lambda _none: changed(),
                owner=context.messages,
            )  # fmt: skip

        context.messages.done(words, context.translator.text("Ongedaan maken"), back)
        changed()
