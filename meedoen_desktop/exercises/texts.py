"""All texts of the client window, one file per language (``resources/exercises/texts``).

The Dutch file decides which texts exist: another language must have the same keys with the same
placeholders, so that a language is added by adding a file. Digits are always 0-9.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from meedoen_desktop import assets, datafiles
from meedoen_desktop.i18n import N_, RIGHT_TO_LEFT

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
SOURCE_LANGUAGE = "nl"


@dataclass(frozen=True)
class ClientTexts:
    """The client window's texts in one language.

    ``checked`` is false until a native speaker has read them: the consultant then sees
    "ongecontroleerd". ``name`` is the language's own name.
    """

    language: str
    version: int
    name: str
    checked: bool
    texts: Mapping[str, str]

    @property
    def is_right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    def text(self, key: str, **params: object) -> str:
        """The text of ``key``, such as "board.title"; raises ``KeyError`` for an unknown key."""
        found = self.texts[key]
        if not params:
            return found
        return found.format(**{name: self._isolated(str(value)) for name, value in params.items()})

    def _isolated(self, value: str) -> str:
        # A Dutch word or a number inside Arabic must not pull the sentence apart.
        if self.is_right_to_left and any(unicodedata.bidirectional(c) == "L" for c in value):
            return f"{ISOLATE}{value}{END_ISOLATE}"
        return value

    def area(self, area_id: str) -> str:
        return self.text(f"areas.{area_id}")

    def importance(self, importance: int) -> str:
        """The name of a column: 0, 1 or 2."""
        return self.text(f"importance.{importance}")

    def number(self, number: int) -> str:
        """What a number from 1 to 10 means in words."""
        return self.text(f"numbers.{number}")


def client_languages() -> tuple[str, ...]:
    """The languages a client can choose from, Dutch first."""
    names = sorted(path.stem for path in _folder().glob("*.toml"))
    return (SOURCE_LANGUAGE, *(name for name in names if name != SOURCE_LANGUAGE))


def client_texts(language: str) -> ClientTexts:
    """The texts in ``language``; Dutch when there is no file. Raises ``DataFileError``."""
    source = _folder() / f"{SOURCE_LANGUAGE}.toml"
    wanted = _folder() / f"{language}.toml"
    path = wanted if wanted.is_file() else source
    return read_texts(path, source)


def read_texts(path: Path, source: Path) -> ClientTexts:
    """The texts of ``path``, checked against the Dutch ones of ``source``."""
    return _read(path, datafiles.stamp(path), source, datafiles.stamp(source))


@lru_cache(maxsize=24)
def _read(
    path: Path, _stamp: tuple[int, int], source: Path, _source_stamp: tuple[int, int]
) -> ClientTexts:
    document = datafiles.load(path, "client-texts")
    root = document.root
    root.text("id", allowed=(path.stem,))
    head = (document.id, document.version, root.text("name"), root.flag("checked"))
    wanted = None if path == source else client_texts_of(source)
    texts = dict(_texts(root.table("texts"), wanted))
    root.finish()
    return ClientTexts(*head, MappingProxyType(texts))


def client_texts_of(source: Path) -> Mapping[str, str]:
    """Key and text of a source file."""
    return read_texts(source, source).texts


def _texts(table: datafiles.Table, wanted: Mapping[str, str] | None) -> Iterator[tuple[str, str]]:
    """All texts as ``group.key``; with ``wanted`` exactly those keys and placeholders."""
    keys = wanted or {
        f"{group}.{key}": "" for group in table.names() for key in table.table(group).names()
    }
    groups = {group: table.table(group) for group in {key.split(".")[0] for key in keys}}
    for full in keys:
        group, _, key = full.partition(".")
        text = groups[group].text(key)
        check_digits(groups[group], key, text)
        _check_placeholders(groups[group], key, text, wanted[full] if wanted else text)
        yield full, text


def check_digits(table: datafiles.Table, key: str, text: str) -> None:
    """Refuse digits of another script. Raises ``DataFileError``."""
    if any(unicodedata.category(c) == "Nd" and not c.isascii() for c in text):
        table.fail(key, N_("{file}, {key}: gebruik alleen de cijfers 0 tot en met 9."))


def _check_placeholders(table: datafiles.Table, key: str, text: str, source: str) -> None:
    wanted = _placeholders(source) or set()
    if _placeholders(text) != wanted:
        table.fail(
            key,
            N_("{file}, {key}: hier horen deze invulplekken: {allowed}."),
            allowed=", ".join(f"{{{name}}}" for name in sorted(wanted)) or "-",
        )


def _placeholders(text: str) -> set[str] | None:
    """The names between braces; None when the braces do not match."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _folder() -> Path:
    return assets.resource("exercises", "texts")
