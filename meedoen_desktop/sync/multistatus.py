"""The answer of a WebDAV server to "what is in this folder": names, and which of them are folders.

The answer is not trusted: no document types, so no entities that grow, and only last parts of
names, so nothing can point elsewhere.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

_ROOT, _ENTRY, _HREF, _FOLDER = (
    f"DAV: {name}" for name in ("multistatus", "response", "href", "collection")
)


class NotUnderstood(Exception):
    """No WebDAV answer: the address is that of something else."""


class _Reading:
    """Collects one entry after the other."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, bool]] = []
        self._root, self._href, self._is_folder, self._text = "", "", False, ""

    def start(self, name: str, _attributes: Any) -> None:
        self._text = ""
        self._root = self._root or name
        if self._root != _ROOT:
            raise NotUnderstood
        if name == _ENTRY:
            self._href, self._is_folder = "", False
        self._is_folder = self._is_folder or name == _FOLDER

    def text(self, piece: str) -> None:
        self._text += piece

    def end(self, name: str) -> None:
        if name == _HREF:
            self._href = self._href or self._text.strip()
        elif name == _ENTRY:
            self.entries.append((self._href, self._is_folder))


def entries(answer: bytes) -> list[tuple[str, bool]]:
    """(path without host, is a folder) of each entry, the folder itself among them."""
    reading, parser = _Reading(), expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reading.start
    parser.CharacterDataHandler = reading.text
    parser.EndElementHandler = reading.end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(answer, True)  # noqa: FBT003 - the C function knows no names
    except expat.ExpatError:
        raise NotUnderstood from None
    return [(_path(href), is_folder) for href, is_folder in reading.entries]


def _path(href: str) -> str:
    return unquote(urlsplit(href).path).rstrip("/")


def _refuse(*_declaration: Any) -> None:
    raise NotUnderstood
