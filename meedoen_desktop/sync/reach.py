"""The shared vault in its store: names below ``v1/<vault>/``, and every upload read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.i18n import N_
from meedoen_desktop.sync.driver import Driver, LeavesHalves, Missing, TellsTime

FORMAT_FILE = "format"


def format_file(vault: str) -> bytes:
    """The only plain text: by this a place is known to hold this vault."""
    return f"meedoen v1 {vault}\n".encode("ascii")


class Reach:
    """A driver, and the vault in it."""

    def __init__(
        self, driver: Driver, vault: str, progress: Callable[[int, int], None] | None = None
    ) -> None:
        self._driver = driver
        self._root = f"v1/{vault}/"
        self._progress = progress
        self.requests = self._total = 0

    def expect(self, requests: int) -> None:
        """About so many requests are still to come, for who shows how far it is."""
        if requests > 0:
            self._total = max(self._total, self.requests) + requests

    def list(self, prefix: str) -> set[str]:
        """Names in the vault, each once and in lower case."""
        self._count()
        found = (name.lower() for name in self._driver.list(self._root + prefix))
        return {name.removeprefix(self._root) for name in found if name.startswith(self._root)}

    def get(self, name: str) -> bytes:
        """``Missing``, ``StoreAway``."""
        self._count()
        return self._driver.get(self._root + name)

    def put(self, name: str, content: bytes) -> None:
        """Upload and read back; some servers keep half of it and say that all is well."""
        self._count()
        self._driver.put_new(self._root + name, content)
        try:
            whole = self.get(name) == content
        except Missing:
            whole = False
        if not whole:
            raise StoreAway(
                N_(
                    "De centrale opslag bewaarde een bestand niet goed. "
                    "Het wordt opnieuw geprobeerd."
                )
            )

    def has(self, name: str, content: bytes) -> bool:
        """Whether the store gives exactly this."""
        try:
            return self.get(name) == content
        except Missing:
            return False

    def remove(self, name: str) -> None:
        """An old head of this device, or a half."""
        self._count()
        self._driver.delete_own(self._root + name)

    def halves(self, folder: str) -> set[str]:
        """What uploads that were cut short left right in ``folder``; see `halves`."""
        if not isinstance(self._driver, LeavesHalves):
            return set()
        self._count()
        found = self._driver.halves(self._root + folder)
        return {name.removeprefix(self._root) for name in found}

    @property
    def ahead(self) -> timedelta | None:
        """By how much the clock of this laptop is ahead of that of the store; see `TellsTime`."""
        return self._driver.ahead if isinstance(self._driver, TellsTime) else None

    def _count(self) -> None:
        """Each request is a moment at which the user can stop; what was done stays done."""
        self.requests += 1
        if self._progress is not None:
            self._progress(self.requests, max(self._total, self.requests) if self._total else 0)
