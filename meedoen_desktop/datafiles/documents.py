"""Finding, reading and listing data files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from meedoen_desktop import assets, settings
from meedoen_desktop.datafiles.tables import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_

T = TypeVar("T")

MAX_BYTES = 2_000_000


@dataclass(frozen=True)
class Document:
    """A data file that was read: what it is, and its content."""

    path: Path
    id: str
    version: int
    root: Table


def load(path: Path, kind: str, format_version: int = 1, *, shown: str = "") -> Document:
    """Read a file whose ``format`` must be ``meedoen/<kind>/<number>``.

    Errors call it ``shown``, for a file whose own name says too little. Raises ``DataFileError``
    when the file cannot be read, is no TOML, or is of another format.
    """
    name = shown or path.name
    root = Table(name, "", _parse(path, name))
    expected = f"meedoen/{kind}/{format_version}"
    found = root.text("format", pattern=r"meedoen/[a-z-]+/[0-9]+", like=expected)
    newer = found.rpartition("/")
    if newer[0] == f"meedoen/{kind}" and int(newer[2]) > format_version:
        root.fail(
            "format",
            N_("{file}: dit bestand vraagt een nieuwere Meedoen. Werk Meedoen eerst bij."),
        )
    root.text("format", allowed=(expected,))
    return Document(path, root.identifier("id"), root.integer("version", 1, 9999), root)


def _parse(path: Path, name: str) -> dict[str, object]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DataFileError(N_("{file}: dit bestand is te groot."), file=name, key="")
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise DataFileError(
            N_("{file}: dit bestand is er niet of is niet te lezen."), file=name, key=""
        ) from error
    except UnicodeDecodeError as error:
        raise DataFileError(
            N_("{file}: dit bestand is niet bewaard als UTF-8. Bewaar het opnieuw als UTF-8."),
            file=name,
            key="",
        ) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise DataFileError(
            N_(
                "{file}, regel {line}: hier klopt de schrijfwijze niet. Toegestaan: sleutel = "
                "waarde, met elke tekst tussen aanhalingstekens."
            ),
            file=name,
            key="",
            line=place[1] if place else "?",
        ) from error


@dataclass(frozen=True)
class Catalogue(Generic[T]):
    """All usable files of one kind, and the errors of those that are not."""

    items: tuple[T, ...]
    problems: tuple[DataFileError, ...]


def own_folder(kind: str) -> Path:
    """Where an application manager puts own files of ``kind``; need not exist."""
    return settings.data_folder() / "resources" / kind


def files(kind: str) -> tuple[Path, ...]:
    """All files of ``kind``: the own folder first, then the shipped ones."""
    folders = (own_folder(kind), assets.resource(kind))
    return tuple(path for folder in folders for path in sorted(folder.glob("*.toml")))


def catalogue(kind: str, build: Callable[[Path], T]) -> Catalogue[T]:
    """Build every file of ``kind``; one wrong file does not hide the good ones."""
    items: list[T] = []
    problems: list[DataFileError] = []
    for path in files(kind):
        try:
            items.append(build(path))
        except DataFileError as problem:
            problems.append(problem)
    return Catalogue(tuple(items), tuple(problems))


def stamp(path: Path) -> tuple[int, int]:
    """Changes when the file changes; a key for caches of what was built from it."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)
