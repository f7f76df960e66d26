"""A folder on a WebDAV server: Nextcloud, Apache and what else speaks it.

Servers differ in what they promise (docs/decisions/0011-drivers.md), so little is asked. A file is
uploaded under another name and moved into place, so that half an upload never carries its name;
``Overwrite: F`` tells a second writer, who then compares. Folders are listed one by one: several
servers refuse ``Depth: infinity``, and none lists in pages.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from datetime import timedelta
from types import TracebackType
from urllib.parse import unquote

from meedoen_desktop.sync import refusals
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.halves import HALF, is_half
from meedoen_desktop.sync.http import Connection
from meedoen_desktop.sync.multistatus import NotUnderstood, entries
from meedoen_desktop.sync.place import WebDavPlace
from meedoen_desktop.sync.signed import LIMIT

_LISTING = 32 * 1024 * 1024
"""Bytes; a folder holds at most about a thousand names."""
_LARGE = 32 * 1024
"""Bytes that are not sent in vain to find out that a folder is missing."""
_DEEPEST = 8
"""Folders below one another; ours go five deep."""
_QUESTION = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'
_DONE = frozenset({200, 201, 204})
_GONE = frozenset({404, 410})
_NO_PARENT = frozenset({404, 409})
_MADE_ALREADY = 405
_EXISTS = 412


class WebDavStore:
    """The folder of ``place``, which must exist; ``with`` closes its connections.

    ``mark`` is in the names of halves; who always has the same one writes over an own old half.
    """

    def __init__(self, place: WebDavPlace, secret: str, mark: str = "") -> None:
        self._mark = mark
        self._server = Connection(place, secret)
        self._made = set[str]()
        """Folders that are there for certain."""

    def __enter__(self) -> WebDavStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._server.close()

    @property
    def ahead(self) -> timedelta | None:
        return self._server.ahead

    def put_new(self, name: str, content: bytes) -> None:
        half = f"{name}.{self._mark or secrets.token_hex(8)}{HALF}"
        self._upload(half, content)
        status = self._move(half, name, overwrite="F")
        if status in _DONE:
            return
        is_there = self._holds(name, content)  # a twin was first, or the answer got lost
        if status == _EXISTS and not is_there:
            status = self._move(half, name, overwrite="T")  # what stands there is garbage
            is_there = status in _DONE
        if not is_there or status == _EXISTS:
            self.delete_own(half)
        if not is_there:
            raise refusals.refused(status)

    def get(self, name: str) -> bytes:
        status, content = self._server.ask("GET", name, most=LIMIT + 1)
        if status in _GONE:
            raise Missing(name)
        _expect(status, {200})
        return content

    def halves(self, folder: str) -> list[str]:
        inside = self._inside(folder)
        return [f"{folder}/{last}" for last, is_folder in inside if not is_folder and is_half(last)]

    def list(self, prefix: str) -> list[str]:
        found = self._walk(prefix.rpartition("/")[0], 0)
        return [name for name in found if name.lower().startswith(prefix)]

    def delete_own(self, name: str) -> None:
        status, _answer = self._server.ask("DELETE", name)
        _expect(status, _DONE | _GONE)

    def _upload(self, name: str, content: bytes) -> None:
        folder = name.rpartition("/")[0]
        if len(content) > _LARGE and folder and folder not in self._made:
            self._make_folder(folder)
        status, _answer = self._server.ask("PUT", name, content)
        if status in _NO_PARENT and folder:
            self._make_folder(folder)
            status, _answer = self._server.ask("PUT", name, content)
        _expect(status, _DONE)

    def _make_folder(self, folder: str) -> None:
        status, _answer = self._server.ask("MKCOL", f"{folder}/")
        parent = folder.rpartition("/")[0]
        if status in _NO_PARENT and parent:
            self._make_folder(parent)
            status, _answer = self._server.ask("MKCOL", f"{folder}/")
        _expect(status, _DONE | {_MADE_ALREADY})
        self._made.add(folder)

    def _move(self, source: str, target: str, overwrite: str) -> int:
        there = {"Destination": self._server.url(target), "Overwrite": overwrite}
        return self._server.ask("MOVE", source, headers=there)[0]

    def _holds(self, name: str, content: bytes) -> bool:
        try:
            return self.get(name) == content
        except Missing:
            return False

    def _walk(self, folder: str, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            raise refusals.ADDRESS.error()
        for last, is_folder in self._inside(folder):
            name = f"{folder}/{last}" if folder else last
            if is_folder:
                yield from self._walk(name, depth + 1)
            elif not last.endswith(HALF):
                yield name

    def _inside(self, folder: str) -> Sequence[tuple[str, bool]]:
        """Last parts of names, and which are folders; nothing when the folder is not there."""
        asked = f"{folder}/" if folder else ""
        status, answer = self._server.ask(
            "PROPFIND", asked, _QUESTION, {"Depth": "1", "Content-Type": "text/xml"}, _LISTING
        )
        if status in _GONE and folder:
            self._inside("")  # the place itself must be there: absence is not emptiness
            return ()
        _expect(status, {207})
        try:
            found = [(path.rpartition("/")[2], is_folder) for path, is_folder in entries(answer)]
        except NotUnderstood:
            raise refusals.ADDRESS.error() from None
        itself = unquote(self._server.path(asked)).rstrip("/").rpartition("/")[2]
        return [one for one in found if one[0] and one != (itself, True)]


def _expect(status: int, good: frozenset[int] | set[int]) -> None:
    if status not in good:
        raise refusals.refused(status)
