"""Where one is in a row of messages: sent, skipped, and back again."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.services.messages.messages_out import Messages


class QueueRun:
    """Knows nothing of screens; the ids of what was sent are those of `messages_out`."""

    def __init__(self, row: Sequence[Messages]) -> None:
        self.row = tuple(row)
        self._done: list[str] = []
        """The id of each that was dealt with; "" for one that was skipped."""

    @property
    def current(self) -> Messages | None:
        """Whose turn it is; None when all were dealt with."""
        return self.row[self.position] if self.position < len(self.row) else None

    @property
    def position(self) -> int:
        """How many were dealt with."""
        return len(self._done)

    @property
    def sent(self) -> int:
        """How many went out."""
        return sum(bool(one) for one in self._done)

    def keep(self, contact_id: str) -> None:
        """The current one was sent; "" skips it."""
        self._done.append(contact_id)

    def back(self) -> str:
        """To the one before; returns the id of what is to be taken back, "" for a skipped one."""
        return self._done.pop() if self._done else ""
