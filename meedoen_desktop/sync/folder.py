"""A folder as central store: a network share, or one that OneDrive or SharePoint synchronises.

A file is written under another name, flushed, then put in place, so that nobody sees half of it.
Services that synchronise folders make copies with other names when two wrote at once, and change
the case of letters: both are read as what they are copies of.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import StoreAway, StoreUnfit
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.world import NO_ROOM
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.halves import HALF, is_half
from meedoen_desktop.sync.signed import LIMIT

# What follows the hash or number is what a service added: "-LAPTOP", " (1)", " (conflict copy)".
_COPY = re.compile(
    r"((?:[0-9a-f]{32}-)?[0-9]{8}-[0-9a-f]{16}|[0-9a-f]{40}-[0-9]{4}).*(\.(?:seg|ros|key|head|blb))"
)


class FolderStore:
    """The store in ``root``, which must exist: an empty mount point must not look like a store.

    ``mark`` is in the names of halves; who always has the same one writes over an own old half.
    """

    def __init__(self, root: Path, mark: str = "") -> None:
        self._root, self._mark = root, mark
        self.ahead: timedelta | None = None

    def put_new(self, name: str, content: bytes) -> None:
        target = self._place(name)
        with self._calm():
            if _content(target) == content:
                return
            target.parent.mkdir(parents=True, exist_ok=True)
            half = target.with_name(f".{target.name}.{self._mark or secrets.token_hex(8)}{HALF}")
            try:
                _write(half, content)
                half.replace(target)
                _flush_folder(target.parent)
            finally:
                half.unlink(missing_ok=True)
            if _content(target) != content:
                raise StoreUnfit(
                    N_("De gedeelde map bewaart niet wat erin gezet is. Vraag uw beheerder.")
                )
            self._look_at_clock(target)

    def get(self, name: str) -> bytes:
        with self._calm():
            for path in (self._place(name), *self._copies(name)):
                content = _content(path)
                if content is not None:
                    return content
        raise Missing(name)

    def halves(self, folder: str) -> list[str]:
        with self._calm():
            place = self._place(folder)
            names = [path.name for path in place.iterdir()] if place.is_dir() else []
        return [f"{folder}/{name}" for name in names if is_half(name)]

    def list(self, prefix: str) -> list[str]:
        folder = prefix.rpartition("/")[0]
        found = set()
        with self._calm():
            for path in self._walk(self._place(folder) if folder else self._root):
                name = self._name(path)
                if name.startswith(prefix):
                    found.add(name)
        return sorted(found)

    def delete_own(self, name: str) -> None:
        with self._calm():
            self._place(name).unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        return self._root.joinpath(*name.split("/"))

    def _name(self, path: Path) -> str:
        *folders, last = path.relative_to(self._root).as_posix().lower().split("/")
        copy = _COPY.fullmatch(last)
        return "/".join([*folders, copy[1] + copy[2] if copy else last])

    def _copies(self, name: str) -> Iterator[Path]:
        """Files that stand for ``name`` without being called so."""
        folder = self._place(name).parent
        if folder.is_dir():
            yield from (path for path in sorted(folder.iterdir()) if self._name(path) == name)

    def _look_at_clock(self, fresh: Path) -> None:
        """A file server stamps what was just written with its own time."""
        with suppress(OSError, ValueError, OverflowError):  # some stamp with anything
            self.ahead = Clock().now() - datetime.fromtimestamp(fresh.stat().st_mtime, UTC)

    def _walk(self, folder: Path) -> Iterator[Path]:
        for parent, _folders, files in os.walk(folder, onerror=_say):
            yield from (Path(parent, one) for one in files if not one.endswith(HALF))

    @contextmanager
    def _calm(self) -> Iterator[None]:
        try:
            if not self._root.is_dir():
                raise StoreAway(
                    N_("De gedeelde map is nu niet te bereiken. U kunt gewoon doorwerken.")
                )
            yield
        except OSError as error:
            if error.errno in NO_ROOM:
                raise StoreAway(
                    N_("De gedeelde map is vol. U kunt gewoon doorwerken. Vraag uw beheerder.")
                ) from error
            raise StoreAway(
                N_("De gedeelde map doet het nu niet. U kunt gewoon doorwerken.")
            ) from error


def _content(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):  # not every share can; the read-back decides
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _say(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error
