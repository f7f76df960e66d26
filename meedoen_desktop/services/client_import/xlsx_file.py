"""XLSX: the first sheet that holds something, every cell as text.

Dates become ``YYYYMMDD`` (with time ``YYYYMMDD HH:MM``), whole numbers lose the ``.0``.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_import.limits import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_UNPACKED_BYTES,
)

_BATCH = 500
_UNREADABLE = (
    zipfile.BadZipFile, ParseError, KeyError, ValueError, TypeError, IndexError, AttributeError,
    EOFError, NotImplementedError,
)  # fmt: skip


def rows(path: Path) -> Iterator[list[str]]:
    """Every row of the first sheet with content; a row that is left out counts as a blank one."""
    with _workbook(path) as book:
        source = _first_filled(book).iter_rows(values_only=True)
        while batch := _batch(source):
            yield from batch


def check(path: Path) -> None:
    """Raises `ImportFileError` when this is no workbook or would not fit in memory."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            size = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise _damaged() from error
    if "xl/workbook.xml" not in names:
        raise ImportFileError(
            N_(
                "Dit bestand is geen Excel-lijst. Er is niets veranderd. Kies een CSV-bestand "
                "of een Excel-bestand (.xlsx)."
            )
        )
    if size > MAX_UNPACKED_BYTES:
        raise ImportFileError(
            N_(
                "Dit Excel-bestand is uitgepakt te groot voor een cliëntenlijst. Er is niets "
                "veranderd. Bewaar alleen het blad met de cliënten als nieuw bestand."
            )
        )


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    import openpyxl

    with path.open("rb") as file:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # styles and extensions that openpyxl misses
                book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            try:
                yield book
            finally:
                book.close()
        except _UNREADABLE as error:
            raise _damaged() from error


def _first_filled(book: Any) -> Any:
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        if any(any(row) for row in _batch(sheet.iter_rows(values_only=True, max_row=100))):
            return sheet
    return book.worksheets[0]


def _batch(source: Iterator[tuple[Any, ...]]) -> list[list[str]]:
    """Some rows at a time, so that the silence about odd cells does not outlive the reading."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [_texts(row) for row in islice(source, _BATCH)]


def _texts(row: tuple[Any, ...]) -> list[str]:
    texts = [_text(value) for value in row[: MAX_COLUMNS * 6]]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return f"{value:%Y%m%d %H:%M}" if value.time() != time() else f"{value:%Y%m%d}"
    if isinstance(value, date):
        return f"{value:%Y%m%d}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:MAX_CELL]


def _damaged() -> ImportFileError:
    return ImportFileError(
        N_(
            "Dit Excel-bestand is beschadigd of anders dan we kennen. Er is niets veranderd. "
            'Open het in uw rekenprogramma en bewaar het opnieuw als .xlsx of als "CSV UTF-8".'
        )
    )
