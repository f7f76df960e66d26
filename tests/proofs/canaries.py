"""Looks for planted words in every byte of a folder, in all the forms in which they may leak."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path

_MADE_OF_CLEAR_TEXT = {
    "a PDF": b"%PDF-",
    "a picture": b"\x89PNG\r\n",
    "a plain database": b"SQLite format 3\0",
}


def forms(word: str) -> Iterator[bytes]:
    """UTF-8 and both UTF-16, as typed and folded, and the base64 of each at every place."""
    for spelled in dict.fromkeys((word, word.lower(), word.upper())):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = spelled.encode(encoding)
            yield plain
            for shift, first in enumerate((0, 2, 3)):
                own = b64encode(b"\0" * shift + plain)[first : (shift + len(plain)) * 8 // 6]
                yield own  # without the signs that its neighbours take part in


def leaks(folders: Iterable[Path], words: Iterable[str]) -> list[str]:
    """File and word (or kind of file) of every leak below these folders."""
    wanted = {form: word for word in words for form in forms(word)}
    return [
        f"{what} in {path}"
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
        for what in _found(path, wanted)
    ]


def _found(path: Path, wanted: dict[bytes, str]) -> list[str]:
    content = path.read_bytes()
    names = path.name.encode()
    found = {word for form, word in wanted.items() if form in content or form in names}
    kinds = [kind for kind, magic in _MADE_OF_CLEAR_TEXT.items() if magic in content]
    if content.startswith(b"\x7fELF"):
        kinds.append("a core file")
    return sorted(found) + kinds
