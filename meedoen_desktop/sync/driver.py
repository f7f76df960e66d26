"""What a central store must be able to do: four things, nothing more (sync.md 4).

Nothing here asks for conditions, time stamps, locks or fresh listings: several servers do not have
them. Names carry the hash of their bytes or come from a key, so that writing twice is the same.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol, runtime_checkable


class Missing(Exception):
    """The store does not give this object now; that is no proof that it does not have it."""


class Driver(Protocol):
    """A central store. ``StoreAway`` and ``StoreUnfit`` may come out of each call."""

    def put_new(self, name: str, content: bytes) -> None:
        """Keep ``content`` under ``name``; the same again is no error, garbage is replaced."""

    def get(self, name: str) -> bytes:
        """The bytes under ``name``; ``Missing``."""

    def list(self, prefix: str) -> list[str]:
        """Names that begin with ``prefix``; may be late, doubled or in other case."""

    def delete_own(self, name: str) -> None:
        """Remove an old head of this device, or a half; no error when it is not there."""


@runtime_checkable
class TellsTime(Protocol):
    """A store that has a clock of its own. For an advice to people, and for nothing else."""

    ahead: timedelta | None
    """By how much the clock of this laptop is ahead of it, as last seen; None: not seen yet."""


@runtime_checkable
class LeavesHalves(Protocol):
    """A store in which an upload that is cut short leaves something under a name of its own."""

    def halves(self, folder: str) -> list[str]:
        """Names of the halves right in ``folder``, of whatever laptop."""
