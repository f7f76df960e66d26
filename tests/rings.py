"""A key ring of the system for tests, in the place of the real one: it can do what real ones do."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from meedoen_desktop.store.keys import system_ring

WAITS = 30
"""Seconds until a test that forgot to let the ring answer fails by itself."""


@dataclass
class Ring:
    """What is in the ring, and how it behaves."""

    entries: dict[tuple[str, str], str] = field(default_factory=dict)
    mood: str = "works"
    """works, missing, locked, raises, forgets (keeps nothing of what it is given) or slow."""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """What was asked, and in which thread."""
    answers: threading.Event = field(default_factory=threading.Event)
    """For a slow ring: set when it may answer."""

    def backend(self) -> KeyringBackend:
        if self.mood == "missing":
            raise ImportError("no backend here")
        return _Backend(self)

    def question(self, name: str) -> None:
        self.asked.append((name, threading.current_thread().name))
        if self.mood == "slow":
            assert self.answers.wait(WAITS)
        if self.mood == "raises":
            raise OSError("the ring broke, with a secret in its message")

    @property
    def secrets(self) -> list[str]:
        return list(self.entries.values())


class _Backend(KeyringBackend):
    priority = 1.0

    def __init__(self, ring: Ring) -> None:
        self._ring = ring

    @property
    def viable(self) -> bool:
        self._ring.question("viable")
        return True

    def get_password(self, service: str, username: str) -> str | None:
        self._use("get")
        return self._ring.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._use("set")
        if self._ring.mood != "forgets":
            self._ring.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._use("delete")
        if (service, username) not in self._ring.entries:
            raise PasswordDeleteError("No such password!")
        del self._ring.entries[service, username]

    def _use(self, name: str) -> None:
        self._ring.question(name)
        if self._ring.mood == "locked":
            raise KeyringLocked("Failed to unlock the collection!")


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """An empty ring that works."""
    made = Ring()
    monkeypatch.setattr(system_ring, "backend", made.backend)
    return made
