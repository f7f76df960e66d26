"""A small file of named values that notices every change by accident.

Two lines: canonical JSON (sorted keys, no spaces, ASCII) and the SHA-256 of that line. This frame
is the same for every format to come, so that damage and "made by a newer program" can always be
told apart. The checksum is against accidents; against forgery each user authenticates its values.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from meedoen_desktop.errors import DamagedVault, NewerVault, UnfitFolder
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.durable import write_durably

Value: TypeAlias = str | int | dict[str, "Value"]
MAX_BYTES = 64 * 1024


def canonical(fields: Mapping[str, Value]) -> bytes:
    """The one spelling of ``fields``."""
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return text.encode("ascii")


def write_checked(path: Path, fields: Mapping[str, Value]) -> None:
    """Write ``fields`` durably; see ``write_durably`` for the errors."""
    line = canonical(fields)
    write_durably(path, line + b"\n" + hashlib.sha256(line).hexdigest().encode() + b"\n")


def read_checked(path: Path, known_format: int) -> dict[str, Value]:
    """The fields of ``path``.

    ``DamagedVault`` when the file does not verify, ``NewerVault`` when it does but has a format
    above ``known_format``, ``UnfitFolder`` when it cannot be read, ``FileNotFoundError``.
    """
    fields = _parsed(_content(path), path)
    made_with = fields.get("format")
    if type(made_with) is not int or made_with < 1:
        raise damaged(path.name)
    if made_with > known_format:
        raise newer()
    return fields


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UnfitFolder(
            N_("Het bestand {file} kan niet gelezen worden. Er is niets veranderd."),
            file=path.name,
        ) from error


def _parsed(content: bytes, path: Path) -> dict[str, Value]:
    line, _, rest = content.partition(b"\n")
    if rest != hashlib.sha256(line).hexdigest().encode() + b"\n":
        raise damaged(path.name)
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise damaged(path.name) from None
    if not isinstance(fields, dict) or canonical(fields) != line:
        raise damaged(path.name)
    return fields


def text(fields: Mapping[str, Value], name: str) -> str:
    """The text called ``name``; ``KeyError`` or ``TypeError`` when it is not there."""
    value = fields[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def number(fields: Mapping[str, Value], name: str) -> int:
    """The whole number called ``name``; ``KeyError`` or ``TypeError`` when it is not there."""
    value = fields[name]
    if type(value) is not int:
        raise TypeError(name)
    return value


def group(fields: Mapping[str, Value], name: str) -> dict[str, Value]:
    """The group of values called ``name``; ``KeyError`` or ``TypeError``."""
    value = fields[name]
    if not isinstance(value, dict):
        raise TypeError(name)
    return value


def as_text(raw: bytes) -> str:
    """Bytes as a value of such a file."""
    return b64encode(raw).decode("ascii")


def as_bytes(fields: Mapping[str, Value], name: str, length: int) -> bytes:
    """The bytes called ``name``; ``ValueError`` when there are not ``length`` of them."""
    raw = b64decode(text(fields, name), validate=True)
    if len(raw) != length:
        raise ValueError(name)
    return raw


def damaged(file: str) -> DamagedVault:
    """The error for a file of the vault that does not verify."""
    return DamagedVault(
        N_(
            "Het bestand {file} van de kluis is beschadigd. Er is niets veranderd. "
            "Zet een reservekopie terug of vraag uw beheerder om hulp."
        ),
        file=file,
    )


def newer() -> NewerVault:
    """The error for a file of the vault in a format of the future."""
    return NewerVault(
        N_(
            "Deze kluis is gemaakt met een nieuwere versie van het programma. "
            "Er is niets veranderd. Installeer de nieuwste versie."
        )
    )
