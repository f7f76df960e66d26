"""Central stores for tests: one in memory, and one that fails on demand."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.sync.driver import Driver, Missing


class MemoryStore:
    """Objects in a dictionary."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.requests = 0

    def put_new(self, name: str, content: bytes) -> None:
        self.requests += 1
        self.objects[name] = content

    def get(self, name: str) -> bytes:
        self.requests += 1
        if name not in self.objects:
            raise Missing(name)
        return self.objects[name]

    def list(self, prefix: str) -> list[str]:
        self.requests += 1
        return sorted(name for name in self.objects if name.startswith(prefix))

    def delete_own(self, name: str) -> None:
        self.requests += 1
        self.objects.pop(name, None)


AWAY = ("error", "423", "429", "503")
"""Faults that are said; the others are not."""
FAULTS = (*AWAY, "after", "truncated", "empty", "stale", "double", "capitals", "half read")


class FaultyStore:
    """Passes everything on, except that request number ``at`` goes wrong in one way."""

    def __init__(self, inner: Driver, at: int, fault: str) -> None:
        self.inner, self.at, self.fault = inner, at, fault
        self.count = 0
        self.listed: dict[str, list[str]] = {}

    def _now(self) -> bool:
        self.count += 1
        if self.count == self.at and self.fault in AWAY:
            raise StoreAway(self.fault)
        return self.count == self.at

    def _after(self, do: Callable[[], None]) -> None:
        do()
        if self.fault == "after":
            raise StoreAway("time-out after success")

    def put_new(self, name: str, content: bytes) -> None:
        now = self._now()
        if now and self.fault in {"truncated", "empty"}:
            kept = content[: len(content) // 2] if self.fault == "truncated" else b""
            self.inner.put_new(name, kept)
        elif now:
            self._after(lambda: self.inner.put_new(name, content))
        else:
            self.inner.put_new(name, content)

    def get(self, name: str) -> bytes:
        now = self._now()
        content = self.inner.get(name)
        if now and self.fault == "after":
            raise StoreAway("time-out")
        return content[: len(content) // 3] if now and self.fault == "half read" else content

    def list(self, prefix: str) -> list[str]:
        now = self._now()
        names = self.inner.list(prefix)
        before, self.listed[prefix] = self.listed.get(prefix, []), names
        if not now:
            return names
        if self.fault == "after":
            raise StoreAway("time-out")
        answers = {"stale": before, "double": names * 2, "capitals": [n.upper() for n in names]}
        return answers.get(self.fault, names)

    def delete_own(self, name: str) -> None:
        now = self._now()
        self.inner.delete_own(name)
        if now and self.fault == "after":
            raise StoreAway("time-out")
