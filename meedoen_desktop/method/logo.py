"""The picture on top of a municipality's letters: a file beside the municipality's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_

_MOST_BYTES = 2_000_000
_LEAST, _MOST = 60, 4000
"""Pixels of a side: below it prints as a blur, above it makes every letter heavy."""
_MOST_WIDE, _MOST_HIGH = 8.0, 1.5
"""Width to height, and height to width."""


@dataclass(frozen=True, slots=True)
class Logo:
    """``shape`` is the width divided by the height."""

    path: Path
    shape: float

    def read(self) -> bytes:
        """PNG or JPEG; b"" when the file went away since: then the letters stand in."""
        try:
            return _bytes(self.path, datafiles.stamp(self.path))
        except OSError:
            return b""


def logo_of(table: Table, folder: Path) -> tuple[Logo | None, DataFileError | None]:
    """The key ``logo``, and what is wrong with it: a picture never costs the rest of the file."""
    try:
        return _logo(table, folder), None
    except DataFileError as problem:
        return None, problem


def _logo(table: Table, folder: Path) -> Logo | None:
    name = table.text("logo", "", may_be_empty=True, pattern=r"|[^/\\]+", like="logo.png")
    if not name:
        return None
    path = folder / name
    if not path.is_file():
        table.fail("logo", N_("{file}, {key}: “{value}” staat niet in dezelfde map."), value=name)
    if path.stat().st_size > _MOST_BYTES:
        table.fail(
            "logo",
            N_("{file}, {key}: “{value}” is te groot. Het logo mag ten hoogste 2 MB zijn."),
            value=name,
        )
    size = _size(path)
    if size is None:
        table.fail(
            "logo", N_("{file}, {key}: “{value}” is geen PNG of JPEG die te lezen is."), value=name
        )
    wide, high = size
    if not (_LEAST <= wide <= _MOST and _LEAST <= high <= _MOST):
        table.fail(
            "logo",
            N_("{file}, {key}: “{value}” moet 60 tot 4000 beeldpunten breed en hoog zijn."),
            value=name,
        )
    if not 1 / _MOST_HIGH <= wide / high <= _MOST_WIDE:
        table.fail(
            "logo",
            N_("{file}, {key}: “{value}” is te hoog of te breed voor boven een brief."),
            value=name,
        )
    return Logo(path, wide / high)


def _size(path: Path) -> tuple[int, int] | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            picture.verify()
            return picture.size
    except (OSError, SyntaxError, UnidentifiedImageError, ValueError, Image.DecompressionBombError):
        return None


@lru_cache(maxsize=4)
def _bytes(path: Path, _stamp: tuple[int, int]) -> bytes:
    return path.read_bytes()
