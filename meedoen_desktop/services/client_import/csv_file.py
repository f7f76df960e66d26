"""CSV: which encoding, which separator, and the rows, one at a time.

UTF-8 (with or without mark), UTF-16 with mark ("Unicode text" of spreadsheets) and Windows-1252.
A first line ``sep=;`` is a hint for spreadsheets; they do not show it, so it does not count.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_import.limits import MAX_CELL

SEPARATORS = (";", ",", "\t", "|")
_HINT = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
_PIECE = 1 << 20
_SAMPLE_ROWS = 50


@dataclass(frozen=True, slots=True)
class CsvFormat:
    """How to read one CSV file. ``hinted`` when its first line is ``sep=``."""

    encoding: str
    separator: str
    hinted: bool = False


def detect(path: Path) -> CsvFormat:
    """Raises `ImportFileError` when the file is not text that we can read."""
    encoding = _encoding(path)
    with _opened(path, encoding) as file:
        hint = _HINT.fullmatch(file.readline(16))
    if hint:
        return CsvFormat(encoding, hint[1], hinted=True)
    return CsvFormat(encoding, _separator(path, encoding))


def rows(path: Path, form: CsvFormat) -> Iterator[list[str]]:
    """Every row, blank ones too (as an empty list), so that counting them numbers them."""
    with _opened(path, form.encoding) as file:
        if form.hinted:
            file.readline()
        reader = csv.reader(file, delimiter=form.separator, strict=True)
        number = 0
        while True:
            number += 1
            try:
                row = next(reader, None)
            except csv.Error as error:
                raise _broken(number) from error
            if row is None:
                return
            _check_cells(row, number)
            yield row


def _opened(path: Path, encoding: str) -> IO[str]:
    return path.open(encoding=encoding, newline="")


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(4)
    is_utf16 = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if is_utf16 else ("utf-8-sig", "cp1252"):
        if _is_readable(path, encoding):
            return encoding
    raise ImportFileError(
        N_(
            "In dit bestand staan tekens die we niet kunnen lezen. Er is niets veranderd. "
            'Bewaar de lijst opnieuw als "CSV UTF-8" of als Excel-bestand (.xlsx).'
        )
    )


def _is_readable(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while piece := file.read(_PIECE):
                _refuse_binary(decoder.decode(piece))
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True


def _refuse_binary(text: str) -> None:
    if "\0" in text:
        raise ImportFileError(
            N_(
                "Dit bestand is geen leesbare lijst: er staan nultekens in. Er is niets "
                "veranderd. Kies een CSV-bestand of een Excel-bestand (.xlsx)."
            )
        )


def _separator(path: Path, encoding: str) -> str:
    """The separator that cuts the first rows into the most columns of the same number."""
    return max(SEPARATORS, key=lambda separator: _fitness(path, encoding, separator))


def _fitness(path: Path, encoding: str, separator: str) -> float:
    with _opened(path, encoding) as file:
        reader = csv.reader(file, delimiter=separator)
        widths: list[int] = []
        try:
            for row in reader:
                if row:
                    widths.append(len(row))
                if len(widths) == _SAMPLE_ROWS:
                    break
        except csv.Error:
            return 0
    if not widths:
        return 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    return (usual - 1) * widths.count(usual) / len(widths)


def _check_cells(row: list[str], number: int) -> None:
    for cell in row:
        if len(cell) > MAX_CELL:
            raise _broken(number)


def _broken(number: int) -> ImportFileError:
    return ImportFileError(
        N_(
            "Vanaf rij {row} kunnen we de lijst niet meer lezen: daar staat een aanhalingsteken "
            "op een plek waar het niet hoort. Er is niets veranderd. Herstel die rij, of bewaar "
            "de lijst als Excel-bestand (.xlsx)."
        ),
        row=number,
    )
