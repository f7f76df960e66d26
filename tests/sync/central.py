"""Central stores for tests: one in memory, and one that fails on demand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.sync.driver import Driver, Missing
from meedoen_desktop.sync.folder import FolderStore


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


class FolderCentral(FolderStore):
    """A folder whose content a test can look at and replace, as that of a ``MemoryStore``."""

    def __init__(self, root: Path) -> None:
        root.mkdir(exist_ok=True)
        super().__init__(root)
        self.root = root

    @property
    def objects(self) -> dict[str, bytes]:
        return {self._name(path): path.read_bytes() for path in self._walk(self.root)}

    @objects.setter
    def objects(self, wanted: dict[str, bytes]) -> None:
        present = self.objects
        for name in present.keys() - wanted.keys():
            self.delete_own(name)
        for name, content in wanted.items():
            if present.get(name) != content:
                self.put_new(name, content)


Central = MemoryStore | FolderCentral
AWAY = ("error", "423", "429", "503")
"""Faults that are said; the others are not."""
DAMAGE = ("truncated", "empty")
"""What stays of an upload is of no use: only who made it can put it right."""
FAULTS = (*AWAY, "after", *DAMAGE, "stale", "double", "capitals", "half read")
CAN_FAIL = {
    "put": (*AWAY, "after", *DAMAGE),
    "get": (*AWAY, "after", "half read"),
    "list": (*AWAY, "after", "stale", "double", "capitals"),
    "delete": (*AWAY, "after"),
}
"""What can happen to each kind of request; at another kind such a fault is none."""


class FaultyStore:
    """Passes everything on, except that request number ``at`` goes wrong in one way."""

    def __init__(self, inner: Driver, at: int, fault: str) -> None:
        self.inner, self.at, self.fault = inner, at, fault
        self.kinds: list[str] = []
        self.listed: dict[str, list[str]] = {}

    @property
    def count(self) -> int:
        return len(self.kinds)

    def _now(self, kind: str) -> bool:
        self.kinds.append(kind)
        now = len(self.kinds) == self.at
        if now and self.fault in AWAY:
            raise StoreAway(self.fault)
        return now

    def _after(self, do: Callable[[], None]) -> None:
        do()
        if self.fault == "after":
            raise StoreAway("time-out after success")

    def put_new(self, name: str, content: bytes) -> None:
        now = self._now("put")
        if now and self.fault in DAMAGE:
            kept = content[: len(content) // 2] if self.fault == "truncated" else b""
            self.inner.put_new(name, kept)
        elif now:
            self._after(lambda: self.inner.put_new(name, content))
        else:
            self.inner.put_new(name, content)

    def get(self, name: str) -> bytes:
        now = self._now("get")
        content = self.inner.get(name)
        if now and self.fault == "after":
            raise StoreAway("time-out")
        return content[: len(content) // 3] if now and self.fault == "half read" else content

    def list(self, prefix: str) -> list[str]:
        now = self._now("list")
        names = self.inner.list(prefix)
        before, self.listed[prefix] = self.listed.get(prefix, []), names
        if not now:
            return names
        if self.fault == "after":
            raise StoreAway("time-out")
        answers = {"stale": before, "double": names * 2, "capitals": [n.upper() for n in names]}
        return answers.get(self.fault, names)

    def delete_own(self, name: str) -> None:
        now = self._now("delete")
        self.inner.delete_own(name)
        if now and self.fault == "after":
            raise StoreAway("time-out")
